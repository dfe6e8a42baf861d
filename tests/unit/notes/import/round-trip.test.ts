import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../../utils/notes/export/export-entries.ts';
import { applyImport } from '../../../../utils/notes/import/apply-import.ts';
import { fileOfText } from '../../../../utils/notes/import/import-file.ts';
import { planImport } from '../../../../utils/notes/import/plan-import.ts';
import { type Entry, inTextOrder } from '../../../../utils/notes/note.ts';
import { anyEntry } from '../arbitrary.ts';
import { exported } from '../collect.ts';
import { keptNotes } from './kept-notes.ts';

/** Pages of different addresses, as a database has them. */
const anyLibrary = fc.uniqueArray(anyEntry, { selector: ({ page }) => page.url, maxLength: 4 });

async function imported(text: string): Promise<Entry[]> {
  const [file, store] = [fileOfText(text, 'notes'), keptNotes()];
  const plan = await planImport(file, store);
  if (!plan.ok) throw new Error(plan.error);
  expect(plan.value.broken).toEqual([]);
  expect(await applyImport(plan.value, store)).toEqual({
    written: plan.value.new,
    stopped: null,
  });
  return store.entries();
}

const ordered = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, notes: entry.notes.toSorted(inTextOrder) }));

/** What a file of notes alone can hold: no page without a note, no correction. */
const notesOnly = (entries: readonly Entry[]): Entry[] =>
  entries
    .filter(({ notes }) => notes.length > 0)
    .map(({ page, notes }) => ({ page, notes, corrections: [] }));

/** In a cell an empty text is none, a list has no empty items, and a file has no lone surrogate. */
const inCells = (entries: readonly Entry[]): unknown =>
  JSON.parse(JSON.stringify(entries), (key, value) => {
    if (Array.isArray(value)) return value.filter((item) => item !== '');
    if (key === 'speaker' && value.name === '') return undefined;
    if (OPTIONAL.has(key) && value === '') return undefined;
    return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;
  });

const OPTIONAL = new Set(['author', 'published', 'language', 'role']);

describe('what was exported is imported whole', () => {
  it.each<[ExportFormat, (entries: readonly Entry[]) => unknown, (library: Entry[]) => Entry[]]>([
    ['json', ordered, (library) => library],
    ['web-annotation', ordered, notesOnly],
    ['csv', (entries) => inCells(ordered(entries)), notesOnly],
  ])('from %s', { timeout: 60_000 }, async (format, comparable, expected) => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (library) => {
        const entries = await imported(await exported(format, library));
        expect(comparable(entries)).toEqual(comparable(expected(library)));
      }),
      { numRuns: 200 },
    );
  });

  it.each(['json', 'web-annotation', 'csv'] as const)(
    'from %s, of texts without an address too',
    async (format) => {
      const titled = await imported('Highlight,Title,Author\nwords,On Tides,Ida Berg\n');
      expect(titled).toHaveLength(1);
      expect(await imported(await exported(format, titled))).toEqual(titled);
    },
  );

  it('and importing it once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (library) => {
        const notes = library.flatMap((entry) => entry.notes);
        const file = fileOfText(await exported('json', library), 'notes.json');
        const plan = await planImport(file, keptNotes(notes));
        expect(plan).toMatchObject({
          ok: true,
          value: { new: 0, changed: 0, same: notes.length, older: 0, brokenCount: 0 },
        });
        const outcome = await applyImport({ file, now: '' }, keptNotes(notes));
        expect(outcome).toEqual({ written: 0, stopped: null });
      }),
    );
  });
});
