import { MOBILE_HOST } from './bare-host.ts';
import { type ParsedUrl, parseUrl } from './parsed-url.ts';
import { isSameArticle } from './same-article.ts';
import { siteOfHost } from './same-site.ts';
import { isTracking, mayName } from './tracking-parameters.ts';

/** The address a page is filed under, and all others that lead to the same page. */
export interface PageAddress {
  url: string;
  aliases: string[];
}

/** Copies that a cache keeps of AMP pages, which have the address of the page in their path. */
const AMP_CACHE =
  /^https?:\/\/(?:[\w-]+\.(?:cdn\.ampproject\.org|bing-amp\.com)\/(?:[a-z]\/)|(?:www\.)?google\.[a-z.]{2,6}\/amp\/)(?:s\/)?(?=[^/]+\.)/i;

/** Several words, or a number: with it a path names a page by itself. */
const NAMED = /.[-_]|\d{4}/;

/** The address without what does not name the page: tracking, fragment, the mark of a mobile form. */
export function normalizePageUrl(address: string): string {
  const url = parseUrl(address);
  if (!url || !isOfTheWeb(url)) return address;
  const host = url.host.replace(/\.(?=$|:)/, '');
  const path = url.pathname
    .replace(/\/index\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/%[\da-f]{2}/gi, plainEscape);
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  // A route of a page that is one program; what a browser only scrolls to is none.
  const route = /^#[!/]./.test(url.hash) ? url.hash.replace(/:~:.*$/s, '') : '';
  return `https://${host}${trimmed}${meaningfulQuery(url)}${route}`;
}

/**
 * Chooses the address a page is filed under. The page's own canonical link is believed only when
 * it can be the same article: same site, and not the front page of a deeper page.
 */
export function pageAddress(address: string, canonical: string | null = null): PageAddress {
  const opened = normalizePageUrl(address);
  const origin = address.replace(AMP_CACHE, 'https://');
  const here = normalizePageUrl(origin);
  const named = canonical === null ? null : believed(origin, canonical);
  const plain = plainForms(here);
  const url = named ?? plain[0] ?? here;
  const known = [opened, here, ...plain, ...(named === null ? [] : [named, ...plainForms(named)])];
  return { url, aliases: [...new Set(known)].filter((alias) => alias !== url) };
}

/** Tells an address of the web, which can be opened, from whatever else a page may be filed under. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const isOfTheWeb = ({ protocol }: ParsedUrl): boolean => /^https?:$/.test(protocol);

/** Escapes of letters, digits and marks that need none are the same without (RFC 3986, 6.2.2). */
function plainEscape(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
}

function meaningfulQuery(url: ParsedUrl): string {
  const all = [...url.searchParams];
  const telling = all.filter(([name, value]) => !isTracking(name, value));
  const isNamed = telling.length > 0 || NAMED.test(lastPart(url.pathname));
  const kept = isNamed ? telling : all.filter(([name, value]) => mayName(name, value));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const pairs = kept.map((pair) => pair.map(encodeURIComponent).join('='));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? '';

function believed(address: string, canonical: string): string | null {
  const [here, there] = [parseUrl(address), parseUrl(canonical, address)];
  if (!here || !there || !isOfTheWeb(there)) return null;
  if (siteOfHost(here.hostname) !== siteOfHost(there.hostname)) return null;
  const [one, other] = [here, there].map(({ href }) => normalizePageUrl(href));
  if (one === other) return one ?? null;
  if (isFrontPage(there) && !isFrontPage(here)) return null;
  // A single-page app that forgot to renew its link names an article that is not shown.
  return isSameArticle(here, there) ? (other ?? null) : null;
}

const isFrontPage = ({ pathname, search }: ParsedUrl): boolean =>
  pathname.replace(/\/(?:index\.\w+)?$/, '').length <= 3 && search === '';

/** The ordinary addresses that an AMP or mobile one may stand for, the likeliest first. */
function plainForms(address: string): string[] {
  const url = parseUrl(address);
  if (!url || !isOfTheWeb(url)) return [];
  const path = url.pathname
    .replace(/\/amp$/i, '')
    .replace(/\/amp(?=\/)/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '');
  const paths = /\.amp$/i.test(url.pathname) ? [path, `${path}.html`] : [path || '/'];
  const [, language = null] = MOBILE_HOST.exec(url.host) ?? [];
  if (language === null && path === url.pathname) return [];
  const bare = url.host.replace(MOBILE_HOST, '$1');
  const hosts = language === null ? [url.host] : language === '' ? [`www.${bare}`, bare] : [bare];
  return hosts.flatMap((host) => paths.map((one) => `https://${host}${one}${url.search}`));
}
