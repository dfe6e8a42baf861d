import fc from 'fast-check';
import { anyEntries } from '../../tests/unit/notes/arbitrary.ts';
import { exported, exportedBytes } from '../../tests/unit/notes/collect.ts';
import { keptNotes } from '../../tests/unit/notes/import/kept-notes.ts';
import type { ExportFormat } from '../../utils/notes/export/export-entries.ts';
import { applyImport } from '../../utils/notes/import/apply-import.ts';
import { planImport } from '../../utils/notes/import/plan-import.ts';
import { type Entry, parseCorrection, parseNote, parsePage } from '../../utils/notes/note.ts';
import { checkOf } from './check.ts';
import { expectThat } from './expect.ts';
import { anyArticleText } from './texts.ts';

const FORMATS: readonly ExportFormat[] = [
  ...(['markdown', 'markdown-zip', 'html', 'csv'] as const),
  ...(['web-annotation', 'json', 'csl-json', 'ris', 'bibtex'] as const),
];
const READ_AGAIN: readonly ExportFormat[] = ['json', 'web-annotation', 'csv'];

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => {
  const blob = new Blob([bytes]);
  return { name: 'notes', size: blob.size, stream: () => blob.stream() };
};

async function importInto(bytes: Uint8Array<ArrayBuffer>): Promise<Entry[]> {
  const [file, store] = [fileOf(bytes), keptNotes()];
  const plan = await planImport(file, store, { now: '2026-05-01T10:00:00.000Z' });
  const outcome = await applyImport({ file, now: '2026-05-01T10:00:00.000Z' }, store);
  // A plan promises what the import does.
  if (plan.ok) {
    expectThat(outcome.stopped === null, 'an import as planned');
    const promised = plan.value.new + plan.value.changed;
    expectThat(outcome.written === promised, `${promised} notes written, not ${outcome.written}`);
  }
  return store.entries();
}

function expectValid(entries: readonly Entry[]): void {
  for (const { page, notes, corrections } of entries) {
    expectThat(parsePage(page).ok, 'a sound page');
    for (const note of notes) expectThat(parseNote(note).ok, 'a sound note');
    for (const one of corrections) expectThat(parseCorrection(one).ok, 'a sound correction');
  }
}

/** Exports of any notes: every format is written, and HTML holds text only. */
export const exports = checkOf(
  fc.tuple(anyEntries, fc.constantFrom(...FORMATS)),
  async ([entries, format]) => {
    const text = await exported(format, entries);
    if (format === 'html') {
      expectThat(
        !/<(?:script|iframe|object|embed|img|form|base|link)\b/i.test(text),
        'no element that acts',
      );
      expectThat(!/<[^>]*\s(?:on\w+|style)\s*=/i.test(text), 'no attribute that acts');
      expectThat(!/href="(?!https?:|#)/i.test(text), 'links to the web alone');
    }
    if (format === 'json' || format === 'web-annotation') JSON.parse(text);
  },
);

/** What was written is read again, whole. */
export const roundTrip = checkOf(
  fc.tuple(anyEntries, fc.constantFrom(...READ_AGAIN)),
  async ([entries, format]) => {
    const once = entries.filter(
      ({ page }, i) => entries.findIndex((other) => other.page.url === page.url) === i,
    );
    const read = await importInto(await exportedBytes(format, once));
    expectValid(read);
    const count = (all: readonly Entry[]) => all.reduce((sum, { notes }) => sum + notes.length, 0);
    expectThat(count(read) === count(once), `${count(once)} notes, not ${count(read)}`);
  },
);

const mutation = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.nat(4), fc.nat(400)),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        ...[
          '{',
          '}',
          '[',
          ']',
          '"',
          ',',
          ':',
          '\\',
          '\\ud83d',
          'null',
          '1e999',
          '-',
          '""',
          '\r',
          '\0',
        ],
        ...[
          '"__proto__":{"a":1},',
          '"constructor":',
          '[[[[[[[[',
          '{"a":'.repeat(2000),
          '=cmd|',
          '\ufeff',
        ],
      )
      .map((text) => new TextEncoder().encode(text)),
    anyArticleText.map((text) => new TextEncoder().encode(text)),
  ),
  /** From where a piece is copied in as well. */
  copy: fc.option(fc.tuple(fc.nat(), fc.nat(300)), { nil: null }),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(
  bytes: Uint8Array,
  { at, remove, insert, copy }: Mutation,
): Uint8Array<ArrayBuffer> {
  const cut = at % (bytes.length + 1);
  const from = copy ? copy[0] % (bytes.length + 1) : 0;
  const copied = copy ? bytes.slice(from, from + copy[1]) : [];
  const parts = [bytes.slice(0, cut), insert, copied, bytes.slice(cut + remove)];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** Files that were ours before something changed them. */
export const mutatedFiles = checkOf(
  fc.tuple(
    anyEntries,
    fc.constantFrom(...READ_AGAIN),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
  ),
  async ([entries, format, mutations]) => {
    const bytes = mutations.reduce(mutate, await exportedBytes(format, entries));
    const read = await importInto(bytes);
    expectValid(read);
    expectThat(!('a' in {}), 'prototypes as they were');
    for (const again of READ_AGAIN) await exported(again, read);
  },
);
