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
