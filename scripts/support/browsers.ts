import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { makeProfile } from './firefox-cache.ts';
import { firefoxWindow } from './firefox-window.ts';
import { waitUntil } from './wait-until.ts';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The extension's fixed id in Firefox; `wxt.config.ts` declares the same. */
export const GECKO_ID = 'pressmark@pressmark.app';
/** How long a first install may take to open its welcome page. */
const WELCOME_MS = 5000;
const FIREFOX_UUID = '5b1f3f8e-6d0a-4c8b-9a53-0d8f1a7c2e41';

const COMMANDS: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};
const PLACES: Record<BrowserKind, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const OVERRIDE: Record<BrowserKind, string> = {
  chromium: 'PRESSMARK_CHROMIUM',
  firefox: 'PRESSMARK_FIREFOX',
};

/** Where `npm test` puts browsers that it had to download, inside the project. */
export const BROWSER_CACHE = join(import.meta.dirname, '../../.cache/browsers');

/** Lists installed browsers, best first: environment override, PATH, then the usual places. */
export function findBrowsers(kind: BrowserKind): string[] {
  const override = process.env[OVERRIDE[kind]];
  if (override) return [override];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES[kind]].filter((path) => existsSync(path));
}

export interface OpenBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID`, "" without an extension. */
  origin: string;
  /** Opens a page of the extension, such as "popup.html", in a tab. */
  openExtensionPage: (path: string) => Promise<Page>;
  close: () => Promise<void>;
}

interface Options {
  /** Folder of the built extension. */
  extension?: string;
  headless?: boolean;
  /** Profile to keep between launches; a new one is made and removed otherwise. */
  profile?: string;
  /** A folder of `keepCompiled`, with which a new profile of Firefox starts faster. */
  compiled?: string;
  args?: string[];
  /** Preferences of Firefox, beside those that it needs here. */
  prefs?: Record<string, string | number | boolean>;
  executablePath?: string;
  /** The language that the browser speaks; English where it is left out. */
  language?: string;
  /** Leaves the page open that a first install opens. */
  keepWelcome?: boolean;
}

/** The folder that `npm run build` writes for a browser. */
export const builtExtension = (kind: BrowserKind): string =>
  join('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** Launches a browser, with the built extension where one is named. @throws when none is found. */
export async function openBrowser(kind: BrowserKind, options: Options = {}): Promise<OpenBrowser> {
  const executablePath = options.executablePath ?? findBrowsers(kind)[0];
  if (!executablePath) throw new Error(`no ${kind} found on this machine`);
  const compiled = kind === 'firefox' ? options.compiled : undefined;
  const profile = options.profile ?? (await makeProfile(compiled));
  const browser = await puppeteer.launch({
    ...launchOptions(kind, options),
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
  });
  if (kind === 'firefox' && options.language) await speakInFirefox(browser, options.language);
  const id = options.extension ? await browser.installExtension(resolve(options.extension)) : '';
  const origin = id === '' ? '' : extensionOrigin(kind, id);
  if (id !== '' && kind === 'chromium' && !options.profile && !options.keepWelcome)
    await closeWelcome(browser, origin);
  return {
    kind,
    browser,
    origin,
    openExtensionPage: (path) => openExtensionPage(browser, kind, `${origin}/${path}`),
    close: async () => {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Has Firefox, which comes with English alone, take another language for one of its own: its
 * windows stay English, what extensions are told is the language.
 */
async function speakInFirefox(browser: Browser, language: string): Promise<void> {
  const window = await firefoxWindow(browser);
  await window(`Services.locale.availableLocales = ['en-US', '${language}'];
    Services.locale.requestedLocales = ['${language}'];`);
}

/** The page that a first install opens, in its own time: it would come before what is looked at. */
async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const target = await browser
    .waitForTarget((one) => one.url() === `${origin}/welcome.html`, { timeout: WELCOME_MS })
    .catch(() => null);
  await (await target?.page())?.close();
}

const extensionOrigin = (kind: BrowserKind, id: string): string =>
  kind === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;

function launchOptions(
  kind: BrowserKind,
  { args = [], prefs = {}, language = 'en-US' }: Options,
): LaunchOptions {
  if (kind === 'chromium') {
    return {
      pipe: true,
      enableExtensions: true,
      // The command line decides on some systems, the environment on others.
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
      args: [
        `--lang=${language}`,
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...args,
      ],
    };
  }
  return {
    browser: 'firefox',
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'intl.locale.requested': 'en-US',
      ...prefs,
    },
  };
}

async function openExtensionPage(browser: Browser, kind: BrowserKind, url: string): Promise<Page> {
  const page = await browser.newPage();
  if (kind === 'chromium') {
    await page.goto(url);
    return page;
  }
  // Firefox never reports the load of an extension page: start it and ask the page itself, which
  // cannot answer while one document gives way to the next.
  void page.goto(url).catch(() => undefined);
  await waitUntil(
    () =>
      page
        .evaluate(
          (wanted) => (location.href === wanted && document.readyState === 'complete') || null,
          url,
        )
        .catch(() => null),
    { what: url },
  );
  return page;
}
