import Papa from 'papaparse';

/** A row of a CSV file. */
export interface Row {
  /** Where it starts in the file, from 1. */
  line: number;
  cells: string[];
}

/** A row that goes on for longer has a quotation mark that is never closed. */
const ROW_LIMIT = 4_000_000;
const DELIMITERS = [',', ';', '\t'];

/** Reads the rows of a CSV file that arrives in pieces; "damaged" is the last where one never ends. */
export async function* readRows(chunks: AsyncIterable<string>): AsyncGenerator<Row | 'damaged'> {
  let [rest, line] = ['', 1];
  let parser: Papa.Parser | null = null;
  const take = (isLast: boolean): Row[] => {
    parser ??= parserFor(rest);
    const { data, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    rest = rest.slice(meta.cursor);
    return data.map((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + linesIn(cell), 0);
      return row;
    });
  };
  for await (const chunk of chunks) {
    rest += chunk;
    // The first row tells how the others are written.
    if (!parser && !/[\r\n]./s.test(rest)) continue;
    yield* take(false).filter(isWritten);
    if (rest.length > ROW_LIMIT) return yield 'damaged';
  }
  if (rest !== '') yield* take(true).filter(isWritten);
}

const isWritten = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '');

const linesIn = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

/** A parser for files whose first row ends, and whose columns are parted, as they are here. */
function parserFor(start: string): Papa.Parser {
  const newline = (/\r\n|\r|\n/.exec(start)?.[0] ?? '\n') as '\r\n' | '\r' | '\n';
  const [header = ''] = start.split(newline, 1);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return new Papa.Parser({ newline, delimiter });
}
