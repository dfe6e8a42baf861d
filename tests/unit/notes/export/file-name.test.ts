import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../utils/notes/export/file-name.ts';
import { anyText } from '../arbitrary.ts';

describe('fileName', () => {
  it.each([
    ['Harbour reopens', 'Harbour reopens.md'],
    ['“What now?” asks Łódź', '“What now” asks Łódź.md'],
    ["Don't pay $5 & up", "Don't pay $5 & up.md"],
    ['[Live] #harbour', 'Live harbour.md'],
    ['Either/or: a\\b', 'Either or a b.md'],
    ['日本の港、再開', '日本の港、再開.md'],
    ['  ..hidden.. ', 'hidden.md'],
    ['--force', 'force.md'],
    ['con', 'con_.md'],
    ['NUL.txt', 'NUL_.txt.md'],
    ['Lpt1', 'Lpt1_.md'],
    ['Console', 'Console.md'],
    ['e\u0301t\u0000e\u0301', 'ét é.md'],
    ['evil\u202Egnp', 'evilgnp.md'],
    ['', 'Pressmark notes.md'],
    ['???', 'Pressmark notes.md'],
    ['\uD83D', 'Pressmark notes.md'],
  ])('makes of %j %j', (title, expected) => {
    expect(fileName(title, 'md')).toBe(expected);
  });

  it('cuts between characters', () => {
    expect(fileName('😀'.repeat(200), 'json')).toBe(`${'😀'.repeat(30)}.json`);
  });

  it('is safe on any system, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 300 })), (title) => {
        const name = fileName(title, 'md');
        const stem = name.slice(0, -3);
        expect(name.endsWith('.md')).toBe(true);
        expect(stem).not.toBe('');
        expect(stem).toBe(stem.trim());
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Control}\p{Surrogate}]/u);
        expect(name).not.toMatch(/^[.-]|^(?:con|prn|aux|nul|com\d|lpt\d)\.|\.\.md$/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(130);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same when made of itself', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const stem = fileName(title, 'md').slice(0, -3);
        expect(fileName(stem, 'md')).toBe(`${stem}.md`);
      }),
    );
  });
});
