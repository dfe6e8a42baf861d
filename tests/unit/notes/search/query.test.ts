import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterValue, parseQuery, setFilter } from '../../../../utils/notes/search/query.ts';

describe('parseQuery', () => {
  it('tells words, phrases and filters apart', () => {
    expect(parseQuery('Ferry "night shift" speaker:"Marit Osei" tag:check tag:x open')).toEqual({
      terms: [
        { words: ['ferry'], open: true },
        { words: ['night', 'shift'], open: false },
        { words: ['open'], open: true },
      ],
      filters: { speaker: ['Marit Osei'], tag: ['check', 'x'] },
    });
  });

  it('takes every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { terms } = parseQuery(text);
        for (const { words } of terms) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('setFilter', () => {
  it.each([
    ['adds one', 'ferry', 'tag', 'check', 'ferry tag:check'],
    ['puts marks round more than one word', '', 'speaker', 'Marit Osei', 'speaker:"Marit Osei"'],
    ['replaces the one there was', 'tag:a ferry "x y"', 'tag', 'b', 'ferry "x y" tag:b'],
    ['takes it out', 'ferry speaker:"Marit Osei" seats', 'speaker', null, 'ferry seats'],
    ['leaves others alone', 'site:a.example tag:b', 'tag', '', 'site:a.example'],
  ] as const)('%s', (_name, text, name, value, expected) => {
    expect(setFilter(text, name, value)).toBe(expected);
  });

  it('is read back as it was set', () => {
    const value = fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/["“”„«»]|\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.string(), value.filter(Boolean), (text, wanted) => {
        const query = parseQuery(setFilter(text.replace(/["“”„«»]/g, ''), 'tag', wanted));
        expect(filterValue(query, 'tag')).toBe(wanted);
      }),
    );
  });
});
