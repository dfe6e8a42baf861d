import { columnsOf, readRow } from './csv-record.ts';
import { readRows } from './csv-rows.ts';
import type { ImportPart } from './records.ts';

/** Reads the notes of a CSV file: our own, or one with the columns of Readwise. */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  now: string,
): AsyncGenerator<ImportPart> {
  let columns: ReturnType<typeof columnsOf> = null;
  for await (const row of readRows(chunks)) {
    if (row === 'damaged') return yield { problem: columns ? 'damaged' : 'unknown-format' };
    if (columns) {
      yield await readRow(columns, row, now);
      continue;
    }
    columns = columnsOf(row.cells);
    if (!columns) return yield { problem: 'unknown-format' };
  }
  if (!columns) yield { problem: 'unknown-format' };
}
