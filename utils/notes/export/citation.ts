import type { Entry, Page } from '../note.ts';
import { isTitledPage } from '../titled-page.ts';
import { type Author, authorsOf } from './authors.ts';
import { wellFormed } from './entry-source.ts';
import { oneLine } from './escape.ts';

/** Year, month, day, as far as they are known. */
export type CalendarDate = readonly number[];

/** What any format of citations says of a page. */
export interface Citation {
  /** Letters and digits of ASCII; no two citations of one file share it. */
  key: string;
  title: string;
  authors: Author[];
  site: string;
  published: CalendarDate;
  /** "" for a text that has none. */
  url: string;
  accessed: CalendarDate;
  language: string;
}

/** Makes citations, each with a key of its own. */
export class Citations {
  readonly #uses = new Map<string, number>();
  readonly #now: string;

  /** @param now when a page without notes was read, ISO 8601 */
  constructor(now: string) {
    this.#now = now;
  }

  cite({ page, notes }: Entry): Citation {
    const authors = authorsOf(plain(page.author ?? ''));
    const read = notes.map(({ created }) => created).reduce((a, b) => (b > a ? b : a), '');
    const published = dateOf(page.published ?? '');
    return {
      key: this.#free(keyOf(page, authors, published)),
      title: plain(page.title) || plain(page.url),
      authors,
      site: plain(page.site),
      published,
      url: isTitledPage(page.url) ? '' : plain(page.url),
      accessed: dateOf(read).length > 0 ? dateOf(read) : dateOf(this.#now),
      language: /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(page.language ?? '')
        ? (page.language ?? '')
        : '',
    };
  }

  /** "berg2026harbour", then "berg2026harbour-2": the keys themselves hold no hyphen. */
  #free(key: string): string {
    const uses = (this.#uses.get(key) ?? 0) + 1;
    this.#uses.set(key, uses);
    return uses === 1 ? key : `${key}-${uses}`;
  }
}

const plain = (text: string): string => wellFormed(oneLine(text));

/** The day that the page itself names, whatever day that was elsewhere. */
function dateOf(iso: string): CalendarDate {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/.exec(iso) ?? [];
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const [, m = 1, d = 1] = parts;
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? parts : [];
}

function keyOf(page: Page, authors: readonly Author[], [year]: CalendarDate): string {
  const [first] = authors;
  const name = first ? ('family' in first ? first.family : first.literal) : page.site;
  const words = ascii(page.title).split(' ');
  const word = words.find((candidate) => candidate.length > 3) ?? words[0] ?? '';
  const key = `${ascii(name).split(' ').at(-1)}${year ?? ''}${word}`;
  return key === '' ? 'page' : key;
}

const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
