import type { QuotedSpan } from '../../text/quotation-marks.ts';
import type { AttributionCandidate } from './candidate.ts';
import { mix } from './hash.ts';
import { NO_LABEL } from './labels.ts';
import { MARK } from './marks.ts';
import { markNames } from './names.ts';
import { markProposals, type ProposedParts } from './proposals.ts';
import { markQuotes, QUOTE } from './quote-columns.ts';
import { SHAPE, type Tokens } from './tokens.ts';
import { clusterOf, cueLevel, isKnown, senseOf } from './traits.ts';
import { classOf, NO_CLASS } from './word-classes.ts';

/** Columns begin and end with this many rows of nothing, so that a neighbour is always there. */
export const PAD = 4;

/**
 * Everything that the features read, a column each. Row `i + PAD` is that of token `i`; indices in
 * columns are rows too, 0 for none.
 */
export interface Attributes {
  tokens: Tokens;
  traits: Int32Array;
  /** The word itself where it is common, else a class. */
  form: Int32Array;
  /** One of 64 classes. */
  coarse: Int32Array;
  cluster: Int32Array;
  sense: Int32Array;
  suffix: Int32Array;
  quote: Uint8Array;
  quoteLength: Uint8Array;
  /** The row after the nearest quotation that ends left in the paragraph. */
  quoteLeft: Int32Array;
  /** The first row of the nearest quotation right in the paragraph. */
  quoteRight: Int32Array;
  /** The nearest word left and right in the sentence that often reports. */
  cueLeft: Int32Array;
  cueRight: Int32Array;
  sentenceStart: Int32Array;
  /** The row after the sentence. */
  sentenceEnd: Int32Array;
  /** The row after the last comma, colon or dash in the sentence. */
  clauseStart: Int32Array;
  /** The next such mark, or the row after the sentence. */
  clauseEnd: Int32Array;
  /** 1 to 8 for a name: four places in its run of capitals, each met before in the text or not. */
  name: Uint8Array;
  /** Facts about the whole sentence. */
  sentenceKind: Int32Array;
  /** Whether a sentence (1) and whether a paragraph (2) begins with it. */
  turn: Uint8Array;
  /** The label by what rules read. */
  proposed: Uint8Array;
  /** The number, from 1, of the proposal whose cue this is; its parts are in `proposedParts`. */
  proposedCue: Int32Array;
  proposedParts: ProposedParts[];
}

/**
 * Computes the attributes of every token.
 * @param traits those of each token's word
 * @param proposals what rules read in the text
 */
export function readAttributes(
  text: string,
  tokens: Tokens,
  quotes: readonly QuotedSpan[],
  traits: Int32Array,
  proposals: readonly AttributionCandidate[],
): Attributes {
  const rows = tokens.count + 2 * PAD;
  const column = () => new Int32Array(rows);
  const padded = column();
  padded.set(traits.subarray(0, tokens.count), PAD);
  const suffix = column();
  suffix.set(tokens.suffix.subarray(0, tokens.count), PAD);
  const attributes: Attributes = {
    tokens,
    traits: padded,
    form: column().fill(-1_000_003),
    coarse: column().fill(NO_CLASS),
    cluster: column().fill(255),
    sense: column().fill(8191),
    suffix,
    quote: new Uint8Array(rows),
    quoteLength: new Uint8Array(rows),
    quoteLeft: column(),
    quoteRight: column(),
    cueLeft: column(),
    cueRight: column(),
    sentenceStart: column(),
    sentenceEnd: column(),
    clauseStart: column(),
    clauseEnd: column(),
    name: new Uint8Array(rows),
    sentenceKind: column(),
    turn: new Uint8Array(rows),
    proposed: new Uint8Array(rows).fill(NO_LABEL),
    proposedCue: column(),
    proposedParts: [],
  };
  markStarts(attributes);
  markEnds(attributes);
  markNames(attributes);
  markForms(text, attributes);
  markQuotes(attributes, quotes);
  markCues(attributes);
  markSentenceKinds(attributes);
  markProposals(attributes, proposals);
  return attributes;
}

const NEW_SENTENCE = 1;
const NEW_PARAGRAPH = 2;

function markStarts({ tokens, sentenceStart, clauseStart, turn }: Attributes): void {
  const { count, sentence, paragraph, mark } = tokens;
  let start = PAD;
  let clause = PAD;
  for (let i = 0; i < count; i++) {
    if (i === 0 || sentence[i] !== sentence[i - 1]) {
      start = i + PAD;
      clause = start;
      const opens = i === 0 || paragraph[i] !== paragraph[i - 1];
      turn[start] = opens ? NEW_SENTENCE | NEW_PARAGRAPH : NEW_SENTENCE;
    }
    sentenceStart[i + PAD] = start;
    clauseStart[i + PAD] = clause;
    if (breaksClause(mark[i] as number)) clause = i + 1 + PAD;
  }
}

