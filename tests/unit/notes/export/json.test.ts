import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesToJson, parseExport } from '../../../../utils/notes/export/json.ts';
import { anyEntries } from '../arbitrary.ts';

const EXPORTED = '2026-05-01T10:00:00.000Z';

describe('an export as JSON', () => {
  it('is read back whole', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(parseExport(notesToJson(entries, EXPORTED))).toEqual({
          ok: true,
          value: { pressmark: 1, exported: EXPORTED, entries },
        });
      }),
    );
  });

  it('survives being written as UTF-8', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const text = notesToJson(entries, EXPORTED);
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it('names its version, and holds what was kept in a fixed place', () => {
    const page = { url: 'u', aliases: [], title: '', site: '' };
    const json = notesToJson([{ page, notes: [], corrections: [] }], EXPORTED);
    expect(JSON.parse(json)).toEqual({
      pressmark: 1,
      exported: EXPORTED,
      entries: [{ page, notes: [], corrections: [] }],
    });
  });

  it('is read after another program put a byte order mark before it', () => {
    expect(parseExport(`\uFEFF${notesToJson([], EXPORTED)}`).ok).toBe(true);
  });

  it.each([
    ['', 'not-json'],
    ['{"pressmark": 1', 'not-json'],
    ['null', 'not-pressmark'],
    ['[]', 'not-pressmark'],
    ['{"entries": []}', 'not-pressmark'],
    ['{"pressmark": "1"}', 'not-pressmark'],
    ['{"pressmark": 0.5}', 'not-pressmark'],
    ['{"pressmark": 2, "exported": "", "entries": []}', 'newer'],
    ['{"pressmark": 1}', 'invalid'],
    ['{"pressmark": 1, "exported": "", "entries": [{}]}', 'invalid'],
  ])('is not %j', (text, error) => {
    expect(parseExport(text)).toEqual({ ok: false, error });
  });

  it('is read without exceptions from anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseExport(text).ok).toBe(false);
      }),
    );
  });
});
