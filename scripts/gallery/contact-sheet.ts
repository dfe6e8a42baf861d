import type { Taker } from './take-pictures.ts';

export interface Print {
  caption: string;
  /** The picture as the address of its data. */
  url: string;
  /** How large it is shown, in px. */
  width: number;
}

const STYLE = `
  :root { color-scheme: light dark; font: 12px/1.4 system-ui, sans-serif; }
  body { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 20px; width: 960px; margin: 16px; }
  figure { margin: 0; max-width: 100%; }
  img { display: block; max-width: 100%; }
  figcaption { margin-top: 4px; opacity: 0.75; }
`;

/** Takes one picture of many small ones, each with its caption. */
export async function shootSheet(
  { open, dress, shoot }: Taker,
  surface: string,
  state: string,
  prints: readonly Print[],
): Promise<void> {
  const page = await open.browser.newPage();
  await dress(page);
  await page.setViewport({ width: 992, height: 100, deviceScaleFactor: 2 });
  await page.setContent(`<!doctype html><style>${STYLE}</style><body></body>`);
  await page.evaluate(laySheet, prints);
  await shoot(page, surface, state, { fullPage: true });
  await page.close();
}

/** Runs in the page. */
async function laySheet(prints: readonly Print[]): Promise<void> {
  for (const { caption, url, width } of prints) {
    const image = Object.assign(new Image(), { src: url, width });
    const words = document.createElement('figcaption');
    words.textContent = caption;
    const figure = document.createElement('figure');
    figure.append(image, words);
    document.body.append(figure);
    await image.decode();
  }
}
