type Item = Record<string, unknown>;

const ARTICLE = /Article$|^BlogPosting$|^Report$|^LiveBlogPosting$/;
const MOST_BYTES = 500_000;

/** Reads the JSON-LD items of a page, those in graphs and lists included. */
export function readJsonLd(document: Document): Item[] {
  const items: Item[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const json = script.textContent ?? '';
    if (json.length > MOST_BYTES) continue;
    try {
      collect(
        JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')),
        items,
        0,
      );
    } catch {
      // Broken JSON is common in the wild, and only means that the page says nothing here.
    }
  }
  return items;
}

function collect(value: unknown, items: Item[], depth: number): void {
  if (depth > 6 || items.length > 500) return;
  if (Array.isArray(value)) for (const one of value) collect(one, items, depth + 1);
  else if (isItem(value)) {
    items.push(value);
    collect(value['@graph'], items, depth + 1);
    collect(value.mainEntity, items, depth + 1);
  }
}

/** Tells whether a value is a JSON object. */
export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The item that describes the page as an article, if one does. */
export const articleItem = (items: readonly Item[]): Item | null =>
  items.find((item) => typesOf(item).some((type) => ARTICLE.test(type))) ?? null;

/** The schema.org types of an item, without the vocabulary's address. */
export const typesOf = (item: Item): string[] =>
  [item['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
