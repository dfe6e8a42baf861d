import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatNumber, locale, plural, t } from '../../../utils/wording.ts';

afterEach(() => {
  globalThis.pressmarkLanguage = 'en';
});

describe('plural', () => {
  it.each([
    ['en', ['0 notes', '1 note', '2 notes', '2,000 notes']],
    ['de', ['0 Notizen', '1 Notiz', '2 Notizen', '2.000 Notizen']],
    // In French, nothing is singular.
    ['fr', ['0 note', '1 note', '2 notes', '2 000 notes']],
    ['es', ['0 notas', '1 nota', '2 notas', '2000 notas']],
    ['ko', ['메모 0개', '메모 1개', '메모 2개', '메모 2,000개']],
  ])('counts in %s', (language, counted) => {
    globalThis.pressmarkLanguage = language;
    const spaced = [0, 1, 2, 2000].map((count) => plural('notes', count).replace(/\s/g, ' '));
    expect(spaced).toEqual(counted);
  });

  it.each([
    [[1, 21, 101, 1001], 'нотатка'],
    [[2, 3, 4, 22, 34, 102], 'нотатки'],
    [[0, 5, 10, 11, 12, 13, 14, 20, 25, 111, 112, 1000], 'нотаток'],
  ])('has the third form of Ukrainian: %j', (counts, word) => {
    globalThis.pressmarkLanguage = 'uk';
    for (const count of counts)
      expect(plural('notes', count)).toMatch(new RegExp(`^[\\d\\s]+ ${word}$`));
  });

  it('takes for a million what it has for many', () => {
    globalThis.pressmarkLanguage = 'fr';
    expect(plural('notes', 1_000_000).replace(/\s/g, ' ')).toBe('1 000 000 notes');
  });
});

describe('t', () => {
  it('fills in words as they are', () => {
    expect(t('note.noteOn', { words: '“$1 & {more}”' })).toBe('Note on “$1 & {more}”');
  });
});

describe('locale', () => {
  it('is that of the texts where the reader’s is another language', () => {
    globalThis.pressmarkLanguage = 'uk';
    expect(locale()).toBe('uk');
    expect(formatDate('2026-10-14', { dateStyle: 'long' })).toBe('14 жовтня 2026 р.');
    expect(formatNumber(1234.5).replace(/\s/g, ' ')).toBe('1 234,5');
  });

  it('writes nothing for what is no date', () => {
    expect(formatDate('soon', { dateStyle: 'long' })).toBe('');
  });
});
