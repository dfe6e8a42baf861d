import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toParts } from '../../../../scripts/train/learn-lstms.ts';
import { chooseValues, makeBlocks } from '../../../../scripts/train/lstm-blocks.ts';
import { LSTM_OPTIONS, LstmTrainer } from '../../../../scripts/train/lstm-trainer.ts';
import { SignReader } from '../../../../scripts/train/sign-reader.ts';
import { LABEL, LABELS } from '../../../../utils/analysis/tagger/labels.ts';
import { LstmRunner } from '../../../../utils/analysis/tagger/lstm.ts';
import { DISTANCES, partLengths } from '../../../../utils/analysis/tagger/lstm-parts.ts';
import type { Relation } from '../../../../utils/analysis/tagger/relations.ts';
import {
  distanceStep,
  NO_DISTANCE,
  pointToSources,
} from '../../../../utils/analysis/tagger/source-pointer.ts';
import { readFound } from './found.ts';

/** Sentences with the source of "told", which stands before it, of "said", after it, and of "quoted", nowhere. */
const SENTENCES = [
  'In May [s Ann Lee] [c told] the court [k that it rained].',
  'The day was long, [c said] [s Bob Ray] in June.',
  'The old song was [c quoted] again [k as a joke] by then.',
];

const readSentence = (sentence: string) => {
  const found = readFound(sentence);
  const { attributes } = found.tagged.scene;
  const marginals = new Float32Array(attributes.tokens.count * LABELS).fill(1 / LABELS);
  return { ...found, attributes, marginals };
};

const sentences = SENTENCES.map(readSentence);
let runner: LstmRunner;

beforeAll(() => {
  const values = chooseValues(sentences.flatMap(({ attributes }) => new Array(8).fill(attributes)));
  const reader = new SignReader(values);
  const blocks = sentences.flatMap(({ text, relation, words, attributes, marginals }) => {
    const piecesOf = (range: Relation['source']): [number, number][] => {
      const start = range ? text.indexOf(words(range)) : 0;
      return range ? [[start, start + words(range).length]] : [];
    };
    const { source, cue } = relation;
    const gold = { source: piecesOf(source), cue: piecesOf(cue), content: [] };
    const labels = new Uint8Array(attributes.tokens.count).fill(LABEL.none);
    return makeBlocks(reader, attributes, marginals, labels, [gold]);
  });
  const height = values.reduce((sum, { length }) => sum + length + 1, 0);
  const options = { ...LSTM_OPTIONS, epochs: 60, rate: 0.02, dropout: 0, signDropout: 0 };
  const trainer = new LstmTrainer(height, blocks, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) trainer.run(blocks, epoch);
  const parts = toParts(trainer.parameters.weights, partLengths(values));
  runner = new LstmRunner({ values, parts });
});

/** The source that is pointed at when `found` is what was found before. */
function pointed(sentence: string, change: (relation: Relation) => Relation) {
  const { relation, words, attributes, marginals, tagged } = readSentence(sentence);
  const reading = runner.read(attributes, marginals, 1);
  const [answer] = pointToSources(runner, reading, tagged.scene, [change(relation)]);
  return { source: answer?.source && words(answer.source), relation: answer as Relation };
}

const without = (relation: Relation): Relation => ({ ...relation, source: null });

describe('pointToSources', () => {
  it.each([
    ['before the cue', SENTENCES[0], 'Ann Lee'],
    ['behind the cue', SENTENCES[1], 'Bob Ray'],
    ['nowhere', SENTENCES[2], null],
  ])('finds the source that stands %s', (_name, sentence, source) => {
    expect(pointed(sentence as string, without).source).toBe(source);
  });

  it.each(SENTENCES)('puts it in the place of another: %s', (sentence) => {
    const { source } = pointed(sentence, (relation) => {
      const { from } = relation.cue;
      return { ...relation, source: { role: 1, from: from - 2, to: from } };
    });
    const { relation, words } = readSentence(sentence);
    expect(source).toBe(relation.source && words(relation.source));
  });

  it('leaves alone what is found too far away to be pointed at', () => {
    const far = { role: 1, from: -200, to: -190 };
    const { relation } = pointed(SENTENCES[0] as string, (own) => ({ ...own, source: far }));
    expect(relation.source).toBe(far);
  });

  it('never points into the cue or what is said', () => {
    for (const sentence of SENTENCES) {
      const { source } = pointed(sentence, (relation) => ({
        ...without(relation),
        content: [{ role: 5, from: 0, to: relation.cue.from }],
      })).relation;
      const { cue } = readSentence(sentence).relation;
      expect(source === null || source.from >= cue.to, sentence).toBe(true);
    }
  });
});

describe('distanceStep', () => {
  const cue = { from: 1000, to: 1003 };
  it('grows with the distance, on each side apart, and is never that of no source', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), (near, more) => {
        const left = distanceStep(cue.from - 1 - near, cue);
        const right = distanceStep(cue.to + near, cue);
        expect(left).toBeGreaterThan(NO_DISTANCE);
        expect(left).toBeLessThan(DISTANCES / 2);
        expect(right).toBe(left + DISTANCES / 2);
        expect(distanceStep(cue.to + near + more, cue)).toBeGreaterThanOrEqual(right);
        expect(right).toBeLessThan(DISTANCES);
      }),
    );
  });
});
