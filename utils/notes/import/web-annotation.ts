import * as v from 'valibot';
import { NoteSchema, PageSchema } from '../note.ts';
import { foreignRecord, pageAt, targetOf } from './foreign.ts';
import { idOf, isObject, listOf, textOf, timeOf } from './loose.ts';
import type { ImportRecord } from './records.ts';

/** What our own annotations tell besides the W3C's model; the export writes it. */
const OursSchema = v.object({
  page: PageSchema,
  ...v.partial(v.pick(NoteSchema, ['id', 'created', 'modified'])).entries,
  ...v.pick(NoteSchema, ['kind', 'color', 'speaker', 'figure']).entries,
});
type Ours = v.InferOutput<typeof OursSchema>;

/** Tells a W3C Web Annotation from other records. */
export const isAnnotation = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && listOf(value.type ?? value['@type']).some((type) => TYPES.has(type));

const TYPES = new Set<unknown>(['Annotation', 'oa:Annotation']);

/** Reads a W3C Web Annotation: its first target, its texts as the note's words, its tags. */
export async function readAnnotation(
  value: Record<string, unknown>,
  line: number,
  now: string,
): Promise<ImportRecord> {
  const parsed = v.safeParse(OursSchema, value.pressmark);
  const ours = parsed.success ? parsed.output : null;
  const target = listOf(value.target)[0];
  const page = ours?.page ?? pageAt(sourceOf(target));
  if (!page) return { line, broken: 'no-address' };
  const bodies = listOf(value.body).map(bodyOf);
  if (typeof value.bodyValue === 'string') bodies.push({ text: value.bodyValue, isTag: false });
  const words = (isTag: boolean) => bodies.filter((body) => body.isTag === isTag);
  const selectors = isObject(target) ? listOf(target.selector) : [];
  return foreignRecord(
    {
      format: 'web-annotation',
      line,
      id: ours?.id ?? (await noteId(value.id ?? value['@id'], value)),
      page,
      target: targetOf(selectors, ours !== null),
      body: words(false)
        .map(({ text }) => text)
        .filter(Boolean)
        .join('\n\n'),
      tags: words(true).map(({ text }) => text),
      ...timesOf(value, ours),
      ...(ours ? { ours: withoutPage(ours) } : {}),
    },
    now,
  );
}

function withoutPage({ page: _page, ...ours }: Ours): Omit<Ours, 'page'> {
  return ours;
}

/** Our own times are taken as they stand; others may be written in many ways. */
function timesOf(value: Record<string, unknown>, ours: Ours | null) {
  if (!ours) return { created: timeOf(value.created), modified: timeOf(value.modified) };
  const { created = textOf(value.created), modified = textOf(value.modified) } = ours;
  return { created, modified };
}

function sourceOf(target: unknown): string {
  if (!isObject(target)) return textOf(target);
  const source = target.source ?? target.id ?? target['@id'];
  return isObject(source) ? textOf(source.id ?? source['@id']) : textOf(source);
}

/** The text of a body; "" where it is another resource, which stays on the web. */
function bodyOf(body: unknown): { text: string; isTag: boolean } {
  if (!isObject(body)) return { text: '', isTag: false };
  const isTag = listOf(body.purpose).includes('tagging');
  return { text: textOf(body.value), isTag };
}

/** The UUID that our ids are; the IRI of other programs' annotations; else made from the content. */
async function noteId(id: unknown, value: object): Promise<string> {
  const iri = textOf(id);
  return iri === '' ? idOf('annotation', JSON.stringify(value)) : iri.replace(/^urn:uuid:/i, '');
}
