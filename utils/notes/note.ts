import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';

const Quote = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() });
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Position = v.object({ start: Offset, end: Offset });
/** IndexedDB takes an empty key, but nothing could be told apart by it. */
const Key = v.pipe(v.string(), v.nonEmpty());
/** JSON has no other numbers. */
const Quantity = v.pipe(v.number(), v.finite());

/** W3C Web Annotation selectors of one passage; positions count the whole document's text. */
export const TargetSchema = v.object({ quote: Quote, position: Position });

export const PageSchema = v.object({
  /** Normalised: canonical link, no tracking parameters, no fragment. */
  url: Key,
  aliases: v.array(v.string()),
  title: v.string(),
  site: v.string(),
  author: v.optional(v.string()),
  published: v.optional(v.string()),
  language: v.optional(v.string()),
});

export const NoteSchema = v.object({
  id: Key,
  /** `Page.url`. */
  page: Key,
  kind: v.picklist(['quote', 'attribution', 'figure', 'selection', 'page']),
  target: v.optional(TargetSchema),
  speaker: v.optional(v.object({ name: v.string(), role: v.optional(v.string()) })),
  figure: v.optional(
    v.object({
      value: Quantity,
      high: v.optional(Quantity),
      unit: v.string(),
      counts: v.string(),
      change: v.string(),
    }),
  ),
  /** The reader's words, Markdown. */
  body: v.string(),
  tags: v.array(v.string()),
  color: v.string(),
  /** ISO 8601. */
  created: v.string(),
  modified: v.string(),
});

/** What the reader said is wrong with a finding; kept with the page like a note. */
export const CorrectionSchema = v.object({
  id: Key,
  page: Key,
  target: TargetSchema,
  kind: v.picklist(['quotation', 'attribution', 'figure']),
  verdict: v.picklist(['not-a-quote', 'other-speaker', 'not-a-claim']),
  /** The right name, for `other-speaker`. */
  speaker: v.optional(v.string()),
  created: v.string(),
});

/** Text being typed, kept until its note is saved; `key` is a note's id or a page and passage. */
export const DraftSchema = v.object({
  key: Key,
  page: Key,
  body: v.string(),
  tags: v.array(v.string()),
  modified: v.string(),
});

export type Target = v.InferOutput<typeof TargetSchema>;
export type Page = v.InferOutput<typeof PageSchema>;
export type Note = v.InferOutput<typeof NoteSchema>;
export type Correction = v.InferOutput<typeof CorrectionSchema>;
export type Draft = v.InferOutput<typeof DraftSchema>;

/** A page with what the reader keeps about it. */
export interface Entry {
  page: Page;
  notes: Note[];
  corrections: Correction[];
}

/** Checks a note that comes from outside (a message, an import file, a stored record). */
export const parseNote = (input: unknown): Result<Note, 'invalid'> => check(NoteSchema, input);

/** Checks a page that comes from outside. */
export const parsePage = (input: unknown): Result<Page, 'invalid'> => check(PageSchema, input);

/** Checks a correction that comes from outside. */
export const parseCorrection = (input: unknown): Result<Correction, 'invalid'> =>
  check(CorrectionSchema, input);

/** Checks a draft that comes from outside. */
export const parseDraft = (input: unknown): Result<Draft, 'invalid'> => check(DraftSchema, input);

function check<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Result<T, 'invalid'> {
  const result = v.safeParse(schema, input);
  return result.success ? success(result.output) : failure('invalid');
}

/** Sorts notes or corrections by their pages, in the order in which those come first. */
export function groupByPage<T extends { page: string }>(records: readonly T[]): Map<string, T[]> {
  const pages = new Map<string, T[]>();
  for (const record of records) {
    const ofPage = pages.get(record.page);
    if (ofPage) ofPage.push(record);
    else pages.set(record.page, [record]);
  }
  return pages;
}

/** Orders notes of one page as its text does; notes on the whole page come first. */
export function inTextOrder(a: Note, b: Note): number {
  const [first, second] = [a, b].map(({ target }) => target?.position);
  const byPlace =
    (first?.start ?? -1) - (second?.start ?? -1) || (second?.end ?? -1) - (first?.end ?? -1);
  return byPlace || compare(a.created, b.created) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What is known of a page after another visit: newer words win, nothing known is forgotten, every
 * address stays.
 */
export function mergePages(known: Page, seen: Page): Page {
  const aliases = new Set([...known.aliases, ...seen.aliases]);
  aliases.delete(known.url);
  return {
    ...known,
    ...Object.fromEntries(Object.entries(seen).filter(([, value]) => value)),
    url: known.url,
    aliases: [...aliases],
  };
}
