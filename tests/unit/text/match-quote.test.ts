import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuoteMatcher } from '../../../utils/text/match-quote.ts';
import { quoteAt } from '../../../utils/text/quote-context.ts';

const STORY = `The lock keepers of Tarn Bridge met on Friday to talk about the flood gates.

“The gates are a hundred years old,” said Petra Lindholm, who leads the group. “They will not last another winter.”

The council has set aside 42,000 crowns for repairs, about 7% of what an engineer thinks is needed.

Petra Lindholm has kept the upper lock since 1998. Her father kept it before her.

A spokesman for the council said that the money would be paid out by the end of May.`;

const describeIn = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const position = { start, end: start + words.length };
  return { quote: quoteAt(text, position), position };
};

/** Describes `words` in the story as it was, and finds it in the story as it is after an edit. */
function findAfter(words: string, edit: (story: string) => string, from = 0): string | null {
  const after = edit(STORY);
  const span = new QuoteMatcher(after).find(describeIn(STORY, words, from));
  return span && after.slice(span.start, span.end);
}

describe('QuoteMatcher', () => {
  it.each<[string, string, (story: string) => string, string | null, number?]>([
    ['where nothing changed', '42,000 crowns', (story) => story, '42,000 crowns'],
    [
      'after text was put in before it',
      'Her father kept it before her.',
      (story) => `Updated at noon. ${'This report has been corrected. '.repeat(20)}\n\n${story}`,
      'Her father kept it before her.',
    ],
    [
      'with its quotation marks restyled',
      '“They will not last another winter.”',
      (story) => story.replaceAll(/[“”]/g, '"'),
      '"They will not last another winter."',
    ],
    [
      'with another space in it',
      'said Petra Lindholm',
      (story) => story.replace('Petra Lindholm', 'Petra\u00a0\n  Lindholm'),
      'said Petra\u00a0\n  Lindholm',
    ],
    [
      'with a slip of the pen put right',
      'about 7% of what an engineer thinks is needed',
      (story) => story.replace('engineer', 'enigneer'),
      'about 7% of what an enigneer thinks is needed',
    ],
    [
      'with one digit changed of many',
      '42,000',
      (story) => story.replace('42,000', '42,001'),
      '42,001',
    ],
    [
      'with one of its numbers put right, group by group',
      'about 7% of what an engineer thinks is needed',
      (story) => story.replace('about 7% of', 'about 9% of'),
      'about 9% of what an engineer thinks is needed',
    ],
    [
      'that is a year which became another of its decade',
      '1998',
      (story) => story.replace('1998', '1997'),
      '1997',
    ],
    [
      'with the words of another block put right before it',
      'Petra',
      (story) => story.replace('\n\nPetra Lindholm has', ' Read all about itPetra Lindholm has'),
      'Petra',
      STORY.lastIndexOf('Petra Lindholm'),
    ],
    [
      'with an advert put in before its paragraph',
      'Petra Lindholm has kept the upper lock since 1998.',
      (story) =>
        story.replace('Petra Lindholm has', 'Advertisement: 40% off!\n\nPetra Lindholm has'),
      'Petra Lindholm has kept the upper lock since 1998.',
    ],
  ])('finds a passage %s', (_name, words, edit, expected, from) => {
    expect(findAfter(words, edit, from)).toBe(expected);
  });

  it('tells two places with the same words apart by what stands around them', () => {
    const second = STORY.lastIndexOf('Petra Lindholm');
    const after = `Petra Lindholm\n\n${STORY}`;
    const span = new QuoteMatcher(after).find(describeIn(STORY, 'Petra Lindholm', second));
    expect(span?.start).toBe(after.lastIndexOf('Petra Lindholm'));
  });

  it.each<[string, string, (story: string) => string]>([
    [
      'whose paragraph was taken out',
      'about 7% of what an engineer thinks is needed',
      (story) => story.replace(/\n\nThe council has.*/, ''),
    ],
    [
      'that is a number with other digits now',
      '42,000',
      (story) => story.replace('42,000', '61,500'),
    ],
    [
      'whose words stand elsewhere, but in another sentence',
      'Petra Lindholm',
      (story) => story.replace('said Petra Lindholm, who leads the group', 'they said in a letter'),
    ],
    ['of which nothing is left', 'since 1998', () => 'Page not found.'],
    ['on a page without text', 'since 1998', () => ''],
  ])('gives up a passage %s', (_name, words, edit) => {
    expect(findAfter(words, edit)).toBeNull();
  });

  it('gives up the second number of a pair that changed, rather than take the first', () => {
    const story = 'Before it all began, they were at 8-8 on a windy day, and went home glad of it.';
    const after = story.replace('8-8', '8-9');
    const second = story.indexOf('-8') + 1;
    expect(new QuoteMatcher(after).find(describeIn(story, '8', second))).toBeNull();
  });

  it('does not take the first number of a pair for the second', () => {
    const story = 'Read this. The talks at Money 20/20 were dull, and so was the food of that day.';
    const after = story.replace('20/20', '20/21');
    const second = story.indexOf('20 were');
    const found = new QuoteMatcher(after).find(describeIn(story, '20', second));
    expect(found === null || found.start >= second).toBe(true);
  });

  it('gives up a passage of which only a twin is left, in another place with the same words around', () => {
    const notice =
      'We keep small files on your machine to learn how the lock is used by all of its visitors. ' +
      'You may tell us at any time that you want none of them.';
    const story = `${notice} Close.\n\n${STORY}\n\nYour choices: ${notice} Save what I chose.`;
    const words = 'You may tell us at any time that you want none of them.';
    const second = story.lastIndexOf(words);
    const target = describeIn(story, words, second);
    expect(new QuoteMatcher(story).find(target)?.start).toBe(second);
    const after = story.replace(`Your choices: ${notice} Save what I chose.`, 'Choose here.');
    expect(new QuoteMatcher(after).find(target)).toBeNull();
  });

  it('finds a digit only where it is a number of its own', () => {
    const story = 'They played 7 rounds on the long green, as the club had asked them to do.';
    const after = story.replace('7 rounds', '17 rounds');
    const span = new QuoteMatcher(after).find(describeIn(story, '7'));
    expect(span).toBeNull();
  });

  it('finds a long passage by its two ends', () => {
    const long = Array.from({ length: 60 }, (_, i) => `Sentence ${i} tells of boat ${i * 7}.`).join(
      ' ',
    );
    const story = `Before it all.\n\n${long}\n\nAfter it all.`;
    const after = story.replace('Sentence 30 tells', 'Sentence 30, put right, tells');
    const span = new QuoteMatcher(after).find(describeIn(story, long));
    expect(span && after.slice(span.start, span.end)).toBe(
      long.replace('Sentence 30 tells', 'Sentence 30, put right, tells'),
    );
  });

  it('finds any passage of an unchanged text where it is', () => {
    const words = fc.constantFrom(
      'boat',
      'lock',
      'the',
      'was',
      'red',
      '12',
      '“no”',
      'gate.',
      '\n\n',
    );
    const texts = fc.array(words, { minLength: 8, maxLength: 120 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 60 }), (text, at, length) => {
        const start = at % text.length;
        const exact = text.slice(start, start + length);
        fc.pre(exact.trim() === exact);
        const position = { start, end: start + exact.length };
        const found = new QuoteMatcher(text).find({ quote: quoteAt(text, position), position });
        expect(found).toEqual(position);
      }),
    );
  });

  it('never fails on odd text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string(),
        fc.nat(300),
        (text, exact, start) => {
          const target = {
            quote: { exact, prefix: text.slice(0, 20), suffix: exact },
            position: { start, end: start + exact.length },
          };
          const found = new QuoteMatcher(text).find(target);
          if (found) {
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeGreaterThan(found.start);
            expect(found.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
