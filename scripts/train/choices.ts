import { makeRandom, shuffle } from './random.ts';

/** A choice to learn: the features of each candidate, and which candidates are right. */
export interface Choice {
  candidates: Int32Array[];
  right: boolean[];
}

const EPOCHS = 6;
const RATE = 0.05;
const DECAY = 1e-4;

// One step of the stored weights.
const UNIT = 1 / 24;

/** Learns to choose: a softmax over candidates, by AdaGrad; `bits` tell the features apart. */
export function learnChoices(choices: readonly Choice[], bits: number): Int8Array {
  const order = [...choices];
  const weights = new Float32Array(1 << bits);
  const gradients = new Float32Array(weights.length).fill(1);
  const random = makeRandom(2);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const choice of order)
      learn(choice, weights, gradients, RATE * (1 - epoch / (EPOCHS + 2)));
  }
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / UNIT))),
  );
}

function learn(
  { candidates, right }: Choice,
  weights: Float32Array,
  gradients: Float32Array,
  rate: number,
): void {
  const scores = candidates.map((keys) =>
    keys.reduce((sum, key) => sum + (weights[key] as number), 0),
  );
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, index) => sum + (right[index] ? value : 0), 0);
  candidates.forEach((keys, index) => {
    const value = odds[index] as number;
    const step = (right[index] ? value / good : 0) - value / all;
    if (Math.abs(step) < 1e-3) return;
    for (const key of keys) {
      const slope = step - DECAY * (weights[key] as number);
      const sum = (gradients[key] as number) + slope * slope;
      gradients[key] = sum;
      weights[key] = (weights[key] as number) + (rate * slope) / Math.sqrt(sum);
    }
  });
}
