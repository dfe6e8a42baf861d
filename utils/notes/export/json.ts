import type { EntrySource } from './entry-source.ts';

/** The version of the format; a reader of it refuses a newer one. */
export const FORMAT = 1;

/** Writes everything kept about some pages as JSON, to be read back whole. */
export async function* writeJson(
  source: EntrySource,
  { now }: { now: string },
): AsyncGenerator<string> {
  yield `{"pressmark":${FORMAT},"exported":${JSON.stringify(now)},"entries":[`;
  let separator = '\n';
  for await (const entry of source()) {
    yield separator + JSON.stringify(entry);
    separator = ',\n';
  }
  yield '\n]}\n';
}