function markEnds({ tokens, sentenceEnd, clauseEnd }: Attributes): void {
  const { count, sentence, mark } = tokens;
  let end = count + PAD;
  let next = end;
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 < count && sentence[i] !== sentence[i + 1]) {
      end = i + 1 + PAD;
      next = end;
    }
    sentenceEnd[i + PAD] = end;
    clauseEnd[i + PAD] = next;
    if (breaksClause(mark[i] as number)) next = i + PAD;
  }
}

const breaksClause = (mark: number) =>
  mark === MARK.comma || mark === MARK.colon || mark === MARK.semicolon || mark === MARK.dash;

const MARK_CLUSTER = 240;
const NUMBER_FORM = 11;

function markForms(
  text: string,
  { tokens, traits, form, coarse, cluster, sense, name }: Attributes,
): void {
  const { count, word, shape, mark, suffix, end } = tokens;
  for (let i = 0; i < count; i++) {
    const row = i + PAD;
    const own = traits[row] as number;
    const hash = word[i] as number;
    const kind = shape[i] as number;
    const named = name[row] as number;
    const isMark = mark[i] !== MARK.none;
    const negated = !isMark && isNegated(text, end[i] as number);
    const level = isKnown(own) ? cueLevel(own) : 0;
    const code = classOf(mark[i] as number, hash, kind === SHAPE.number, named, negated, level);
    coarse[row] = code;
    sense[row] = senseOf(own) || 4096 + code;
    cluster[row] = isMark
      ? MARK_CLUSTER + (mark[i] as number)
      : kind === SHAPE.lower
        ? clusterOf(own)
        : 0;
    if (isMark) form[row] = hash;
    else if (kind === SHAPE.number) form[row] = NUMBER_FORM;
    else if (isKnown(own)) form[row] = hash;
    else if (named !== 0) form[row] = 12 + kind * 16 + named;
    else form[row] = mix(suffix[i] as number, 77);
  }
}

/** "didn't": the apostrophe may be curly. */
const isNegated = (text: string, end: number): boolean =>
  end > 3 &&
  (text.charCodeAt(end - 1) | 32) === 116 &&
  (text.charCodeAt(end - 3) | 32) === 110 &&
  (text.charCodeAt(end - 2) === 39 || text.charCodeAt(end - 2) === 0x2019);

/** From this level on a word is taken for a likely cue. */
const LIKELY_CUE = 4;

function markCues({ tokens, traits, cueLeft, cueRight, quote }: Attributes): void {
  const { count, sentence } = tokens;
  let last = -1;
  const isLikely = (row: number) =>
    cueLevel(traits[row] as number) >= LIKELY_CUE && quote[row] === QUOTE.outside;
  for (let i = 0; i < count; i++) {
    cueLeft[i + PAD] = last >= 0 && sentence[last] === sentence[i] ? last + PAD : 0;
    if (isLikely(i + PAD)) last = i;
  }
  last = -1;
  for (let i = count - 1; i >= 0; i--) {
    cueRight[i + PAD] = last >= 0 && sentence[last] === sentence[i] ? last + PAD : 0;
    if (isLikely(i + PAD)) last = i;
  }
}

function markSentenceKinds(attributes: Attributes): void {
  const { count } = attributes.tokens;
  for (let start = 0; start < count; ) {
    const end = (attributes.sentenceEnd[start + PAD] as number) - PAD;
    attributes.sentenceKind.fill(sentenceKindOf(attributes, start, end), start + PAD, end + PAD);
    start = end;
  }
}

/** How much of a sentence is quoted, its likely cues, its place, its end and its length in one number. */
function sentenceKindOf({ tokens, traits, quote }: Attributes, start: number, end: number): number {
  const { paragraph, mark } = tokens;
  let quoted = 0;
  let cues = 0;
  for (let row = start + PAD; row < end + PAD; row++) {
    if (quote[row] !== QUOTE.outside) quoted++;
    else if (cueLevel(traits[row] as number) > LIKELY_CUE) cues++;
  }
  const length = end - start;
  const opens = start === 0 || paragraph[start - 1] !== paragraph[start] ? 1 : 0;
  const last = mark[end - 1];
  const closed = last === MARK.stop || last === MARK.quote || last === MARK.question ? 1 : 0;
  return (
    shareOf(quoted, length) + 4 * Math.min(cues, 3) + 16 * opens + 32 * closed + 64 * sizeOf(length)
  );
}

const shareOf = (part: number, whole: number): number =>
  part === 0 ? 0 : part === whole ? 3 : part * 2 > whole ? 2 : 1;

const sizeOf = (length: number): number => (length < 6 ? 0 : length < 15 ? 1 : length < 30 ? 2 : 3);
