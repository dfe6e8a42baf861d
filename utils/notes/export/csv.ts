import { COLUMNS, type Column, guardCell, joinList } from '../csv-format.ts';
import { inTextOrder, type Note, type Page } from '../note.ts';
import { type EntrySource, withNotes } from './entry-source.ts';
import { figureInWords } from './figure-words.ts';

/**
 * Writes notes as CSV (RFC 4180), a row for each. The byte order mark is for Excel, which takes a
 * file without one for another encoding.
 */
export async function* writeCsv(source: EntrySource): AsyncGenerator<string> {
  yield `\uFEFF${rowOf(COLUMNS)}`;
  for await (const { page, notes } of withNotes(source())) {
    for (const note of notes.toSorted(inTextOrder)) {
      const cells = cellsOf(note, page);
      yield rowOf(COLUMNS.map((column) => guardCell(cells[column] ?? '', column)));
    }
  }
}

const rowOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** White space at the edges is kept only between quotation marks. */
const quoted = (cell: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function cellsOf(note: Note, page: Page): Partial<Record<Column, string>> {
  return {
    Note: note.body,
    Date: spreadsheetTime(note.created),
    Tags: joinList(note.tags),
    Kind: note.kind,
    Color: note.color,
    Created: note.created,
    Modified: note.modified,
    Id: note.id,
    Speaker: note.speaker?.name,
    Role: note.speaker?.role,
    ...pageCells(page),
    ...targetCells(note),
    ...figureCells(note),
  };
}

const pageCells = (page: Page): Partial<Record<Column, string>> => ({
  Title: page.title,
  Author: page.author,
  URL: page.url,
  Site: page.site,
  Published: page.published,
  Language: page.language,
  Aliases: joinList(page.aliases),
});

function targetCells({ target }: Note): Partial<Record<Column, string>> {
  if (!target) return {};
  const { quote, position } = target;
  return {
    Highlight: quote.exact,
    Location: String(position.start),
    Prefix: quote.prefix,
    Suffix: quote.suffix,
    Start: String(position.start),
    End: String(position.end),
  };
}

function figureCells({ figure }: Note): Partial<Record<Column, string>> {
  if (!figure) return {};
  return {
    Figure: figureInWords(figure),
    Value: String(figure.value),
    High: figure.high === undefined ? '' : String(figure.high),
    Unit: figure.unit,
    Counts: figure.counts,
    Change: figure.change,
  };
}

/** "2026-05-01 10:00:00", in UTC, as Readwise and spreadsheets read it. */
function spreadsheetTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
