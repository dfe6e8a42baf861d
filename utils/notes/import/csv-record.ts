import { COLUMNS, type Column, splitList, unguardCell } from '../csv-format.ts';
import { type Note, type Page, parseNote, parsePage } from '../note.ts';
import { titledPage } from '../titled-page.ts';
import type { Row } from './csv-rows.ts';
import { foreignRecord, pageAt } from './foreign.ts';
import { idOf, timeOf } from './loose.ts';
import type { ImportRecord } from './records.ts';

/** Ours, and what other programs say besides: the tags of the whole text. */
type AnyColumn = Column | 'Document tags';

/** Where each column stands in a file. */
export type Columns = ReadonlyMap<AnyColumn, number>;

/** What other programs (Readwise's own export and others) call the same columns. */
const OTHER_NAMES = new Map<string, AnyColumn>([
  ['text', 'Highlight'],
  ['quote', 'Highlight'],
  ['book title', 'Title'],
  ['book author', 'Author'],
  ['source url', 'URL'],
  ['link', 'URL'],
  ['notes', 'Note'],
  ['highlighted at', 'Date'],
  ['highlight tags', 'Tags'],
  ['document tags', 'Document tags'],
]);
const NAMES = new Map<string, AnyColumn>([
  ...OTHER_NAMES,
  ...COLUMNS.map((column): [string, Column] => [column.toLowerCase(), column]),
]);

/** Finds the columns by their names; null where they are not those of notes. */
export function columnsOf(header: readonly string[]): Columns | null {
  const columns = new Map<AnyColumn, number>();
  header.forEach((name, index) => {
    const column = NAMES.get(name.trim().toLowerCase());
    if (column && !columns.has(column)) columns.set(column, index);
  });
  // Readwise's own export names no addresses, but the title of each text.
  const isTitled = columns.has('Title') && columns.has('Highlight');
  const isPlaced = columns.has('URL') && (columns.has('Highlight') || columns.has('Note'));
  return isPlaced || isTitled ? columns : null;
}

/** Reads one row as a note. */
export async function readRow(columns: Columns, row: Row, now: string): Promise<ImportRecord> {
  const { line, cells } = row;
  const needed = columns.get('URL') ?? columns.get('Title') ?? 0;
  if (cells.length <= needed) return { line, broken: 'wrong-columns' };
  const raw = (column: AnyColumn): string => cells[columns.get(column) ?? -1] ?? '';
  const isOurs = columns.has('Id') && columns.has('Kind') && raw('Id') !== '';
  if (isOurs) return ourRecord((column) => unguardCell(raw(column), column), line);
  return otherRecord((column) => raw(column).trim(), line, now);
}

type Cell = (column: AnyColumn) => string;
type OurCell = (column: Column) => string;

async function otherRecord(cell: Cell, line: number, now: string): Promise<ImportRecord> {
  const [exact, body] = [cell('Highlight'), cell('Note')];
  const page = await otherPage(cell);
  if (!page) return { line, broken: 'no-address' };
  const start = Number(cell('Location')) || 0;
  const quote = { exact, prefix: '', suffix: '' };
  const tags = [...splitList(cell('Tags')), ...splitList(cell('Document tags'))];
  return foreignRecord(
    {
      format: 'csv',
      line,
      // The same passage of the same page is the same note, whatever was written on it.
      id: await idOf('csv', page.url, exact, exact === '' ? body : ''),
      page,
      target: exact === '' ? null : { quote, position: { start, end: start + exact.length } },
      body,
      tags: [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== ''),
      color: cell('Color'),
      created: timeOf(cell('Date')),
      modified: null,
    },
    now,
  );
}

async function otherPage(cell: Cell): Promise<Page | null> {
  const [title, author] = [cell('Title'), cell('Author')];
  if (cell('URL') === '') return titledPage(title, author);
  return pageAt(cell('URL'), { title, ...known({ author }) });
}

function ourRecord(cell: OurCell, line: number): ImportRecord {
  const page = parsePage(ourPage(cell));
  if (!page.ok) return { line, broken: 'no-address' };
  const note = parseNote(ourNote(cell));
  if (!note.ok) return { line, broken: 'invalid' };
  const entry = { page: page.value, notes: [note.value], corrections: [] };
  return { line, format: 'csv', entry };
}

const ourPage = (cell: OurCell): Page => ({
  url: cell('URL'),
  aliases: splitList(cell('Aliases')),
  title: cell('Title'),
  site: cell('Site'),
  ...known({
    author: cell('Author'),
    published: cell('Published'),
    language: cell('Language'),
  }),
});

function ourNote(cell: OurCell): Partial<Record<keyof Note, unknown>> {
  const quote = { exact: cell('Highlight'), prefix: cell('Prefix'), suffix: cell('Suffix') };
  const position = { start: Number(cell('Start')), end: Number(cell('End')) };
  const name = cell('Speaker');
  return {
    id: apart(cell('Id')),
    page: cell('URL'),
    kind: cell('Kind').toLowerCase(),
    ...(cell('Start') === '' ? {} : { target: { quote, position } }),
    ...(name === '' ? {} : { speaker: { name, ...known({ role: cell('Role') }) } }),
    ...(cell('Value') === '' ? {} : { figure: ourFigure(cell) }),
    body: cell('Note'),
    tags: splitList(cell('Tags')),
    color: cell('Color'),
    created: cell('Created'),
    modified: apart(cell('Modified')),
  };
}

/**
 * The same text on its own. A cell is a piece of the file's text, which an engine keeps whole as long
 * as a piece of it is in use; ids and times are kept until all of a file has been read.
 */
const apart = (cell: string): string => JSON.parse(JSON.stringify(cell));

const ourFigure = (cell: OurCell): Record<string, unknown> => ({
  value: Number(cell('Value')),
  ...(cell('High') === '' ? {} : { high: Number(cell('High')) }),
  unit: cell('Unit'),
  counts: cell('Counts'),
  change: cell('Change'),
});

/** The fields that say something: a cell cannot tell an absent text from an empty one. */
const known = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
