import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentFeatures } from '../../../../scripts/train/content-trainer.ts';
import type { AttributionCandidate } from '../../../../utils/analysis/tagger/candidate.ts';
import { listContents } from '../../../../utils/analysis/tagger/content-choices.ts';
import { CONTENT_BITS } from '../../../../utils/analysis/tagger/content-features.ts';
import { rankContents } from '../../../../utils/analysis/tagger/rank-contents.ts';
import { readFound } from './found.ts';

const readChoices = (marked: string, ruled?: (text: string) => AttributionCandidate[]) => {
  const { tagged, relation, words } = readFound(marked, ruled);
  return listContents(tagged, relation).map(({ source, content }) =>
    [...(source ? [`${words(source)}:`] : []), content.map(words).join(' … ')].join(' '),
  );
};

describe('listContents', () => {
  it.each([
    [
      'what was found first',
      '[s Ann] [c said] [k the road was shut] again.',
      0,
      'Ann: the road was shut',
    ],
    [
      'the end of the sentence',
      '[s Ann] [c said] [k the road was shut] all of last week.',
      null,
      'Ann: the road was shut all of last week',
    ],
    [
      'an end before a comma',
      '[s Ann] [c said] [k the road was shut, a blow to the shops].',
      null,
      'Ann: the road was shut',
    ],
    [
      'a start right after the cue',
      '[s Ann] [c said] in May that [k the road was shut].',
      null,
      'Ann: in May that the road was shut',
    ],
    [
      'the subject before a cue without a source',
      'The bank [c is expected] [k to close soon].',
      null,
      'The bank … to close soon',
    ],
    [
      'what was taken for the source',
      '[s The bank] [c is expected] [k to close soon].',
      null,
      'The bank … to close soon',
    ],
    [
      'words before the source',
      'The bank, [s Ann] [c said], [k would close soon].',
      null,
      'Ann: The bank … would close soon',
    ],
    ['fewer pieces', '[k The road], [s Ann] [c said], [k was shut].', null, 'Ann: was shut'],
  ])('offers %s', (_name, marked, at, expected) => {
    const choices = readChoices(marked);
    if (at === null) expect(choices).toContain(expected);
    else expect(choices[at]).toBe(expected);
  });

  it('offers what the rules read', () => {
    const choices = readChoices('[s Ann] [c said] [k the road was] wide but shut.', (text) => {
      const place = (part: string) => {
        const start = text.indexOf(part);
        return [{ start, end: start + part.length }];
      };
      return [{ source: place('Ann'), cue: place('said'), content: place('the road was wide') }];
    });
    expect(choices).toContain('Ann: the road was wide');
  });

  it('leaves a quotation alone', () => {
    expect(
      readChoices('[s Ann] [c said], [k “The road is shut, friends”] on Monday.'),
    ).toHaveLength(1);
  });

  it('never goes beyond the paragraph', () => {
    const choices = readChoices(
      'It rained.\n\n[s Ann] [c said] [k the road was shut]\n\nNobody came.',
    );
    expect(choices.filter((choice) => /rained|Nobody/.test(choice))).toEqual([]);
  });

  it('gives readings whose parts lie in the text, in order, apart from each other', () => {
    const part = fc.constantFrom(
      'the road',
      'was shut',
      ', ',
      '. ',
      ' “',
      '” ',
      '\n\n',
      ' that ',
      '— ',
    );
    const some = fc.array(part, { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(some, some, some, some, (before, between, content, after) => {
        const { tagged, relation } = readFound(
          `${before} [s Ann] [c said]${between}[k so ${content}]${after}`,
        );
        const choices = listContents(tagged, relation);
        const { count } = tagged.scene.attributes.tokens;
        for (const choice of choices) {
          const parts = [
            ...choice.content,
            relation.cue,
            ...(choice.source ? [choice.source] : []),
          ];
          parts.sort((a, b) => a.from - b.from);
          parts.forEach(({ from, to }, n) => {
            expect(from).toBeGreaterThanOrEqual(parts[n - 1]?.to ?? 0);
            expect(to).toBeGreaterThan(from);
          });
          expect(parts.at(-1)?.to).toBeLessThanOrEqual(count);
        }
        const keys = choices.map(({ source, content: pieces }) => JSON.stringify([source, pieces]));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of readContentFeatures(tagged, relation, choices).flatMap((list) => [
          ...list,
        ]))
          expect(key >>> CONTENT_BITS).toBe(0);
      }),
    );
  });
});

describe('rankContents', () => {
  const { tagged, relation, words } = readFound(
    '[s Ann] [c said] [k the road was shut] all of last week.',
  );
  const choices = listContents(tagged, relation);
  const features = readContentFeatures(tagged, relation, choices);

  it('keeps what was found where nothing speaks against it', () => {
    const weights = new Int8Array(1 << CONTENT_BITS);
    expect(rankContents({ weights }, tagged)).toEqual([relation]);
  });

  it('takes the reading that the weights speak for', () => {
    const wanted = choices.findIndex(
      ({ content }) => content.map(words).join() === 'the road was shut all of last week',
    );
    const weights = new Int8Array(1 << CONTENT_BITS);
    const others = new Set(features.flatMap((list, n) => (n === wanted ? [] : [...list])));
    for (const key of features[wanted] as Int32Array) if (!others.has(key)) weights[key] = 100;
    const [ranked] = rankContents({ weights }, tagged);
    expect(ranked?.content.map(words)).toEqual(['the road was shut all of last week']);
    expect(ranked?.source).toBe(relation.source);
  });
});
