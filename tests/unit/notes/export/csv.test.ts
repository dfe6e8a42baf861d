import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guard,
  guardCell,
  joinList,
  splitList,
  unguard,
  unguardCell,
} from '../../../../utils/notes/csv-format.ts';
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
          notes.map(({ target }) => guardCell(utf8(target?.quote.exact ?? ''), 'Highlight')),
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

const isFormula = (cell: string): boolean =>
  /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && Number.isNaN(Number(cell));

describe('a spreadsheet that is set to another separator', () => {
  /** Cells as Excel finds them: quotation marks part off only what stands at the start of a cell. */
  function cellsAt(csv: string, separator: string): string[] {
    const cell = `(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)[${separator}\\r\\n]?`;
    const found = csv.slice(1).matchAll(new RegExp(cell, 'g'));
    return [...found].map(([, marked = '', rest]) => marked.replaceAll('""', '"') + rest);
  }
  const ofPage = (text: string) =>
    sampleEntry({ title: text, author: text, site: text }, [
      sampleNote({
        target: {
          quote: { exact: text, prefix: text, suffix: text },
          position: { start: 0, end: 1 },
        },
        speaker: { name: text, role: text },
      }),
    ]);

  it.each([
    'Ferry; =1+1; closes',
    "Ferry;'=1+1;closes",
    'Ferry\t@SUM(A1)\tcloses',
    'Ferry\n\n+1+1\ncloses',
    'Ferry;',
    ';"=1',
  ])('runs no formula that a page has in %j', async (text) => {
    const csv = await exported('csv', [ofPage(text), ofPage(`${text};=2`)]);
    for (const delimiter of [';', '\t']) {
      expect(cellsAt(csv, delimiter).filter(isFormula)).toEqual([]);
    }
  });

  it('runs none, whatever a page has', async () => {
    const piece = fc.constantFrom(...';;,"=+-@\'\n\t ', 'word', '＝');
    const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (texts) => {
        const csv = await exported('csv', texts.map(ofPage));
        for (const delimiter of [';', '\t']) {
          expect(cellsAt(csv, delimiter).filter(isFormula)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the lists alone that a reader writes', () => {
    expect(guardCell('Ask:\n- her\n- him', 'Note')).toBe('Ask:\n- her\n- him');
  });

  it('lets the text be read back', () => {
    const text = fc.oneof(anyText, fc.stringMatching(/^[;'=@\s+-]{0,8}$/));
    fc.assert(
      fc.property(text, fc.constantFrom('Title' as const, 'Note' as const), (cell, column) => {
        expect(unguardCell(guardCell(cell, column), column)).toBe(cell);
      }),
      { numRuns: 1000 },
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
