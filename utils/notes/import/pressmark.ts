import type { Result } from '../../result.ts';
import { parseCorrection, parseNote, parsePage } from '../note.ts';
import { listOf } from './loose.ts';
import type { ImportRecord } from './records.ts';
import { type JsonElement, JsonSplitter } from './split-json.ts';

/** Reads an entry of our own export: the good notes of it together, and what is wrong with others. */
export function readPressmark(
  value: Record<string, unknown>,
  element: JsonElement,
): ImportRecord[] {
  const { line } = element;
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
  return [
    { line, format: 'pressmark', entry },
    ...brokenOf(notes, 'notes', element),
    ...brokenOf(corrections, 'corrections', element),
  ];
}

/** What of a list in an entry is broken, each with its own line. */
function brokenOf(
  parsed: readonly Result<unknown>[],
  list: string,
  { text, line }: JsonElement,
): ImportRecord[] {
  if (parsed.every(({ ok }) => ok)) return [];
  const places = new JsonSplitter([list]).push(text);
  return parsed.flatMap(({ ok }, at) => {
    const inEntry = places[at]?.line ?? 1;
    return ok ? [] : [{ line: line + inEntry - 1, broken: 'invalid' as const }];
  });
}
