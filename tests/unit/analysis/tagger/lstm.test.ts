import { describe, expect, it } from 'vitest';
import { toParts } from '../../../../scripts/train/learn-lstms.ts';
import { chooseValues, makeBlocks } from '../../../../scripts/train/lstm-blocks.ts';
import { LSTM_OPTIONS, LstmTrainer } from '../../../../scripts/train/lstm-trainer.ts';
import { SignReader } from '../../../../scripts/train/sign-reader.ts';
import { readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import { LABELS } from '../../../../utils/analysis/tagger/labels.ts';
import { LstmRunner } from '../../../../utils/analysis/tagger/lstm.ts';
import { partLengths } from '../../../../utils/analysis/tagger/lstm-parts.ts';
import { listBlocks } from '../../../../utils/analysis/tagger/lstm-signs.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';

function readOf(text: string) {
  const tokens = readTokens(text);
  return readAttributes(text, tokens, [], new Int32Array(tokens.count), []);
}

const words = (count: number) => 'It rained all day. '.repeat(count / 5).trimEnd();

describe('listBlocks', () => {
  it.each([
    ['nothing', '', []],
    ['one short text', words(50), [[0, 50]]],
    [
      'whole paragraphs',
      `${words(600)}\n\n${words(300)}\n\n${words(500)}`,
      [
        [0, 900],
        [900, 1400],
      ],
    ],
    [
      'a paragraph longer than a block',
      `${words(100)}\n\n${words(1500)}`,
      [
        [0, 100],
        [100, 1124],
        [1124, 1600],
      ],
    ],
  ])('cuts %s', (_name, text, blocks) => {
    expect(listBlocks(readOf(text))).toEqual(blocks);
  });
});

describe('LstmRunner', () => {
  it('finds as likely as its trainer did what is annotated, in each block', () => {
    const attributes = readOf(`${words(900)}\n\n“No,” said Ann Lee, 40. ${words(700)}`);
    const { count } = attributes.tokens;
    const marginals = Float32Array.from({ length: count * LABELS }, (_, n) => (n % 7) / 20);
    const labels = Uint8Array.from({ length: count }, (_, token) => (token * 5) % LABELS);
    const values = chooseValues([attributes]);
    const blocks = makeBlocks(new SignReader(values), attributes, marginals, labels, []);
    const height = values.reduce((sum, { length }) => sum + length + 1, 0);
    const options = { ...LSTM_OPTIONS, dropout: 0, signDropout: 0 };
    const trainer = new LstmTrainer(height, blocks, options);
    for (let epoch = 0; epoch < 8; epoch++) trainer.run(blocks, epoch);
    const losses = blocks.map((block) => trainer.learnBlock(block));
    const lengths = partLengths(values);
    const runner = new LstmRunner({ values, parts: toParts(trainer.parameters.weights, lengths) });
    const { scores } = runner.read(attributes, marginals, 1);
    const found = listBlocks(attributes).map(([from, to]) => {
      let loss = 0;
      for (let token = from; token < to; token++) {
        const own = scores.subarray(token * LABELS, (token + 1) * LABELS);
        const sum = own.reduce((total, score) => total + Math.exp(score), 0);
        loss += Math.log(sum) - (own[labels[token] as number] as number);
      }
      return loss;
    });
    expect(found).toHaveLength(2);
    for (const [n, loss] of losses.entries()) expect((found[n] as number) / loss).toBeCloseTo(1, 1);
  });

  it('speaks as loud as it is told', () => {
    const attributes = readOf('Ann Lee said no.');
    const values = chooseValues([attributes]);
    const lengths = partLengths(values);
    const weights = Float32Array.from({ length: lengths.reduce((a, b) => a + b) }, (_, n) =>
      Math.sin(n),
    );
    const runner = new LstmRunner({ values, parts: toParts(weights, lengths) });
    const marginals = new Float32Array(attributes.tokens.count * LABELS).fill(1 / LABELS);
    const once = runner.read(attributes, marginals, 1).scores;
    runner.read(attributes, marginals, 2).scores.forEach((score, n) => {
      expect(score).toBeCloseTo(2 * (once[n] as number), 4);
    });
    expect(new Set(once).size).toBeGreaterThan(LABELS);
  });
});
