import { failure, type Result, success } from '../../result.ts';
import { FORMAT } from '../export/json.ts';
import { readHypothesis } from './hypothesis.ts';
import { isObject } from './loose.ts';
import { readPressmark } from './pressmark.ts';
import type { ImportPart, ImportProblem, ImportRecord } from './records.ts';
import { type JsonElement, JsonSplitter } from './split-json.ts';
import { isAnnotation, readAnnotation } from './web-annotation.ts';

/** Where files of the formats that are read have their records. */
const LISTS = ['', 'entries', 'annotations', 'rows', 'items', 'first.items', '@graph'];

/** What stands around the records of a file that we can read is small. */
const REST_LIMIT = 16_000_000;

/** Reads the notes of a JSON file of Pressmark, of Hypothesis, or of W3C Web Annotations. */
export async function* readJson(
  chunks: AsyncIterable<string>,
  now: string,
): AsyncGenerator<ImportPart> {
  const splitter = new JsonSplitter(LISTS);
  let isKnown = false;
  for await (const chunk of chunks) {
    for (const { text, line } of splitter.push(chunk)) {
      const value = parseJson(text);
      if (!value.ok) return yield { problem: value.error };
      for (const record of await recordsOf(value.value, { text, line }, now)) {
        isKnown ||= !('broken' in record) || record.broken !== 'not-a-record';
        yield record;
      }
    }
    if (splitter.rest.length > REST_LIMIT) return yield { problem: 'unknown-format' };
  }
  const head = splitter.isComplete ? parseJson(splitter.rest) : failure('damaged');
  if (!head.ok) return yield { problem: head.error };
  // A file may hold a single annotation, outside of any list.
  if (isAnnotation(head.value))
    return yield* await recordsOf(head.value, { text: '', line: 1 }, now);
  const problem = problemOf(head.value);
  if (problem === 'newer-version' || (problem && !isKnown)) yield { problem };
}

async function recordsOf(
  value: unknown,
  element: JsonElement,
  now: string,
): Promise<ImportRecord[]> {
  const { line } = element;
  if (!isObject(value)) return [{ line, broken: 'not-a-record' }];
  if (isObject(value.page) && !isAnnotation(value)) return readPressmark(value, element);
  if (isAnnotation(value)) return [await readAnnotation(value, line, now)];
  if ('uri' in value) return [readHypothesis(value, line, now)];
  return [{ line, broken: 'not-a-record' }];
}

/** Looks at what surrounds the records, for a file in which none was found. */
function problemOf(head: unknown): ImportProblem | null {
  if (!isObject(head)) return 'unknown-format';
  if (typeof head.pressmark === 'number') return head.pressmark > FORMAT ? 'newer-version' : null;
  if ([head.type].flat().some((type) => COLLECTIONS.has(type))) return null;
  return Array.isArray(head.annotations) && 'export_date' in head ? null : 'unknown-format';
}

const COLLECTIONS = new Set<unknown>(['AnnotationCollection', 'AnnotationPage']);

function parseJson(text: string): Result<unknown, 'damaged'> {
  try {
    return success(JSON.parse(text));
  } catch {
    return failure('damaged');
  }
}
