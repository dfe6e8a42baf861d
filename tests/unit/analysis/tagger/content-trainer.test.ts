import { describe, expect, it } from 'vitest';
import { trainContents } from '../../../../scripts/train/content-trainer.ts';
import { makeArticle } from '../../../../scripts/train/corpus.ts';
import { rankContents } from '../../../../utils/analysis/tagger/rank-contents.ts';
import { readFound } from './found.ts';

const SPEAKERS = ['Mira Olsen', 'The baker', 'A clerk', 'Jon Reyes', 'The union', 'Ida Novak'];
const VERBS = ['said', 'argued', 'warned', 'noted', 'wrote'];
const SHORT = ['the bridge was shut', 'prices had doubled', 'nobody was hurt'];
const REST = ['in the old town', 'since last summer', 'on the way to school'];

/** A report of which a tagger found only the first words, or all of it. */
const inventReport = (number: number) => {
  const pick = (list: readonly string[], by: number) => list[Math.floor(number / by) % list.length];
  const speaker = pick(SPEAKERS, 1);
  const verb = pick(VERBS, 2);
  const short = pick(SHORT, 3);
  const rest = pick(REST, 1);
  const found = readFound(`[s ${speaker}] [c ${verb}] [k ${short}] ${rest}.`);
  const place = (part: string | undefined): [number, number][] => {
    const start = found.text.indexOf(part ?? '');
    return [[start, start + (part ?? '').length]];
  };
  const attribution = {
    source: place(speaker),
    cue: place(verb),
    content: place(`${short} ${rest}`),
  };
  const article = makeArticle({ id: `${number}`, text: found.text, attributions: [attribution] });
  return [article, found.tagged] as const;
};

describe('trainContents', () => {
  it('learns where contents end', () => {
    const weights = trainContents(new Map(Array.from({ length: 60 }, (_, n) => inventReport(n))));
    const { tagged, words } = readFound(
      '[s Lena Wolff] [c told us] [k the school was] far too small.',
    );
    const [ranked] = rankContents(weights, tagged);
    expect(ranked?.content.map(words)).toEqual(['the school was far too small']);
    expect(ranked?.source).toBe(tagged.relations[0]?.source);
  });

  it('learns nothing from cues that nobody annotated', () => {
    const { text, tagged } = readFound('[s Mira Olsen] [c said] [k the bridge was shut] for long.');
    const article = makeArticle({ id: 'bare', text, attributions: [] });
    const { weights } = trainContents(new Map([[article, tagged]]));
    expect(weights.every((weight) => weight === 0)).toBe(true);
  });
});
