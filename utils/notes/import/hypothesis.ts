import { foreignRecord, pageAt, targetOf } from './foreign.ts';
import { isObject, listOf, textOf, timeOf } from './loose.ts';
import type { ImportRecord } from './records.ts';

/** Reads an annotation as Hypothesis exports it, and as its API lists it. */
export function readHypothesis(
  value: Record<string, unknown>,
  line: number,
  now: string,
): ImportRecord {
  // Replies are on what others wrote, not on the page.
  if (listOf(value.references).length > 0) return { line, broken: 'is-a-reply' };
  const document = isObject(value.document) ? value.document : {};
  const title = listOf(document.title).map(textOf)[0] ?? '';
  const page = pageAt(textOf(value.uri), { title });
  if (!page) return { line, broken: 'no-address' };
  const id = textOf(value.id);
  if (id === '') return { line, broken: 'invalid' };
  const selectors = listOf(value.target)
    .filter(isObject)
    .flatMap(({ selector }) => listOf(selector));
  return foreignRecord(
    {
      format: 'hypothesis',
      line,
      id: `hypothesis:${id}`,
      page,
      target: targetOf(selectors),
      body: textOf(value.text),
      tags: listOf(value.tags).map(textOf).filter(Boolean),
      created: timeOf(value.created),
      modified: timeOf(value.updated),
    },
    now,
  );
}
