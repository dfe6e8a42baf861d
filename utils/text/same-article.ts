import type { ParsedUrl } from './parsed-url.ts';
import { isTracking } from './tracking-parameters.ts';

/** What in an address tells which article of a site it is. */
interface Identity {
  /** Numbers and codes. */
  ids: ReadonlySet<string>;
  /** The words of the last part of the path, each once: the same word twice says no more. */
  words: readonly string[];
  /** A year in the path, with month and day where they follow; "" where there is none. */
  date: string;
  hasQuery: boolean;
}

/** At least four digits, and no year; or letters and digits as no word has them. */
const NUMBER = /^\d{4,}$/;
const YEAR = /^(?:19|20)\d\d$/;
const CODE = /^(?=(?:.*\d){2})(?=.*\p{L})[\p{L}\p{N}]{8,}$/u;

/** A part that is a form of the page above it, or that every page of a site has. */
const FORM = /^(?:amp|index\.\w+)$/i;
const EXTENSION = /\.(?:amp|html?|xhtml|shtml|php|aspx?|jsp)$/i;

/**
 * Tells whether two addresses of one site can name the same article. Better too strict: what is
 * told apart here only costs a second page, what is mixed up shows notes on an article that they
 * do not belong to.
 */
export function isSameArticle(a: ParsedUrl, b: ParsedUrl): boolean {
  const [one, other] = [identityOf(a), identityOf(b)];
  if (!one.date.startsWith(other.date) && !other.date.startsWith(one.date)) return false;
  if (one.ids.size > 0 && other.ids.size > 0) {
    return [...one.ids].some((id) => other.ids.has(id));
  }
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  // One word alone is as likely the name of a section, or of what a query fills.
  if (short.length < 2) {
    if (long.length !== short.length || one.hasQuery !== other.hasQuery) return false;
    if (one.ids.size !== other.ids.size) return false;
  }
  return short.every((word) => long.includes(word));
}

function identityOf(url: ParsedUrl): Identity {
  const parts = decoded(url.pathname)
    .split('/')
    .filter((part) => part !== '' && !FORM.test(part))
    .map((part) => part.replace(EXTENSION, '').replace(EXTENSION, ''));
  const query = [...url.searchParams]
    .filter(([name, value]) => value !== '' && !isTracking(name, value))
    .map(([, value]) => value.toLowerCase());
  // "/story/48213/ferry-closes" has its number in the part before the last.
  const found = [parts.at(-1), parts.at(-2)].map((part) => wordsOf(part ?? '').filter(isId));
  const ids = found.find((candidates) => candidates.length > 0) ?? query;
  return {
    ids: new Set(ids),
    words: [...new Set(wordsOf(parts.at(-1) ?? ''))].filter((word) => !isId(word)),
    date: /\/((?:19|20)\d\d(?:\/\d\d?){0,2})(?=\/)/.exec(url.pathname)?.[1] ?? '',
    hasQuery: query.length > 0,
  };
}

const isId = (word: string): boolean => (NUMBER.test(word) && !YEAR.test(word)) || CODE.test(word);

const wordsOf = (part: string): string[] => part.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: the escapes are words too, only ugly ones.
    return path;
  }
}
