import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../utils/text/text-fragment.ts';

const PAGE = 'https://paper.example/story';
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('textFragmentUrl', () => {
  it.each([
    [
      'a clear quote alone',
      quote('the gates are a hundred years old and leak'),
      'the%20gates%20are%20a%20hundred%20years%20old%20and%20leak',
    ],
    [
      'the marks of the directive encoded',
      quote('two-day walk, by road & rail and again by ferry home'),
      'two%2Dday%20walk%2C%20by%20road%20%26%20rail%20and%20again%20by%20ferry%20home',
    ],
    [
      'a short quote with whole words around it',
      quote('7%', 'ars ago it was about ', ' of what they think is nee'),
      'ago%20it%20was%20about-,7%25,-of%20what%20they%20think',
    ],
    [
      'no context from another paragraph',
      quote('No.', 'He was asked once more.\n', '\nShe left the room.'),
      'No.',
    ],
    [
      'words that the quote cuts completed',
      quote('rry is late', 'today the fe', ', he said'),
      'the-,ferry%20is%20late,-%2C%20he',
    ],
  ])('names %s', (_name, given, directive) => {
    expect(textFragmentUrl(PAGE, given)).toBe(`${PAGE}#:~:text=${directive}`);
  });

  it('names a long quote by its first and last words', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
    expect(textFragmentUrl(PAGE, quote(words.join(' ')))).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39`,
    );
  });

  it('names a quote over two paragraphs by its first and last words', () => {
    const url = textFragmentUrl(
      PAGE,
      quote('one two three four five six\n\nseven eight nine ten eleven twelve'),
    );
    expect(url).toContain('text=one%20two%20three%20four%20five%20six,seven%20eight');
  });

  it.each([
    [
      'a short quote over two paragraphs',
      quote('He paused.\n\nIt leaks.'),
      'He%20paused.,It%20leaks.',
    ],
    [
      'a long quote of few words',
      quote(`${'a'.repeat(90)} ${'b'.repeat(90)}`),
      `${'a'.repeat(90)},${'b'.repeat(90)}`,
    ],
  ])('names the ends of %s, each in its own block', (_name, given, parts) => {
    expect(textFragmentUrl(PAGE, given)).toBe(`${PAGE}#:~:text=${parts}`);
  });

  it('keeps a fragment that the page needs', () => {
    expect(textFragmentUrl(`${PAGE}#!/7`, quote('No.'))).toBe(`${PAGE}#!/7:~:text=No.`);
  });

  it('gives a valid address for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (exact, prefix) => {
        expect(URL.canParse(textFragmentUrl(PAGE, quote(exact, prefix, exact)))).toBe(true);
      }),
    );
  });
});
