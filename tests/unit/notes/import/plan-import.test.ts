import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../../utils/notes/import/apply-import.ts';
import { fileOfText } from '../../../../utils/notes/import/import-file.ts';
import { planImport } from '../../../../utils/notes/import/plan-import.ts';
import type { Fate } from '../../../../utils/notes/merge-notes.ts';
import type { Note } from '../../../../utils/notes/note.ts';
import { failure } from '../../../../utils/result.ts';
import { exported, NOW } from '../collect.ts';
import { sampleEntry, sampleNote } from '../samples.ts';
import { keptNotes } from './kept-notes.ts';

const [EARLY, LATE] = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'];
const note = (id: string, fields: Partial<Note> = {}): Note => sampleNote({ id, ...fields });

const fileOf = async (...notes: Note[]) =>
  fileOfText(await exported('json', [sampleEntry({}, notes)]), 'notes.json');

/** A file of many pages, each with a note. */
const longFile = async (pages: number) => {
  const entries = Array.from({ length: pages }, (_, index) =>
    sampleEntry({ url: `https://news.example/${index}` }, [note(`n${index}`)]),
  );
  return fileOfText(await exported('json', entries), 'notes.json');
};

describe('planImport', () => {
  it('tells what would be new, changed, the same and older', async () => {
    const kept = keptNotes([
      note('changed', { modified: EARLY }),
      note('same'),
      note('older', { modified: LATE }),
      note('other'),
    ]);
    const file = await fileOf(
      note('new'),
      note('changed', { body: 'More', modified: LATE }),
      note('same'),
      note('older', { body: 'Less', modified: EARLY }),
    );
    expect(await planImport(file, kept, { now: NOW })).toEqual({
      ok: true,
      value: {
        ...{ file, now: NOW, format: 'pressmark', new: 1, changed: 1, same: 1, older: 1 },
        ...{ unplaced: 0, corrections: 0, broken: [], brokenCount: 0 },
      },
    });
    expect(kept.notes.size).toBe(4);
  });

  it('compares times as times', async () => {
    const kept = keptNotes([note('n', { modified: '2026-03-01T12:00:00.000Z' })]);
    const file = await fileOf(note('n', { body: 'x', modified: '2026-03-01T13:00:00+02:00' }));
    expect(await planImport(file, kept)).toMatchObject({ value: { older: 1, changed: 0 } });
  });

  it('counts a note that the file has twice once', async () => {
    const plan = await planImport(await fileOf(note('n'), note('n')), keptNotes());
    expect(plan).toMatchObject({ value: { new: 1, same: 1 } });
  });

  it.each<[string, Note[], Note[], Partial<Record<Fate, number>>]>([
    ['new, later form last', [], [note('n'), note('n', { modified: LATE })], { new: 1, same: 1 }],
    ['new, later form first', [], [note('n', { modified: LATE }), note('n')], { new: 1, same: 1 }],
    [
      'kept, and changed twice',
      [note('n', { modified: '2026-01-01T00:00:00.000Z' })],
      [note('n', { modified: EARLY }), note('n', { modified: LATE })],
      { changed: 1, same: 1 },
    ],
    [
      'kept as it is, then changed',
      [note('n')],
      [note('n'), note('n', { body: 'x', modified: LATE })],
      { changed: 1, same: 1 },
    ],
    [
      'kept in a form between the two',
      [note('n', { modified: EARLY })],
      [note('n', { modified: '2026-02-01T00:00:00.000Z' }), note('n', { modified: LATE })],
      { changed: 1, same: 1 },
    ],
  ])(
    'promises of a note that is twice in a file (%s) what is written',
    async (_name, kept, twice, fates) => {
      for (const between of [0, 1200]) {
        // Near each other, and so far apart that they are not written at once.
        const others = Array.from({ length: between }, (_, at) => note(`other-${at}`));
        const all = [...twice.slice(0, 1), ...others, ...twice.slice(1)];
        const text = await exported(
          'json',
          all.map((one) => sampleEntry({}, [one])),
        );
        const file = fileOfText(text, 'notes.json');
        const store = keptNotes(kept);
        const plan = await planImport(file, store, { now: NOW });
        const expected = {
          changed: 0,
          older: 0,
          same: 0,
          ...fates,
          new: (fates.new ?? 0) + between,
        };
        expect(plan).toMatchObject({ value: expected });
        const outcome = await applyImport({ file, now: NOW }, store);
        expect(outcome).toEqual({ written: expected.new + expected.changed, stopped: null });
        expect(store.notes.get('n')?.modified).toBe(LATE);
      }
    },
  );

  it('leaves a kept note alone where the file does not say when its own was written', async () => {
    const csv = 'Highlight,URL,Note\nwords,https://news.example/a,';
    const store = keptNotes();
    await applyImport({ file: fileOfText(`${csv}first`, 'a.csv'), now: EARLY }, store);
    const file = fileOfText(`${csv}second`, 'b.csv');
    expect(await planImport(file, store)).toMatchObject({ value: { new: 0, changed: 0, same: 1 } });
    expect(await applyImport({ file, now: LATE }, store)).toEqual({ written: 0, stopped: null });
    expect([...store.notes.values()].map(({ body }) => body)).toEqual(['first']);
  });

  it('says how many new notes have no page of the web', async () => {
    const csv =
      'Highlight,Book Title,Book Author,URL\nfirst,On Tides,Ida Berg,\nfirst,On Tides,Ida Berg,\nsecond,On Tides,Ida Berg,\nthird,,,https://news.example/a\nfourth,,,\n';
    const [file, store] = [fileOfText(csv, 'notes.csv'), keptNotes()];
    expect(await planImport(file, store)).toMatchObject({
      value: { new: 3, same: 1, unplaced: 2, broken: [{ line: 6, reason: 'no-address' }] },
    });
    expect(await applyImport({ file, now: NOW }, store)).toEqual({ written: 3, stopped: null });
    expect(await planImport(file, store)).toMatchObject({
      value: { new: 0, same: 4, unplaced: 0 },
    });
  });

  it('lists what is broken, but no endless list', async () => {
    const csv = `Highlight,URL\n${'words,no address\n'.repeat(1000)}`;
    const plan = await planImport(fileOfText(csv, 'notes.csv'), keptNotes());
    expect(plan).toMatchObject({ ok: true, value: { brokenCount: 1000, new: 0 } });
    expect(plan.ok && plan.value.broken.length).toBe(200);
    expect(plan.ok && plan.value.broken[1]).toEqual({ line: 3, reason: 'no-address' });
  });

  it.each([
    ['damaged', async () => (await exported('json', [sampleEntry()])).slice(0, -5)],
    ['unknown-format', async () => 'Dear editor,'],
  ])('fails on a file that is %s', async (problem, textOf) => {
    const file = fileOfText(await textOf(), 'notes.json');
    expect(await planImport(file, keptNotes())).toEqual(failure(problem));
  });

  it('tells how far it is, to the end', async () => {
    const file = await longFile(3000);
    const told: number[] = [];
    await planImport(file, keptNotes(), { onProgress: (bytes) => told.push(bytes) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(file.size);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const file = await longFile(3000);
    const planning = planImport(file, keptNotes(), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(planning).rejects.toThrow(DOMException);
  });
});

describe('applyImport', () => {
  it('keeps the note that was modified later', async () => {
    const store = keptNotes([note('a', { modified: EARLY }), note('b', { modified: LATE })]);
    const file = await fileOf(
      note('a', { body: 'file', modified: LATE }),
      note('b', { body: 'file', modified: EARLY }),
    );
    expect(await applyImport({ file, now: NOW }, store)).toEqual({ written: 1, stopped: null });
    expect(['a', 'b'].map((id) => store.notes.get(id)?.body)).toEqual(['file', '']);
  });

  it('writes in transactions of some hundred notes', async () => {
    const sizes: number[] = [];
    const store = keptNotes();
    const counting = {
      importEntries: (entries: Parameters<typeof store.importEntries>[0]) => {
        sizes.push(entries.length);
        return store.importEntries(entries);
      },
    };
    await applyImport({ file: await longFile(2000), now: NOW }, counting);
    expect(store.notes.size).toBe(2000);
    expect(Math.max(...sizes)).toBeLessThan(1000);
  });

  it.each(['quota', 'unavailable'] as const)(
    'tells when the storage fails (%s)',
    async (problem) => {
      const store = keptNotes();
      let calls = 0;
      const failing = {
        importEntries: async (entries: Parameters<typeof store.importEntries>[0]) =>
          ++calls > 2 ? failure(problem) : store.importEntries(entries),
      };
      const outcome = await applyImport({ file: await longFile(3000), now: NOW }, failing);
      expect(outcome).toEqual({ written: store.notes.size, stopped: problem });
      expect(store.notes.size).toBeGreaterThan(0);
    },
  );

  it('stops when it is told to, keeps what is written, and goes on the next time', async () => {
    const [stop, store, file] = [new AbortController(), keptNotes(), await longFile(3000)];
    const first = await applyImport({ file, now: NOW }, store, {
      signal: stop.signal,
      onProgress: (bytes) => {
        if (bytes > file.size / 2) stop.abort();
      },
    });
    expect(first).toEqual({ written: store.notes.size, stopped: 'cancelled' });
    expect(first.written).toBeGreaterThan(0);
    expect(first.written).toBeLessThan(3000);
    const second = await applyImport({ file, now: NOW }, store);
    expect(second).toEqual({ written: 3000 - first.written, stopped: null });
  });
});
