// npm run gallery -- DIR: a picture of every surface in every state, in both browsers, light and dark,
// with an index.html that shows them side by side. Options: --language CODE for another language than
// English; "rtl" draws the states as a language would be that runs from right to left.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { galleryIndex } from './gallery/gallery-index.ts';
import { shootStates } from './gallery/states.ts';
import { shootSurfaces } from './gallery/surfaces.ts';
import { type Picture, pictureTaker, THEMES } from './gallery/take-pictures.ts';
import { BROWSER_KINDS, builtExtension, openBrowser } from './support/browsers.ts';
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
for (const kind of BROWSER_KINDS) {
  for (const theme of THEMES) {
    const open = await openBrowser(kind, {
      extension: builtExtension(kind),
      ...(isSpoken ? { language } : {}),
      prefs: {
        'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': 1,
      },
    });
    const taker = pictureTaker({ open, theme, language }, dir, pictures);
    await shootStates(taker, modules);
    if (isSpoken) await shootSurfaces(taker, `${sample.origin}/article.html`);
    await open.close();
    console.log(`${kind}, ${theme}: done`);
  }
}
await sample.close();
await writeFile(join(dir, 'index.html'), galleryIndex(pictures));
console.log(`${pictures.length} pictures, shown by ${join(dir, 'index.html')}`);

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
