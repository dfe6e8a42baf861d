import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../scripts/support/page-texts.ts';

const texts = await readTexts();
const { en = {}, ...others } = texts;

/** Texts that a language has in common with English, and why. */
const ALIKE: [why: string, names: string[], languages: string[]][] = [
  ['the name of the product', ['manifest_name'], ['de', 'es', 'fr', 'ko', 'uk']],
  ['which way the language runs', ['direction'], ['de', 'es', 'fr', 'ko', 'uk']],
  ['what stands on the keys', ['note_saveKeys'], ['ko', 'uk']],
  ['a word of both languages', ['card_link'], ['de']],
  [
    'a word of both languages',
    [
      ...['common_note', 'common_notes', 'notes', 'map_note'],
      ...['figure_score', 'options_sites', 'library_site'],
    ],
    ['fr'],
  ],
];

const parts = (text = ''): string[] =>
  [...new Set([...text.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([part]) => part))].sort();
/** How many times each <tag> is opened. */
const openings = (text = ''): string[] => (text.match(/<\w+>/g) ?? []).sort();

/** Forms that whole numbers take: `Intl.PluralRules` of the language, asked many times. */
function formsOf(language: string): number {
  const rules = new Intl.PluralRules(language);
  const asked = Array.from({ length: 200 }, (_, number) => rules.select(number));
  return new Set(asked).size;
}

describe('the languages', () => {
  it('are these', () => {
    expect(Object.keys(texts).sort()).toEqual(['de', 'en', 'es', 'fr', 'ko', 'uk']);
  });

  it('have names that a browser tells apart, whatever their case', () => {
    const names = Object.keys(en);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\w+$/);
  });
});

describe('the texts', () => {
  it('are all used', () => {
    const files = globSync([
      'components/**/*.{ts,tsx}',
      'entrypoints/**/*.{ts,tsx}',
      'utils/*.ts',
      'wxt.config.ts',
    ]);
    const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused = Object.keys(en).filter((name) => {
      const [group, key = ''] = name.split('_');
      const whole = key === '' ? `'${group}'` : `'${group}.${key}'`;
      // Some are put together: `kinds.${kind}`.
      const isPutTogether = code.includes('`'.concat(group ?? '', '.$', '{'));
      return !isPutTogether && !code.includes(whole) && !code.includes(`__MSG_${name}__`);
    });
    expect(unused).toEqual([]);
  });
});

describe.each(Object.entries(texts))('the texts in %s', (language, own) => {
  it('are those of English, each with its parts', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(en).sort());
    for (const [name, text] of Object.entries(own)) {
      for (const form of text.split(' | ')) {
        const isOne = text.includes(' | ') && !form.includes('{count}');
        // "My note" needs no number.
        const wanted = parts(en[name]).filter((part) => !(isOne && part === '{count}'));
        expect(parts(form), name).toEqual(wanted);
        expect(openings(form), name).toEqual(openings(en[name]));
      }
    }
  });

  it('name their own language', () => {
    expect(own.language).toBe(language);
  });

  it('are trimmed and whole', () => {
    for (const [name, text] of Object.entries(own)) {
      expect(text, name).not.toBe('');
      expect(text, name).not.toMatch(/ {2}|\t|\n|\.\.\.|\$/);
    }
  });

  it('have as many forms of a number as the language', () => {
    const forms = formsOf(language);
    for (const [name, text] of Object.entries(own)) {
      if (text.includes(' | ')) expect(text.split(' | ').length, name).toBe(forms);
    }
    expect(own.notes?.split(' | ').length).toBe(forms);
  });

  it('fit the stores: a description of 132 characters at most', () => {
    expect(own.manifest_description?.length).toBeLessThanOrEqual(132);
  });
});

describe.each(Object.entries(others))('the texts in %s', (language, own) => {
  it('are translated', () => {
    const alike = Object.keys(own).filter(
      (name) =>
        own[name] === en[name] && /\p{L}{2}/u.test(own[name]?.replace(/\{\w+\}/g, '') ?? ''),
    );
    const expected = ALIKE.flatMap(([_why, names, languages]) =>
      languages.includes(language) ? names : [],
    );
    expect(alike.sort()).toEqual(expected.sort());
  });
});
