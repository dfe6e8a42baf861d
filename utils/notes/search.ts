import type { Note, Page } from './note.ts';
import { Columns } from './search/columns.ts';
import type { Filterable } from './search/filters.ts';
import { type FoundPage, findNotes } from './search/find-notes.ts';
import { Matcher } from './search/matcher.ts';
import { type FilterName, parseQuery, type Query } from './search/query.ts';
import { Vocabulary } from './search/vocabulary.ts';
import { GAP, type Place, WordTexts } from './search/word-texts.ts';
import { wordsOf } from './search/words.ts';
import { siteOfPage } from './site-of-page.ts';

interface IndexedNote extends Filterable {
  id: string;
  speaker: string;
  page: IndexedPage;
  start: number;
  created: string;
  modified: string;
  place: Place;
}

interface IndexedPage {
  url: string;
  site: string;
  host: string;
  title: string;
  /** In text order. */
  notes: IndexedNote[];
  /** When the latest of its notes was changed. */
  latest: string;
  place: Place;
}

export interface Found {
  pages: FoundPage[];
  count: number;
  /** Nothing has the words as typed; these have words that differ by a letter or two. */
  similar: boolean;
}

export type Facet = Extract<FilterName, 'site' | 'speaker' | 'tag' | 'kind'>;

/**
 * Full-text search over notes in memory: words, beginnings of words, phrases, filters, small typing
 * errors. It takes about 4 bytes for a word and 300 for a note, and may be searched while it grows.
 */
export class NoteSearch {
  readonly #vocabulary = new Vocabulary();
  readonly #texts = new WordTexts();
  readonly #notes = new Map<string, IndexedNote>();
  readonly #pages = new Map<string, IndexedPage>();
  /** Equal texts are held once. */
  readonly #strings = new Map<string, string>();
  /** By name: its words, for the filter. */
  readonly #speakers = new Map<string, string>();
  #orphans: ReadonlySet<string> = new Set();
  #columns: Columns<IndexedPage> | null = null;
  /** Equal lists of tags are held once, by their tags. */
  readonly #tagLists = new Map<string, readonly string[]>();

  get count(): number {
    return this.#notes.size;
  }

  has(id: string): boolean {
    return this.#notes.has(id);
  }

  /** Takes notes of one page in, over those with their ids. */
  put(page: Pick<Page, 'url' | 'title' | 'site'>, notes: readonly Note[]): void {
    if (notes.length === 0) return;
    const indexed = this.#pageOf(page);
    for (const note of notes) {
      this.remove(note.id, indexed);
      const entry = this.#entryOf(note, indexed);
      this.#notes.set(entry.id, entry);
      indexed.notes.push(entry);
    }
    this.#settle(indexed);
  }

  /** Forgets a note, if it is known. */
  remove(id: string, staysOn?: unknown): void {
    const note = this.#notes.get(id);
    if (!note) return;
    this.#notes.delete(id);
    const { page } = note;
    page.notes = page.notes.filter((other) => other !== note);
    this.#drop(note.place);
    if (page !== staysOn) this.#settle(page);
  }

  /** The ids of a page's notes. */
  idsOfPage(url: string): string[] {
    return this.#pages.get(url)?.notes.map(({ id }) => id) ?? [];
  }

