import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../scripts/train/lstm-blocks.ts';
import { LSTM_OPTIONS, LstmTrainer } from '../../../../scripts/train/lstm-trainer.ts';
import { makeRandom } from '../../../../scripts/train/random.ts';
import { LABELS } from '../../../../utils/analysis/tagger/labels.ts';
import { PROBABILITIES } from '../../../../utils/analysis/tagger/lstm-parts.ts';
import { SIGNS } from '../../../../utils/analysis/tagger/lstm-signs.ts';

const HEIGHT = 30;
const random = makeRandom(3);
const below = (most: number) => Math.floor(random() * most);

const inventBlock = (tokens: number): Block => ({
  rows: Int32Array.from({ length: tokens * SIGNS }, () => below(HEIGHT)),
  probabilities: Float32Array.from({ length: tokens * PROBABILITIES }, random),
  labels: Uint8Array.from({ length: tokens }, () => below(LABELS)),
  cues: [
    { from: 3, to: 5, source: { from: 0, to: 2 } },
    { from: 1, to: 2, source: { from: 5, to: 8 } },
    { from: 7, to: 8, source: null },
  ],
});

describe('LstmTrainer', () => {
  it('finds the slope of the loss by each weight, as trying tells it', () => {
    const block = inventBlock(9);
    const trainer = new LstmTrainer(HEIGHT, [block], {
      ...LSTM_OPTIONS,
      dropout: 0,
      signDropout: 0,
    });
    trainer.learnBlock(block);
    const slopes = trainer.parameters.slopes.slice();
    const { weights } = trainer.parameters;
    const step = 0.01;
    for (let at = 0; at < weights.length; at += 457) {
      const weight = weights[at] as number;
      weights[at] = weight + step;
      const more = trainer.learnBlock(block);
      weights[at] = weight - step;
      const less = trainer.learnBlock(block);
      weights[at] = weight;
      expect((more - less) / (2 * step), `weight ${at}`).toBeCloseTo(slopes[at] as number, 2);
    }
  });

  it('learns what it is shown, the same from the same', () => {
    const blocks = [inventBlock(20), inventBlock(30)];
    const options = { ...LSTM_OPTIONS, epochs: 200, dropout: 0, signDropout: 0, batch: 1 };
    const train = () => {
      const trainer = new LstmTrainer(HEIGHT, blocks, options);
      const losses = Array.from({ length: options.epochs }, (_, n) => trainer.run(blocks, n));
      return { losses, weights: trainer.parameters.weights.slice() };
    };
    const { losses, weights } = train();
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 10);
    expect(train().weights).toEqual(weights);
  });
});
