import { type Attributes, PAD } from './attributes.ts';
import { mix } from './hash.ts';
import { LABEL, LABELS, ROLE, readSegments, type Segment, segmentAt } from './labels.ts';
import { MARK } from './marks.ts';
import type { Tokens } from './tokens.ts';
import { NUMBER_CLASS } from './word-classes.ts';

/** What a first pass found, for the features of the second. */
export interface FirstFindings {
  labels: Uint8Array;
  marginals: Float32Array;
  segments: Segment[];
  /** The number of the segment, from 1, that each token lies in, or 0. */
  inside: Int32Array;
  /** That of the nearest segment that ends left of each token, any and a cue. */
  left: Int32Array;
  cueLeft: Int32Array;
  right: Int32Array;
  cueRight: Int32Array;
  /** The order of roles and marks in each sentence, as a hash. */
  patterns: Int32Array;
  /** How surely each token's word was part of a source elsewhere in the text, in eight levels. */
  elsewhere: Uint8Array;
}

/** Works out what the second pass asks of the first. */
export function readFirstFindings(
  { tokens, coarse }: Attributes,
  labels: Uint8Array,
  marginals: Float32Array,
): FirstFindings {
  const { count } = tokens;
  const segments = readSegments(labels, tokens);
  const column = () => new Int32Array(count);
  const first: FirstFindings = {
    labels,
    marginals,
    segments,
    inside: column(),
    left: column(),
    cueLeft: column(),
    right: column(),
    cueRight: column(),
    patterns: readPatterns(tokens, coarse, segments),
    elsewhere: readElsewhere(tokens, marginals),
  };
  const { inside, left, cueLeft, right, cueRight } = first;
  segments.forEach((segment, index) => {
    inside.fill(index + 1, segment.from, segment.to);
  });
  let last = 0;
  let lastCue = 0;
  for (let i = 0, next = 0; i < count; i++) {
    left[i] = last;
    cueLeft[i] = lastCue;
    if ((segments[next]?.to ?? 0) - 1 !== i) continue;
    last = ++next;
    if (segments[last - 1]?.role === ROLE.cue) lastCue = last;
  }
  last = 0;
  lastCue = 0;
  for (let i = count - 1, next = segments.length; i >= 0; i--) {
    right[i] = last;
    cueRight[i] = lastCue;
    const segment = segmentAt(segments, next - 1);
    if (segment?.from !== i) continue;
    last = next--;
    if (segment.role === ROLE.cue) lastCue = last;
  }
  return first;
}

/** Averages over the other places of the same word: a name that speaks once may speak again. */
function readElsewhere({ count, word, mark }: Tokens, marginals: Float32Array): Uint8Array {
  const sums = new Map<number, { times: number; sum: number }>();
  const own = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    if (mark[i] !== MARK.none) continue;
    const at = i * LABELS;
    for (let label = 0; label <= LABEL.sourceAfterOn; label++)
      own[i] = (own[i] as number) + (marginals[at + label] as number);
    const entry = sums.get(word[i] as number);
    if (entry) {
      entry.times++;
      entry.sum += own[i] as number;
    } else sums.set(word[i] as number, { times: 1, sum: own[i] as number });
  }
  const levels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const entry = sums.get(word[i] as number);
    if (mark[i] !== MARK.none || !entry || entry.times === 1) continue;
    levels[i] =
      1 + Math.min(6, Math.floor(((entry.sum - (own[i] as number)) / (entry.times - 1)) * 8));
  }
  return levels;
}

/** Hashes the order of segments, stops, commas and other words in each sentence. */
function readPatterns(
  tokens: Tokens,
  coarse: Int32Array,
  segments: readonly Segment[],
): Int32Array {
  const { count, sentence } = tokens;
  const patterns = new Int32Array(count === 0 ? 0 : (sentence[count - 1] as number) + 1).fill(17);
  let next = 0;
  let inWords = false;
  for (let i = 0; i < count; ) {
    const at = sentence[i] as number;
    if (i > 0 && at !== sentence[i - 1]) inWords = false;
    const segment = segments[next];
    if (segment && segment.from === i) {
      hashSegment(patterns, sentence, segment);
      next++;
      inWords = false;
      i = segment.to;
      continue;
    }
    const code = coarse[i + PAD] as number;
    const isMark = code < NUMBER_CLASS;
    // Words in a row count once.
    if (isMark || !inWords)
      patterns[at] = mix(patterns[at] as number, isMark ? markSign(code) : 30);
    inWords = !isMark;
    i++;
  }
  return patterns;
}

const markSign = (mark: number): number => (mark === MARK.comma ? 3 : mark === MARK.stop ? 1 : 5);

/** A content may go on over sentences: each of them shows it. */
function hashSegment(
  patterns: Int32Array,
  sentence: Int32Array,
  { role, from, to }: Segment,
): void {
  const first = sentence[from] as number;
  patterns[first] = mix(patterns[first] as number, role + 10);
  for (let i = from + 1; i < to; i++) {
    if (sentence[i] !== sentence[i - 1]) patterns[sentence[i] as number] = mix(17, role + 10);
  }
}
