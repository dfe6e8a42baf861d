import { type ImportFile, type ReadOptions, readText, UnreadableError } from './import-file.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import type { ImportPart } from './records.ts';

export interface ReadImportOptions extends ReadOptions {
  /** The time that notes without one get, ISO 8601. */
  now: string;
}

/**
 * Reads the notes of a file, whatever of the known formats it has. A broken record is told as such;
 * where the file is of no use, the last part says why.
 * @throws the signal's reason, once that is aborted
 */
export async function* readImport(
  file: ImportFile,
  { now, ...options }: ReadImportOptions,
): AsyncGenerator<ImportPart> {
  try {
    const chunks = readText(file, options);
    const start = await firstText(chunks);
    const all = withStart(start, chunks);
    yield* /^\s*[{[]/.test(start) ? readJson(all, now) : readCsv(all, now);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { problem: 'unreadable' };
  }
}

/** Reads until there is more than white space: that tells the format. */
async function firstText(chunks: AsyncIterator<string>): Promise<string> {
  let start = '';
  while (start.trim() === '') {
    const { done, value } = await chunks.next();
    if (done) break;
    start += value;
  }
  return start;
}

async function* withStart(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
