// npm run gallery -- DIR: a picture of every surface in every state, in both browsers, light and dark,
// with an index.html that shows them side by side. Options: --language CODE for all of it in another
// language than English; "rtl" draws the states as a language would be that runs from right to left.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shootFocusRings } from './gallery/focus-rings.ts';
import { galleryIndex } from './gallery/gallery-index.ts';
import { openStage } from './gallery/stage.ts';
import { shootInFewColors, shootStates, shootVariants } from './gallery/states.ts';
import { shootSurfaces } from './gallery/surfaces.ts';
import { type Picture, pictureTaker, THEMES } from './gallery/take-pictures.ts';
import {
  BROWSER_KINDS,
  type BrowserKind,
  builtExtension,
  openBrowser,
} from './support/browsers.ts';
import { buildExtension } from './support/build-extension.ts';
import { bundleModules } from './support/bundle-modules.ts';
import { RIGHT_TO_LEFT, readTexts, textsScript } from './support/page-texts.ts';
import { ROOT } from './support/run-tool.ts';
import { serveFolder } from './support/static-server.ts';

const options = readOptions();
const languages = [...Object.keys(await readTexts()), RIGHT_TO_LEFT];
if (!options || !languages.includes(options.language)) {
  console.error(`usage: npm run gallery -- DIR [--language ${languages.join('|')}]`);
  process.exit(2);
}
const { folder, language } = options;
const isSpoken = language !== RIGHT_TO_LEFT;
const dir = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
await mkdir(dir, { recursive: true });
if (!(await buildExtension({ show: false }))) process.exit(1);
const modules =
  (await textsScript()) + (await bundleModules('tests/browser/support/modules.ts', 'gallery'));
const sample = await serveFolder(join(ROOT, 'scripts', 'sample'));
const pictures: Picture[] = [];
// The browsers at the same time, each with one window after the other.
await Promise.all(BROWSER_KINDS.map(shootAll));
await sample.close();
const inOrder = BROWSER_KINDS.flatMap((kind) => pictures.filter(({ browser }) => browser === kind));
await writeFile(join(dir, 'index.html'), galleryIndex(inOrder));
console.log(`${pictures.length} pictures, shown by ${join(dir, 'index.html')}`);

async function shootAll(kind: BrowserKind): Promise<void> {
  for (const theme of THEMES) {
    const open = await openBrowser(kind, {
      extension: builtExtension(kind),
      ...(isSpoken ? { language } : {}),
      prefs: {
        'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': 1,
        // The window around the pages.
        'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
      },
    });
    const taker = pictureTaker({ open, theme, language }, dir, pictures);
    const stage = await openStage(taker, modules);
    await shootStates(taker, stage);
    if (language === 'en') await shootVariants(taker, stage);
    await shootInFewColors(taker, stage);
    await shootFocusRings(taker, stage);
    await stage.page.close();
    if (isSpoken) await shootSurfaces(taker, `${sample.origin}/article.html`);
    await open.close();
    console.log(`${kind}, ${theme}: done`);
  }
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { language: { type: 'string', default: 'en' } },
    });
    const [named, ...rest] = positionals;
    return named && rest.length === 0 ? { folder: named, ...values } : null;
  } catch {
    return null; // an option that there is none of
  }
}
