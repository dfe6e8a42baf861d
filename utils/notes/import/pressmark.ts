import { parseCorrection, parseNote, parsePage } from '../note.ts';
import { listOf } from './loose.ts';
import type { ImportRecord } from './records.ts';

/** Reads an entry of our own export: the good notes of it together, and what is wrong with others. */
export function readPressmark(value: Record<string, unknown>, line: number): ImportRecord[] {
  const page = parsePage(value.page);
  if (!page.ok) return [{ line, broken: 'no-address' }];
  const notes = listOf(value.notes).map((note) => parseNote(note));
  const corrections = listOf(value.corrections).map((correction) => parseCorrection(correction));
  const entry = {
    page: page.value,
    // Whatever they say, they are kept under the page that they stand with.
    notes: notes.flatMap((note) => (note.ok ? [{ ...note.value, page: page.value.url }] : [])),
    corrections: corrections.flatMap((correction) =>
      correction.ok ? [{ ...correction.value, page: page.value.url }] : [],
    ),
  };
  const broken = [...notes, ...corrections].filter(({ ok }) => !ok);
  return [
    { line, format: 'pressmark', entry },
    ...broken.map((): ImportRecord => ({ line, broken: 'invalid' })),
  ];
}
