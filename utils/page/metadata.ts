import { pageAddress } from '../text/page-url.ts';
import { articleItem, isItem, readJsonLd } from './structured-data.ts';

/** What a page says about itself. */
export interface PageMetadata {
  /** Normalised: canonical link, no tracking parameters, no fragment. */
  url: string;
  /** Other addresses of the same page. */
  aliases: string[];
  title: string;
  site: string;
  author?: string;
  /** ISO 8601, as precise as the page gives it. */
  published?: string;
  /** BCP 47. */
  language?: string;
}

/** What is read from: the article's JSON-LD item and the meta elements, each once. */
interface Facts {
  document: Document;
  item: Record<string, unknown>;
  meta: (...names: string[]) => string;
}

/** Reads address, title, author and date of a page from its JSON-LD, meta elements and mark-up. */
export function readPage(document: Document): PageMetadata {
  const facts = factsOf(document);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const author = authorOf(facts);
  const published = publishedOf(facts);
  const language = languageOf(facts);
  return {
    ...pageAddress(document.location?.href ?? document.URL, canonical ?? null),
    title: titleOf(facts),
    site: siteOf(facts),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

/** The headline of a page, without the name of its site. */
export const readTitle = (document: Document): string => titleOf(factsOf(document));

function factsOf(document: Document): Facts {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = textOf(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  return {
    document,
    item: articleItem(readJsonLd(document)) ?? {},
    meta: (...names) => names.map((name) => contents.get(name) ?? '').find(Boolean) ?? '',
  };
}

function titleOf(facts: Facts): string {
  const { document, item, meta } = facts;
  const headline = textOf(item.headline);
  const title = headline || meta('og:title', 'twitter:title', 'dc.title') || textOf(document.title);
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => textOf(heading.textContent))
    .filter((text) => text.length >= 15);
  const [heading = ''] = headings;
  if (headings.length === 1 && (title === '' || title.includes(heading))) return heading;
  return headline || withoutSite(title, siteOf(facts));
}

/** Takes the site's name off the end of a title, where it stands behind a dash or a bar. */
function withoutSite(title: string, site: string): string {
  // What comes last has no sign but hyphens in it, so it begins with the last of the other signs.
  const from = Math.max(1, ...[...'|–—·»'].map((sign) => title.lastIndexOf(sign) - 1));
  const at = title.slice(from).search(/ [|–—·»-] ./u);
  if (at === -1) return title;
  const [rest, last] = [title.slice(0, from + at), title.slice(from + at + ' | '.length)];
  const [name, end] = [site.toLowerCase(), last.toLowerCase()];
  return name.includes(end) || end.includes(name) ? rest : title;
}

function siteOf({ document, item, meta }: Facts): string {
  const host = (document.location?.hostname ?? '').replace(/^www\./, '');
  return meta('og:site_name', 'application-name') || nameOf(item.publisher) || host;
}

function authorOf({ document, item, meta }: Facts): string {
  const authors = [item.author].flat().map(nameOf).filter(isName);
  if (authors.length > 0) return [...new Set(authors)].join(', ');
  const named = meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl');
  if (isName(named)) return withoutBy(named);
  const element = document.querySelector(
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"]',
  );
  const written = textOf(element?.getAttribute('content') ?? element?.textContent);
  return isName(written) ? withoutBy(written) : '';
}

const isName = (author: string): boolean =>
  author !== '' && author.length <= 120 && !/^https?:|^@/.test(author);
const withoutBy = (author: string): string => author.replace(/^by\s+/i, '');

function publishedOf({ document, item, meta }: Facts): string {
  const time = document.querySelector('[itemprop~="datePublished"], article time[datetime]');
  const dates = [
    textOf(item.datePublished),
    meta('article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued'),
    meta('parsely-pub-date', 'pubdate', 'publishdate'),
    textOf(time?.getAttribute('content') ?? time?.getAttribute('datetime')),
  ];
  return dates.find((date) => /^\d{4}-\d\d/.test(date)) ?? '';
}

function languageOf({ document, item, meta }: Facts): string {
  const root = document.documentElement;
  const language = [
    root?.getAttribute('lang') || root?.getAttribute('xml:lang') || '',
    textOf(item.inLanguage),
    meta('og:locale', 'content-language'),
  ].find((tag) => /^[a-z]{2,3}(?:[-_]|$)/i.test(tag));
  return (language ?? '').replace('_', '-');
}

function nameOf(value: unknown): string {
  return isItem(value) ? textOf(value.name) : textOf(value);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
