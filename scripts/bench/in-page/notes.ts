import type { Note, Page } from '../../../utils/notes/note.ts';
import { type Notes, openNotes } from '../../../utils/notes/repository.ts';

const NOTES_ON_PAGE = 5;
const AT_ONCE = 5000;
const WORDS = 'the council said on monday that repairs would cost more than it had planned'.split(
  ' ',
);

const pageAt = (number: number): Page => ({
  url: `https://gazette-${number % 50}.example/story-${number}`,
  aliases: [],
  title: `Story ${number}`,
  site: `gazette-${number % 50}.example`,
});

/** The `number`th note, of about ten words; five lie on each page. */
function noteAt(number: number, page: Page): Note {
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => WORDS[(number * 7 + at * 3) % WORDS.length]).join(' ');
  const start = (number % NOTES_ON_PAGE) * 200;
  const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  return {
    id: `note-${number}`,
    page: page.url,
    kind: 'quote',
    target: {
      quote: { exact: words(12), prefix: words(6), suffix: words(6) },
      position: { start, end: start + 60 },
    },
    speaker: { name: `Speaker ${number % 400}` },
    body: words(10),
    tags: [`tag-${number % 30}`],
    color: '',
    created: at,
    modified: at,
  };
}

/** Fills the notes up to `count`, by whole transactions: it is not what is measured. */
export async function fillNotes(
  database: string,
  count: number,
  first: Page | null,
): Promise<void> {
  const notes = await openNotes(database);
  const present = await notes.countNotes();
  notes.close();
  const raw = await openRaw(database);
  for (let from = present; from < count; from += AT_ONCE) {
    const transaction = raw.transaction(['pages', 'notes'], 'readwrite');
    for (let number = from; number < Math.min(count, from + AT_ONCE); number++) {
      const onPage = Math.floor(number / NOTES_ON_PAGE);
      const page = onPage === 0 && first ? first : pageAt(onPage);
      transaction.objectStore('pages').put(page);
      transaction.objectStore('notes').put({ ...noteAt(number, page), site: page.site });
    }
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onerror = () => fail(transaction.error);
    });
  }
  raw.close();
}

function openRaw(database: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(database);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}

/** What is measured of a store of notes; each takes the number of the run. */
const MEASURES: Record<
  string,
  { runs: number; run: (notes: Notes, at: number) => Promise<unknown> }
> = {
  'write one note, on disk': {
    runs: 40,
    run: (notes, at) => {
      const page = pageAt(at * 13);
      return notes.saveNote(page, { ...noteAt(at, page), id: `written-${at}` });
    },
  },
  'read the notes of a page': {
    runs: 40,
    run: (notes, at) => notes.notesOfPage([pageAt(at + 1).url]),
  },
  'list the sites': { runs: 10, run: (notes) => notes.sites() },
  'read all notes': {
    runs: 3,
    run: async (notes) => {
      for await (const batch of notes.allNotes()) if (batch.length === 0) break;
    },
  },
  'read all for an export, page by page': {
    runs: 3,
    run: async (notes) => {
      for await (const entry of notes.allEntries()) if (entry.notes.length < 0) break;
    },
  },
};

/** Takes each measure on a database; gives the times of its runs in milliseconds. */
export async function timeNotes(database: string): Promise<Record<string, number[]>> {
  const notes = await openNotes(database);
  const times: Record<string, number[]> = {};
  for (const [name, { runs, run }] of Object.entries(MEASURES)) {
    const taken: number[] = [];
    await run(notes, runs);
    for (let at = 0; at < runs; at++) {
      const startedAtMs = performance.now();
      await run(notes, at);
      taken.push(performance.now() - startedAtMs);
    }
    times[name] = taken;
  }
  notes.close();
  return times;
}

/** How long the popup takes from its address until it shows `count` notes and what was found. */
export async function timePopup(address: string, count: number): Promise<number> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 400px; height: 600px';
  const startedAtMs = performance.now();
  frame.src = address;
  document.body.append(frame);
  const isShown = (): boolean => {
    const shown = frame.contentDocument?.querySelector('#tab-notes')?.textContent ?? '';
    return /\d+/.exec(shown)?.[0] === String(count);
  };
  while (!isShown()) await new Promise((done) => setTimeout(done, 1));
  const tookMs = performance.now() - startedAtMs;
  frame.remove();
  return tookMs;
}
