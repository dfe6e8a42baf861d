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

/** Reads address, title, author and date of a page from its JSON-LD, meta elements and mark-up. */
export function readPage(document: Document): PageMetadata {
  const item = articleItem(readJsonLd(document)) ?? {};
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const address = pageAddress(document.location?.href ?? document.URL, canonical ?? null);
  const author = authorOf(document, item);
  const published = publishedOf(document, item);
  const language = languageOf(document, item);
  return {
    ...address,
    title: titleOf(document, item),
    site: siteOf(document, item),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

/** The headline of a page, without the name of its site. */
export function titleOf(
  document: Document,
  item: Record<string, unknown> = articleItem(readJsonLd(document)) ?? {},
): string {
  const named = [
    text(item.headline),
    meta(document, 'og:title', 'twitter:title', 'dc.title'),
    text(document.title),
  ].find((title) => title !== '');
  const heading = onlyHeading(document);
  const title = named ?? '';
  if (heading !== '' && (title === '' || title.includes(heading))) return heading;
  return withoutSite(title, siteOf(document, item));
}

function onlyHeading(document: Document): string {
  const headings = [...document.querySelectorAll('h1')].map((h1) => text(h1.textContent));
  const full = headings.filter((heading) => heading.length >= 15);
  return full.length === 1 ? (full[0] ?? '') : '';
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const isSite =
    parts.length > 1 && (last === site.toLowerCase() || site.toLowerCase().includes(last));
  return isSite
    ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+\S\s+$/, '')
    : title;
}

function siteOf(document: Document, item: Record<string, unknown>): string {
  const publisher = nameOf(item.publisher);
  const host = (document.location?.hostname ?? '').replace(/^www\./, '');
  return meta(document, 'og:site_name', 'application-name') || publisher || host;
}

function authorOf(document: Document, item: Record<string, unknown>): string {
  const authors = [item.author].flat().map(nameOf).filter(isName);
  if (authors.length > 0) return [...new Set(authors)].join(', ');
  const named = meta(document, 'author', 'article:author', 'parsely-author', 'dc.creator', 'byl');
  if (isName(named)) return withoutBy(named);
  const element = document.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]',
  );
  const written = text(element?.getAttribute('content') ?? element?.textContent);
  return isName(written) ? withoutBy(written) : '';
}

const isName = (author: string): boolean =>
  author !== '' && author.length <= 120 && !/^https?:|^@/.test(author);
const withoutBy = (author: string): string => author.replace(/^by\s+/i, '');

function publishedOf(document: Document, item: Record<string, unknown>): string {
  const time = document.querySelector('[itemprop="datePublished"], article time[datetime]');
  return (
    [
      text(item.datePublished),
      meta(
        document,
        'article:published_time',
        'date',
        'dc.date',
        'dc.date.issued',
        'parsely-pub-date',
      ),
      text(time?.getAttribute('content') ?? time?.getAttribute('datetime')),
    ].find((date) => /^\d{4}-\d\d/.test(date)) ?? ''
  );
}

function languageOf(document: Document, item: Record<string, unknown>): string {
  const root = document.documentElement;
  const named = [
    root?.getAttribute('lang') || root?.getAttribute('xml:lang'),
    text(item.inLanguage),
    meta(document, 'og:locale', 'content-language'),
  ].find((language) => /^[a-z]{2,3}(?:[-_]|$)/i.test(language ?? ''));
  return (named ?? '').replace('_', '-');
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return text(value);
  return isItem(value) ? text(value.name) : '';
}

/** The first of some meta elements that says something, by `name`, `property` or `itemprop`. */
function meta(document: Document, ...names: string[]): string {
  for (const name of names) {
    const element = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[http-equiv="${name}" i]`,
    );
    const content = text(element?.getAttribute('content'));
    if (content !== '') return content;
  }
  return '';
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