  /** Says which notes have lost their passage. */
  setOrphans(ids: Iterable<string>): void {
    this.#orphans = new Set(ids);
    for (const note of this.#notes.values()) note.orphan = this.#orphans.has(note.id);
    this.#columns = null;
  }

  /** Finds notes: the pages that suit best first, else those whose notes were changed last. */
  search(text: string): Found {
    const query = parseQuery(text);
    const found = this.#find(query, false);
    return found.count > 0 || query.terms.length === 0 ? found : this.#find(query, true);
  }

  /** How many notes have each value of a filter, the most frequent first. */
  facet(name: Facet): [value: string, count: number][] {
    const counts = new Map<string, number>();
    for (const note of this.#notes.values()) {
      for (const each of valuesOf(note, name)) {
        if (each !== '') counts.set(each, (counts.get(each) ?? 0) + 1);
      }
    }
    return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  }

  #find(query: Query, similar: boolean): Found {
    const matcher = query.terms.length > 0 ? new Matcher(query, this.#vocabulary, similar) : null;
    if (matcher?.isHopeless) return { pages: [], count: 0, similar: false };
    const found = findNotes(query.filters, matcher, this.#ordered(), this.#texts.words);
    return { ...found, similar: similar && found.count > 0 };
  }

  #ordered(): Columns<IndexedPage> {
    this.#columns ??= new Columns(
      [...this.#pages.values()].sort((a, b) =>
        a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : a.url < b.url ? -1 : 1,
      ),
    );
    return this.#columns;
  }

  #pageOf({ url, title, site }: Pick<Page, 'url' | 'title' | 'site'>): IndexedPage {
    const known = this.#pages.get(url);
    if (known && known.title === title && known.site === site) return known;
    if (known) this.#drop(known.place);
    const words = [...this.#numbers(title), GAP, ...this.#numbers(site)];
    const place = this.#texts.add(words);
    const host = this.#shared(siteOfPage(url));
    const page = { url, title, site: this.#shared(site), host, place };
    if (known) return Object.assign(known, page);
    const added = { ...page, notes: [], latest: '' };
    this.#pages.set(url, added);
    return added;
  }

  #entryOf(note: Note, page: IndexedPage): IndexedNote {
    const { id, kind, created, modified, body, tags, target, speaker } = note;
    const parts = [body, target?.quote.exact, speaker?.name, speaker?.role, ...tags];
    const words = parts.flatMap((part) => (part ? [...this.#numbers(part), GAP] : []));
    return {
      id,
      page,
      kind: this.#shared(kind),
      created,
      modified: modified === created ? created : modified,
      start: target?.position.start ?? -1,
      speaker: this.#shared(speaker?.name ?? ''),
      speakerWords: this.#wordsOfSpeaker(speaker?.name ?? ''),
      day: this.#shared(created.slice(0, 10)),
      tags: this.#sharedTags(tags),
      orphan: this.#orphans.has(id),
      place: this.#texts.add(words),
    };
  }

  /** Puts a page in order after its notes have changed, and forgets it when none is left. */
  #settle(page: IndexedPage): void {
    this.#columns = null;
    if (page.notes.length === 0) {
      this.#pages.delete(page.url);
      this.#drop(page.place);
      return;
    }
    page.notes.sort((a, b) => a.start - b.start || (a.created < b.created ? -1 : 1));
    page.latest = page.notes.reduce(
      (last, { modified }) => (modified > last ? modified : last),
      '',
    );
  }

  #drop(place: Place): void {
    this.#texts.drop(place, () => this.#places());
  }

  *#places(): Generator<Place> {
    for (const { place } of this.#pages.values()) yield place;
    for (const { place } of this.#notes.values()) yield place;
  }

  #numbers(text: string): number[] {
    return wordsOf(text).map((word) => this.#vocabulary.add(word));
  }

  #wordsOfSpeaker(name: string): string {
    const known = this.#speakers.get(name);
    if (known !== undefined) return known;
    const words = wordsOf(name)
      .map((word) => ` ${word}`)
      .join('');
    this.#speakers.set(name, words);
    return words;
  }

  #sharedTags(tags: readonly string[]): readonly string[] {
    const key = JSON.stringify(tags);
    const known = this.#tagLists.get(key);
    if (known) return known;
    const list = tags.map((tag) => this.#shared(tag));
    this.#tagLists.set(key, list);
    return list;
  }

  #shared(text: string): string {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, text);
    return text;
  }
}

function valuesOf(note: IndexedNote, name: Facet): readonly string[] {
  if (name === 'tag') return note.tags;
  return [name === 'site' ? note.page.site : note[name]];
}
