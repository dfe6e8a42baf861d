import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, joinList, splitList, unguard } from '../../../../utils/notes/csv-format.ts';
import { inTextOrder } from '../../../../utils/notes/note.ts';
import { anyEntries, anyText } from '../arbitrary.ts';
import { exported } from '../collect.ts';
import { sampleEntry, sampleNote } from '../samples.ts';

/** Rows by column, as a parser that is not ours reads them. */
const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

const utf8 = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

describe('notes as CSV', () => {
  it('begin with the columns that Readwise imports', async () => {
    const note = sampleNote({
      body: 'Ask her, "when"?\nAnd why',
      tags: ['ports', 'a, b'],
      figure: { value: -3.5, unit: 'percent', counts: 'prices', change: 'down' },
    });
    const csv = await exported('csv', [sampleEntry({}, [note])]);
    expect(csv).toMatch(/^\uFEFFHighlight,Title,Author,URL,Note,Location,Date,/);
    expect(rowsOf(csv)).toEqual([
      expect.objectContaining({
        Highlight: '“The pier held through the storm,”',
        Title: 'Harbour reopens',
        Author: 'Ida Berg',
        URL: 'https://news.example/harbour',
        Note: 'Ask her, "when"?\nAnd why',
        Location: '100',
        Date: '2026-03-02 08:00:00',
        Tags: 'ports, a\\, b',
        Figure: 'down -3.5 percent, prices',
        Value: '-3.5',
      }),
    ]);
  });

  it.each([
    ['2026-05-01T10:00:00+02:00', '2026-05-01 08:00:00'],
    ['some day', ''],
  ])('tell when a note of %j was made, as a spreadsheet reads it', async (created, expected) => {
    const csv = await exported('csv', [sampleEntry({}, [sampleNote({ created })])]);
    expect(rowsOf(csv).map(({ Date: day }) => day)).toEqual([expected]);
  });

  it('have a row for each note, whatever it holds', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const rows = rowsOf(await exported('csv', entries));
        const notes = entries.flatMap((entry) => entry.notes.toSorted(inTextOrder));
        expect(rows.map(({ Id }) => Id)).toEqual(notes.map(({ id }) => id));
        expect(rows.map(({ Note }) => Note)).toEqual(notes.map(({ body }) => guard(utf8(body))));
        expect(rows.map(({ Highlight }) => Highlight)).toEqual(
          notes.map(({ target }) => guard(utf8(target?.quote.exact ?? ''))),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('run no formula, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const cells = rowsOf(await exported('csv', entries)).flatMap((row) => Object.values(row));
        const formulas = cells.filter((cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell));
        expect(formulas.filter((cell) => Number.isNaN(Number(cell)))).toEqual([]);
      }),
    );
  });
});

describe('guard', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+49 30 123', "'+49 30 123"],
    ['- first', "'- first"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['\r', "'\r"],
    ["'=1", "''=1"],
    ['-3.5', '-3.5'],
    ['2 = 1 + 1', '2 = 1 + 1'],
    ["'tis", "'tis"],
    ['', ''],
  ])('makes of %j %j', (cell, expected) => {
    expect(guard(cell)).toBe(expected);
  });

  it('can be taken back', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^['=+\-@\s\d]{0,6}$/)), (cell) => {
        expect(unguard(guard(cell))).toBe(cell);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a list in a cell', () => {
  it('is read back', () => {
    const items = fc.oneof(anyText, fc.stringMatching(/^[\\, a]{1,6}$/)).filter(Boolean);
    fc.assert(
      fc.property(fc.array(items), (list) => {
        expect(splitList(joinList(list))).toEqual(list);
      }),
      { numRuns: 1000 },
    );
  });
});
