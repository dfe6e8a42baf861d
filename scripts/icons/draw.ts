// Draws public/icon and public/icon-off from the drawings beside: node scripts/icons/draw.ts
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser } from '../support/browsers.ts';

const PUBLIC = resolve(import.meta.dirname, '../../public');
/** Up to this size the drawing made on the pixel grid is the crisper one. */
const SMALL_UP_TO = 32;

const SETS = [
  {
    folder: 'icon',
    sizes: [16, 32, 48, 96, 128],
    colors: { TILE: '#ffc83d', INK: '#231f1a', WOOD: '#fff3d1', STROKE: '#b3261a' },
  },
  {
    folder: 'icon-off',
    sizes: [16, 32, 48, 128],
    colors: { TILE: '#c9c6c0', INK: '#66625b', WOOD: '#e8e6e2', STROKE: '#8b877f' },
  },
];

const { browser, close } = await openBrowser('chromium');
const page = await browser.newPage();
for (const { folder, sizes, colors } of SETS) {
  await mkdir(join(PUBLIC, folder), { recursive: true });
  for (const size of sizes) {
    const name = size <= SMALL_UP_TO ? 'small.svg' : 'large.svg';
    const drawing = Object.entries(colors).reduce(
      (svg, [word, color]) => svg.replaceAll(`"${word}"`, `"${color}"`),
      await readFile(join(import.meta.dirname, name), 'utf8'),
    );
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(PUBLIC, folder, `${size}.png`), png);
  }
}
await close();
