import * as v from 'valibot';
import { failure, type Result, success } from '../../result.ts';
import { CorrectionSchema, type Entry, NoteSchema, PageSchema } from '../note.ts';

/** The version of the format; a reader of it refuses a newer one. */
const FORMAT = 1;

const EntrySchema = v.object({
  page: PageSchema,
  notes: v.array(NoteSchema),
  corrections: v.array(CorrectionSchema),
});
const VersionSchema = v.object({ pressmark: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const ExportSchema = v.object({
  pressmark: v.literal(FORMAT),
  /** ISO 8601. */
  exported: v.string(),
  entries: v.array(EntrySchema),
});

export type Export = v.InferOutput<typeof ExportSchema>;

/** Why a file is not one of our exports: no JSON, something else, made by a newer release, damaged. */
export type ExportProblem = 'not-json' | 'not-pressmark' | 'newer' | 'invalid';

/** Writes everything kept about some pages as JSON, to be read back whole. */
export function notesToJson(entries: readonly Entry[], exported: string): string {
  const content: Export = { pressmark: FORMAT, exported, entries: [...entries] };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads what `notesToJson` wrote. */
export function parseExport(text: string): Result<Export, ExportProblem> {
  const content = parseJson(text);
  if (!content.ok) return content;
  const version = v.safeParse(VersionSchema, content.value);
  if (!version.success) return failure('not-pressmark');
  if (version.output.pressmark > FORMAT) return failure('newer');
  const parsed = v.safeParse(ExportSchema, content.value);
  return parsed.success ? success(parsed.output) : failure('invalid');
}

function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    // Other programs put a byte order mark before what they save.
    return success(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return failure('not-json');
  }
}
