/**
 * What the training tells of a word, in one number: whether it is common enough to stand for itself,
 * how often it was part of a cue, began one, or was part of a source (each in eight levels), its
 * cluster, and its meaning and inflection. 0 for an unknown word.
 */
export interface Traits {
  known: boolean;
  /** 0 to 7. */
  cue: number;
  cueStart: number;
  source: number;
  /** 1 to 239; 0 for none. */
  cluster: number;
  /** 0 to 4095. */
  sense: number;
}

export const packTraits = ({ known, cue, cueStart, source, cluster, sense }: Traits): number =>
  (known ? 1 : 0) | (cue << 1) | (cueStart << 4) | (source << 7) | (cluster << 10) | (sense << 18);

export const isKnown = (traits: number): boolean => (traits & 1) === 1;
export const cueLevel = (traits: number): number => (traits >>> 1) & 7;
export const clusterOf = (traits: number): number => (traits >>> 10) & 255;
export const senseOf = (traits: number): number => (traits >>> 18) & 4095;
