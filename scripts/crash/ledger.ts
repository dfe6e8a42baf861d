import type { Note, Page } from '../../utils/notes/note.ts';

/** One write: the whole note and its page. */
export interface Attempt {
  page: Page;
  note: Note;
}

/** One write in so many changes a note that is there already. */
const CHANGE_EVERY = 4;

/** What was written, and what of it was acknowledged; lives outside the browser. */
export class Ledger {
  readonly #last = new Map<string, Note>();
  /** Changes that were sent and not answered: they may be on disk, or not. */
  readonly #open = new Map<string, Note>();
  readonly #pages = new Set<string>();
  /** By stream: the id of its latest note, which no other stream touches. */
  readonly #latest = new Map<string, string>();
  #count = 0;
  #acknowledged = 0;

  get acknowledged(): number {
    return this.#acknowledged;
  }

  get pages(): string[] {
    return [...this.#pages];
  }

  /** The next write of one stream between two kills: a new note, or new words for one of its own. */
  next(kill: number, writer: number): Attempt {
    const page = samplePage(kill);
    this.#pages.add(page.url);
    this.#count++;
    const stream = `${kill} ${writer}`;
    const known = this.#last.get(this.#latest.get(stream) ?? '');
    const changes = known && this.#count % CHANGE_EVERY === 0;
    const note = changes ? rewritten(known, this.#count) : sampleNote(page, this.#count);
    this.#latest.set(stream, note.id);
    this.#open.set(note.id, note);
    return { page, note };
  }

  acknowledge({ note }: Attempt): void {
    this.#acknowledged++;
    this.#last.set(note.id, note);
    this.#open.delete(note.id);
  }

  /** The ids of acknowledged notes that are not kept as they were last acknowledged. */
  missing(kept: ReadonlyMap<string, Note>, isSame: (a: unknown, b: unknown) => boolean): string[] {
    return [...this.#last].flatMap(([id, note]) => {
      const found = kept.get(id);
      return isSame(found, note) || isSame(found, this.#open.get(id) ?? note) ? [] : [id];
    });
  }
}

const samplePage = (kill: number): Page => ({
  url: `https://crash.example/${kill}`,
  aliases: [],
  title: `The article of kill ${kill}`,
  site: 'crash.example',
});

function sampleNote(page: Page, count: number): Note {
  const created = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    page: page.url,
    kind: 'selection',
    target: {
      quote: { exact: `passage ${count}`, prefix: 'before the ', suffix: ' comes the rest' },
      position: { start: count, end: count + 10 },
    },
    body: words(count),
    tags: ['crash', `n${count}`],
    color: 'default',
    created,
    modified: created,
  };
}

const rewritten = (note: Note, count: number): Note => ({
  ...note,
  body: words(count),
  modified: new Date().toISOString(),
});

/** Notes are short as a rule, and sometimes larger than a page of the database's file. */
const words = (count: number): string =>
  `note ${count} `.repeat(count % 10 === 0 ? 2000 : 1 + (count % 30));
