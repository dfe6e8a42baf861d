import { copyEnds } from '../../utils/analysis/tagger/lstm.ts';
import { KEY, POINTING, SIZE } from '../../utils/analysis/tagger/lstm-parts.ts';
import {
  answer,
  NONE,
  placeOf,
  REACH_LEFT,
  REACH_RIGHT,
  type Side,
} from '../../utils/analysis/tagger/source-pointer.ts';
import type { PointedCue } from './lstm-blocks.ts';
import type { LstmParameters } from './lstm-parameters.ts';

const BOTH = 2 * SIZE;
const ENDS = 4 * SIZE;
const KEYS = 2 * KEY;
const SIDES: readonly Side[] = [0, 1];

// How much what the pointer learns counts beside what the labels teach.
const POINTER_SHARE = 3;

/** Addresses of what the cues of a block need. */
interface Room {
  asked: number;
  queries: number;
  askedSlopes: number;
  querySlopes: number;
}

/** Goes through the pointer with the cues of one block after the other, there and back. */
export class PointerPasses {
  readonly #parameters: LstmParameters;
  readonly #keys: number;
  readonly #keySlopes: number;
  readonly #room: Room;

  /** @param longest the tokens of the longest block, `most` the cues of the block with the most */
  constructor(parameters: LstmParameters, longest: number, most: number) {
    this.#parameters = parameters;
    const { arena } = parameters;
    this.#keys = arena.take(longest * KEYS);
    this.#keySlopes = arena.take(longest * KEYS);
    this.#room = {
      asked: arena.take(most * ENDS),
      queries: arena.take(most * KEYS),
      askedSlopes: arena.take(most * ENDS),
      querySlopes: arena.take(most * KEYS),
    };
  }

  /**
   * The loss (cross-entropy) of a block's cues; its slopes are added to those of the parameters and of
   * what the memory shows, at the addresses `shown` and `shownSlopes`.
   */
  learn(cues: readonly PointedCue[], rows: number, shown: number, shownSlopes: number): number {
    if (cues.length === 0) return 0;
    this.#forward(cues, rows, shown);
    const keySlopes = this.#view(this.#keySlopes, rows * KEYS).fill(0);
    const querySlopes = this.#view(this.#room.querySlopes, cues.length * KEYS).fill(0);
    let loss = 0;
    cues.forEach((cue, n) => {
      const tokens = listTokens(cue, rows);
      for (const side of SIDES) loss += this.#ask(cue, n, side, tokens, { keySlopes, querySlopes });
    });
    this.#backward(cues, rows, shown, shownSlopes);
    return POINTER_SHARE * loss;
  }

  #forward(cues: readonly PointedCue[], rows: number, shown: number): void {
    const { kernels, weightsOf } = this.#parameters;
    const { asked, queries } = this.#room;
    kernels.repeatRow(weightsOf('keysBias'), this.#keys, rows, KEYS);
    kernels.addProduct(this.#keys, shown, weightsOf('keys'), rows, BOTH, KEYS);
    const out = this.#view(shown, rows * BOTH);
    const into = this.#view(asked, cues.length * ENDS);
    cues.forEach((cue, n) => {
      copyEnds(out, cue, into, n);
    });
    kernels.repeatRow(weightsOf('queriesBias'), queries, cues.length, KEYS);
    kernels.addProduct(queries, asked, weightsOf('queries'), cues.length, ENDS, KEYS);
  }

  /** The loss of one side of one cue; adds the slopes of keys, of its query and of pointing. */
  #ask(
    cue: PointedCue,
    n: number,
    side: Side,
    tokens: readonly number[],
    { keySlopes, querySlopes }: { keySlopes: Float32Array; querySlopes: Float32Array },
  ): number {
    const { weightsOf, slopesOf } = this.#parameters;
    const keys = this.#view(this.#keys, keySlopes.length);
    const queries = this.#view(this.#room.queries, querySlopes.length);
    const pointing = this.#view(weightsOf('pointing'), POINTING);
    const pointingSlopes = this.#view(slopesOf('pointing'), POINTING);
    const query = n * KEYS + side * KEY;
    const places = tokens.map((token) => placeOf(token, cue, side));
    const odds = places.map(({ key, distance }, at) => {
      const own = answer(queries, query, tokens[at] === NONE ? pointing : keys, key);
      return Math.exp(own + (pointing[distance] as number));
    });
    const sum = odds.reduce((total, one) => total + one, 0);
    const right = tokens.indexOf(rightToken(cue, side));
    places.forEach(({ key, distance }, at) => {
      const isNone = tokens[at] === NONE;
      const share = (odds[at] as number) / sum;
      const slope = POINTER_SHARE * (share - (at === right ? 1 : 0));
      pointingSlopes[distance] = (pointingSlopes[distance] as number) + slope;
      const own = slope / Math.sqrt(KEY);
      addNumbers(isNone ? pointingSlopes : keySlopes, key, queries, query, own);
      addNumbers(querySlopes, query, isNone ? pointing : keys, key, own);
    });
    return -Math.log((odds[right] as number) / sum + 1e-30);
  }

  #backward(cues: readonly PointedCue[], rows: number, shown: number, shownSlopes: number): void {
    const { kernels, weightsOf, slopesOf, addColumns } = this.#parameters;
    const { asked, askedSlopes, querySlopes } = this.#room;
    const count = cues.length;
    kernels.addOuter(slopesOf('keys'), shown, this.#keySlopes, rows, BOTH, KEYS, BOTH);
    addColumns('keysBias', this.#keySlopes, rows);
    const keys = weightsOf('keys');
    kernels.addTransposedProduct(shownSlopes, this.#keySlopes, keys, rows, KEYS, BOTH, BOTH);
    kernels.addOuter(slopesOf('queries'), asked, querySlopes, count, ENDS, KEYS, ENDS);
    addColumns('queriesBias', querySlopes, count);
    const slopes = this.#view(askedSlopes, count * ENDS).fill(0);
    const queries = weightsOf('queries');
    kernels.addTransposedProduct(askedSlopes, querySlopes, queries, count, KEYS, ENDS, ENDS);
    const into = this.#view(shownSlopes, rows * BOTH);
    cues.forEach(({ from, to }, n) => {
      addRow(into, from, slopes, 2 * n);
      addRow(into, to - 1, slopes, 2 * n + 1);
    });
  }

  #view = (at: number, length: number): Float32Array => this.#parameters.arena.floats(at, length);
}

/** All tokens that may begin or end a cue's source, and that there is none. */
function listTokens({ from, to }: PointedCue, rows: number): number[] {
  const tokens = [NONE];
  const end = Math.min(rows, to + REACH_RIGHT);
  for (let token = Math.max(0, from - REACH_LEFT); token < end; token++)
    if (token < from || token >= to) tokens.push(token);
  return tokens;
}

/** The token that begins or ends a cue's source. */
function rightToken({ source }: PointedCue, side: Side): number {
  if (!source) return NONE;
  return side === 0 ? source.from : source.to - 1;
}

function addNumbers(
  into: Float32Array,
  at: number,
  from: Float32Array,
  own: number,
  factor: number,
): void {
  for (let i = 0; i < KEY; i++)
    into[at + i] = (into[at + i] as number) + factor * (from[own + i] as number);
}

function addRow(into: Float32Array, row: number, from: Float32Array, own: number): void {
  for (let i = 0; i < BOTH; i++)
    into[row * BOTH + i] = (into[row * BOTH + i] as number) + (from[own * BOTH + i] as number);
}
