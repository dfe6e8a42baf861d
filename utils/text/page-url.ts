import { siteOfHost } from './same-site.ts';

// Every host has URL, but the pure layer is compiled without the types of any.
interface ParsedUrl {
  protocol: string;
  host: string;
  hostname: string;
  pathname: string;
  search: string;
  hash: string;
  href: string;
  searchParams: Iterable<[string, string]>;
}
declare const URL: {
  new (address: string, base?: string): ParsedUrl;
  canParse: (address: string, base?: string) => boolean;
};

/** The address a page is filed under, and all others that lead to the same page. */
export interface PageAddress {
  url: string;
  aliases: string[];
}

// Parameters that say where the reader came from, never what the page is.
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hs(?:enc|mi)|__hs.*|vero_id|oly_(?:anon|enc)_id|wickedid|rb_clickid|s_cid|s_kwcid|cmpid|ncid|ocid|icid|smid|smtyp|partner|emc|ito|at_(?:campaign|medium|custom\d|link.*|ptr_name|bbc_team|format)|xtor|ns_(?:campaign|mchannel|source|linkname|fee)|guce_referr.*|guccounter|spm|scm|share(?:_?id|token)?|shared|ref_?(?:src|url)?|source|src|cid|soc_(?:src|trk)|taid|via|feature|r|_r|amp|amp_.*|outputtype)$/i;
// `cid`, `r`, `src`, `source` and the like name a page on some sites: only values that look like tags.
const AMBIGUOUS = /^(?:cid|r|_r|src|source|share|shared|via|feature|partner|ref|amp|outputtype)$/i;
const TAG_VALUE = /^(?:[a-z_\-:.]*|amp|0|1)$/i;

const PREFIX = /^(?:www\d?|m|mobile|amp|wap|touch)\.(?=[^.]+\.)/;

/** The address without what does not name the page: tracking, fragment, the mark of a mobile form. */
export function normalizePageUrl(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  const host = url.host.replace(/\.$/, '');
  const path = url.pathname.replace(/\/index\.(?:html?|php|aspx?)$/i, '/').replace(/\/{2,}/g, '/');
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  const query = meaningfulQuery(url);
  const route = /^#[!/]./.test(url.hash) ? url.hash : '';
  return `https://${host}${trimmed}${query}${route}`;
}

/**
 * Chooses the address a page is filed under. The page's own canonical link is believed only when
 * it can be the same article: same site, and not the front page of a deeper page.
 */
export function pageAddress(address: string, canonical: string | null = null): PageAddress {
  const here = normalizePageUrl(address);
  const named = canonical === null ? null : believed(address, canonical);
  const url = named ?? plainForm(here) ?? here;
  const known = [here, named, plainForm(here), named && plainForm(named)];
  const aliases = [...new Set(known)].filter((alias) => alias !== null && alias !== url);
  return { url, aliases: aliases as string[] };
}

function parseUrl(address: string, base?: string): ParsedUrl | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

function meaningfulQuery(url: ParsedUrl): string {
  const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name, value));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const pairs = kept.map((pair) => pair.map(encodeURIComponent).join('='));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

const isTracking = (name: string, value: string): boolean =>
  TRACKING.test(name) && (!AMBIGUOUS.test(name) || TAG_VALUE.test(value));

function believed(address: string, canonical: string): string | null {
  const [here, there] = [parseUrl(address), parseUrl(canonical, address)];
  if (!here || !there || !/^https?:$/.test(there.protocol)) return null;
  if (siteOfHost(here.hostname) !== siteOfHost(there.hostname)) return null;
  if (isShallow(there) && !isShallow(here)) return null;
  // A single-page app that forgot to renew its link names an article that is not shown.
  return shareWords(here, there) ? normalizePageUrl(there.href) : null;
}

const isShallow = ({ pathname, search }: ParsedUrl): boolean =>
  pathname.replace(/\/(?:index\.\w+)?$/, '').length <= 3 && search === '';

/** Tells whether two addresses have the words or the number that name an article in common. */
function shareWords(a: ParsedUrl, b: ParsedUrl): boolean {
  if (isShallow(a) && isShallow(b)) return true;
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

const wordsOf = ({ pathname, search }: ParsedUrl): string[] =>
  (`${lastPart(pathname)} ${search}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
    (word) => !/^(?:html?|php|aspx?|amp|story|article|news|index)$/.test(word),
  );

/** The part of a path that names the article: the last, or the one before a bare "amp". */
function lastPart(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && !/^(?:amp|index\.\w+)$/i.test(part));
  return parts.slice(-2).join(' ');
}

/** The ordinary address of an AMP or mobile one, where its form shows it. */
function plainForm(address: string): string | null {
  const url = parseUrl(address);
  if (!url) return null;
  const host = url.host.replace(PREFIX, '');
  const path = url.pathname
    .replace(/\/amp$/i, '')
    .replace(/^\/amp\//i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '');
  const mobile = /^(?:m|mobile|amp|wap|touch)\./.test(url.host);
  if (!mobile && path === url.pathname) return null;
  return `https://${mobile ? `www.${host}` : url.host}${path || '/'}${url.search}`;
}
