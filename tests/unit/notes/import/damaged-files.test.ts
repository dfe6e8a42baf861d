import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../../utils/notes/export/export-entries.ts';
import { applyImport } from '../../../../utils/notes/import/apply-import.ts';
import type { ImportFile } from '../../../../utils/notes/import/import-file.ts';
import { planImport } from '../../../../utils/notes/import/plan-import.ts';
import { parseNote, parsePage } from '../../../../utils/notes/note.ts';
import { anyEntries } from '../arbitrary.ts';
import { exportedBytes } from '../collect.ts';
import { keptNotes } from './kept-notes.ts';

/** What damages a file: bytes lost, changed, doubled or added, and what means something in it. */
const anyDamage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(40),
  added: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '\n',
        '\r',
        '\0',
        '\uFEFF',
        'null',
        '1e999',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});
type Damage = typeof anyDamage extends fc.Arbitrary<infer T> ? T : never;

function damage(bytes: Uint8Array<ArrayBuffer>, damages: readonly Damage[]): Blob {
  return damages.reduce(
    (blob, { at, removed, added }) => {
      const start = Math.floor(at * blob.size);
      return new Blob([blob.slice(0, start), new Uint8Array(added), blob.slice(start + removed)]);
    },
    new Blob([bytes]),
  );
}

/** Reads a file as slowly as a disk may give it: in pieces that end anywhere. */
const inPieces = (blob: Blob, length: number): ImportFile => ({
  name: 'notes',
  size: blob.size,
  stream: () =>
    blob.stream().pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          for (let at = 0; at < chunk.length; at += length) {
            controller.enqueue(chunk.slice(at, at + length));
          }
        },
      }),
    ),
});

const FORMATS: ExportFormat[] = ['json', 'web-annotation', 'csv'];

describe('a damaged file', () => {
  it('never throws, and never gives what is no note', { timeout: 120_000 }, async () => {
    const outcomes = { whole: 0, partly: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMATS),
        anyEntries,
        fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 400 }),
        async (format, entries, damages, length) => {
          const blob = damage(await exportedBytes(format, entries), damages);
          const [file, store] = [inPieces(blob, length), keptNotes()];
          const plan = await planImport(file, store);
          expect(store.notes.size).toBe(0);
          if (!plan.ok) {
            outcomes.refused++;
            return;
          }
          outcomes[plan.value.brokenCount > 0 ? 'partly' : 'whole']++;
          const { written, stopped } = await applyImport(plan.value, store);
          expect(stopped).toBeNull();
          expect(written).toBe(plan.value.new);
          expect(store.notes.size).toBe(plan.value.new);
          for (const { page, notes } of store.entries()) {
            expect(parsePage(page).ok).toBe(true);
            expect(notes.every((note) => parseNote(note).ok)).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
    // Damage that is always refused, or never noticed, would test little.
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(20);
  });
});
