import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';

const Quote = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() });
const Position = v.object({ start: v.number(), end: v.number() });

/** W3C Web Annotation selectors of one passage; positions count the whole document's text. */
export const TargetSchema = v.object({ quote: Quote, position: Position });

export const PageSchema = v.object({
  /** Normalised: canonical link, no tracking parameters, no fragment. */
  url: v.string(),
  aliases: v.array(v.string()),
  title: v.string(),
  site: v.string(),
  author: v.optional(v.string()),
  published: v.optional(v.string()),
  language: v.optional(v.string()),
});

export const NoteSchema = v.object({
  id: v.string(),
  /** `Page.url`. */
  page: v.string(),
  kind: v.picklist(['quote', 'attribution', 'figure', 'selection', 'page']),
  target: v.optional(TargetSchema),
  speaker: v.optional(v.object({ name: v.string(), role: v.optional(v.string()) })),
  figure: v.optional(
    v.object({
      value: v.number(),
      high: v.optional(v.number()),
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
  id: v.string(),
  page: v.string(),
  target: TargetSchema,
  kind: v.picklist(['quotation', 'attribution', 'figure']),
  verdict: v.picklist(['not-a-quote', 'other-speaker', 'not-a-claim']),
  /** The right name, for `other-speaker`. */
  speaker: v.optional(v.string()),
  created: v.string(),
});

/** Text being typed, kept until its note is saved; `key` is a note's id or a page and passage. */
export const DraftSchema = v.object({
  key: v.string(),
  page: v.string(),
  body: v.string(),
  tags: v.array(v.string()),
  modified: v.string(),
});

export type Target = v.InferOutput<typeof TargetSchema>;
export type Page = v.InferOutput<typeof PageSchema>;
export type Note = v.InferOutput<typeof NoteSchema>;
export type Correction = v.InferOutput<typeof CorrectionSchema>;
export type Draft = v.InferOutput<typeof DraftSchema>;

/** Checks a note that comes from outside (a message, an import file, a stored record). */
export function parseNote(input: unknown): Result<Note, 'invalid'> {
  const result = v.safeParse(NoteSchema, input);
  return result.success ? success(result.output) : failure('invalid');
}
