import { listContents } from './content-choices.ts';
import { readContentFeatures } from './content-features.ts';
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
    const scores = readContentFeatures(tagged, relation, choices).map((keys) =>
      keys.reduce((sum, key) => sum + (weights[key] as number), 0),
    );
    scores[0] = (scores[0] as number) + LEAD;
    const best = scores.indexOf(Math.max(...scores));
    const { source, content } = choices[best] as (typeof choices)[number];
    return best === 0 ? relation : { ...relation, source, content };
  });
