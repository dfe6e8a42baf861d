/** The columns that Readwise imports, then ours: with them a file is read back whole. */
export const COLUMNS = [
  ...['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'],
  ...['Tags', 'Kind', 'Speaker', 'Role', 'Figure', 'Value', 'High', 'Unit', 'Counts', 'Change'],
  ...['Prefix', 'Suffix', 'Start', 'End', 'Color', 'Site', 'Published', 'Language', 'Aliases'],
  ...['Created', 'Modified', 'Id'],
] as const;

export type Column = (typeof COLUMNS)[number];

/** What makes a spreadsheet calculate (OWASP, CSV Injection), also where it is guarded already. */
const FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Keeps a spreadsheet from running a cell as a formula: an apostrophe makes it text. */
export const guard = (cell: string): string =>
  FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** Takes the apostrophe off that `guard` put there. */
export const unguard = (cell: string): string => {
  const bare = cell.slice(1);
  return cell.startsWith("'") && guard(bare) === cell ? bare : cell;
};

/** The reader's own: nobody else puts a formula there, and lists of Markdown have a mark in each line. */
const OWN_WORDS: ReadonlySet<Column> = new Set(['Note', 'Tags']);
/**
 * A spreadsheet that is set to another separator takes a quotation mark inside of a line for a word:
 * to it a cell begins after these, and the marks that follow are none of its text.
 */
const RUN = /[;\s"]+'*/g;
const BREAK = /[;\t\r\n]/;
const SIGN = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** What stands in a cell for a text, so that no spreadsheet takes any of it for a formula. */
export const guardCell = (text: string, column: Column): string =>
  guard(OWN_WORDS.has(column) ? text : atInnerSigns(text, (run) => `${run}'`));

/** Reads the text of a cell that `guardCell` wrote. */
export function unguardCell(cell: string, column: Column): string {
  const text = unguard(cell);
  return OWN_WORDS.has(column) ? text : atInnerSigns(text, (run) => run.replace(/'$/, ''));
}

/** Changes what parts a text where a sign of formulas follows. */
const atInnerSigns = (text: string, change: (run: string) => string): string =>
  text.replace(RUN, (run: string, at: number) =>
    BREAK.test(run) && SIGN.test(text.charAt(at + run.length)) ? change(run) : run,
  );

/** Writes a list into one cell: "ports, winter storms". */
export const joinList = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\,]/g, '\\$&')).join(', ');

/** Reads a list that `joinList` wrote. */
export function splitList(cell: string): string[] {
  const items: string[] = [''];
  for (const [part] of cell.matchAll(/\\[\\,]|, ?|[^\\,]+|\\/g)) {
    if (part.startsWith(',')) items.push('');
    else items.push(`${items.pop() ?? ''}${part.replace(/^\\(?=[\\,])/, '')}`);
  }
  return items.filter((item) => item !== '');
}
