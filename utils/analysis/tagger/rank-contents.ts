import { listContents } from './content-choices.ts';
import { forContentFeatures } from './content-features.ts';
import type { Relation } from './relations.ts';
import type { Tagged } from './tagged.ts';

/** Weights of the features of one reading of a content. */
export interface ContentWeights {
  weights: Int8Array | Float32Array;
}

// In units of the weights: only what is plainly better takes the place of what was found.
const LEAD = 10;

/** Gives each relation the likeliest of the readings of its content. */
export const rankContents = ({ weights }: ContentWeights, tagged: Tagged): Relation[] =>
  tagged.relations.map((relation) => {
    const choices = listContents(tagged, relation);
    if (choices.length < 2) return relation;
    const scores: number[] = [];
    forContentFeatures(tagged, relation, choices, (keys, from, to) => {
      let score = scores.length === 0 ? LEAD : 0;
      for (let n = from; n < to; n++) score += weights[keys[n] as number] as number;
      scores.push(score);
    });
    const best = scores.indexOf(Math.max(...scores));
    const { source, content } = choices[best] as (typeof choices)[number];
    return best === 0 ? relation : { ...relation, source, content };
  });
