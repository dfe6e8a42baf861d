import type { Picture } from './take-pictures.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { margin: 24px; }
  h2 { margin: 32px 0 8px; }
  h3 { margin: 16px 0 4px; font-weight: 600; }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
  figure { margin: 0; }
  img { display: block; max-width: 440px; height: auto; border: 1px solid #8888; }
`;

/** A page that shows all pictures: by surface, by state, the browsers and themes side by side. */
export function galleryIndex(pictures: readonly Picture[]): string {
  const sections = groupBy(pictures, 'surface').map(([surface, own]) => {
    const states = groupBy(own, 'state');
    return `<h2>${surface}</h2>\n${states.map(([state, all]) => rowOf(state, all)).join('\n')}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pressmark: every surface and state</title>
<style>${STYLE}</style>
<h1>Pressmark: every surface and state</h1>
${sections.join('\n')}
</html>
`;
}

function groupBy(pictures: readonly Picture[], key: 'surface' | 'state'): [string, Picture[]][] {
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) {
    groups.set(picture[key], [...(groups.get(picture[key]) ?? []), picture]);
  }
  return [...groups];
}

const rowOf = (state: string, pictures: readonly Picture[]): string =>
  `<h3>${escapeHtml(state)}</h3>\n<div class="row">${pictures.map(figureOf).join('\n')}</div>`;

function figureOf({ file, browser, theme, state }: Picture): string {
  const caption = `${browser}, ${theme}`;
  return `<figure><img loading="lazy" src="${encodeURI(file)}" alt="${escapeHtml(`${state}: ${caption}`)}"><figcaption>${caption}</figcaption></figure>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
