import { existsSync, readFileSync } from 'node:fs';
import {
  Browser,
  BrowserTag,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { BROWSER_CACHE, type BrowserKind, findBrowsers } from './browsers.ts';
import { runTool } from './run-tool.ts';

// The manifest's minimum versions (wxt.config.ts).
const OLDEST: Record<BrowserKind, number> = { chromium: 128, firefox: 149 };
const DEBIAN_PACKAGE: Record<BrowserKind, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};
const DOWNLOAD: Record<BrowserKind, Browser> = {
  chromium: Browser.CHROME,
  firefox: Browser.FIREFOX,
};

/** Finds a browser new enough for Pressmark: installed on the machine, or downloaded before. */
export async function locateBrowser(kind: BrowserKind): Promise<string | null> {
  for (const path of findBrowsers(kind)) {
    if ((await majorVersion(path)) >= OLDEST[kind]) return path;
  }
  const cached = await getInstalledBrowsers({ cacheDir: BROWSER_CACHE });
  return cached.find(({ browser }) => browser === DOWNLOAD[kind])?.executablePath ?? null;
}

/** Like `locateBrowser`, but installs one where there is none. @throws when that fails. */
export async function ensureBrowser(kind: BrowserKind): Promise<string> {
  const found = await locateBrowser(kind);
  if (found) return found;
  console.error(`No ${kind} found that is new enough (${OLDEST[kind]}): installing one…`);
  if (isRootOnDebian()) {
    await runTool('apt-get', ['update']);
    await runTool('apt-get', ['install', '-y', DEBIAN_PACKAGE[kind]]);
    const installed = await locateBrowser(kind);
    if (installed) return installed;
  }
  return download(kind);
}

async function majorVersion(path: string): Promise<number> {
  // Windows browsers open a window for --version; a recent one is taken on trust there.
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  const { output } = await runTool(path, ['--version']);
  return Number(/(\d+)\.\d/.exec(output)?.[1] ?? 0);
}

const isRootOnDebian = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

async function download(kind: BrowserKind): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`no ${kind} can be downloaded for this platform: install one`);
  const browser = DOWNLOAD[kind];
  const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
  const options = { browser, buildId, cacheDir: BROWSER_CACHE };
  await install(options);
  return computeExecutablePath(options);
}
