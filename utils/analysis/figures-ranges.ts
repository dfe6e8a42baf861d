import { lastOf } from '../text/list-ends.ts';
import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';

const isDash = (raw: string): boolean => raw === '-' || raw === '–' || raw === '‑' || raw === '—';

/** How two neighbours are joined: by a dash, by "to", by "between … and", by "or". */
type Joint = 'dash' | 'to' | 'between' | 'or' | null;

/** Joins neighbours that are the two ends of one range, and names results ("3-1") as scores. */
export function joinRanges(
  tokens: FigureTokens,
  drafts: readonly Draft[],
  foreign: FigureWords | null,
): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = lastOf(joined);
    const single = before !== undefined && before.high === undefined && draft.high === undefined;
    const range = single
      ? (addSmaller(tokens, before, draft) ?? join(tokens, before, draft, foreign))
      : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(draft);
  }
  return joined;
}

function join(
  tokens: FigureTokens,
  low: Draft,
  high: Draft,
  foreign: FigureWords | null,
): Draft | null {
  if (low.kind === 'times' || high.kind === 'times') return null;
  const joint = findJoint(tokens, low, high, foreign);
  if (joint === null) return null;
  if (isScore(tokens, low, high)) return makeScore(low, high);
  if (!fits(tokens, low, high, joint)) return null;
  return makeRange(low, high);
}

/** "three dollars and 50 cents", "5ft 2in": one amount in two units. */
function addSmaller(tokens: FigureTokens, large: Draft, small: Draft): Draft | null {
  const gap = small.first - large.last - 1;
  const linked = gap === 0 || (gap === 1 && tokens.word(large.last + 1) === 'and');
  if (
    !linked ||
    tokens.sentence(large.last) !== tokens.sentence(small.first) ||
    !Number.isInteger(large.value)
  )
    return null;
  if (large.unit === 'feet' && gap === 0 && small.number.value < 12) {
    const abbreviated =
      small.kind === 'bare' &&
      tokens.raw(small.last + 1) === 'in' &&
      /^ft|'|′$/u.test(tokens.raw(large.last));
    if (small.unit !== 'inches' && !abbreviated) return null;
    return {
      ...large,
      value: large.value + small.value / 12,
      last: abbreviated ? small.last + 1 : small.last,
    };
  }
  const coins =
    large.kind === 'money' &&
    small.unit === large.unit &&
    small.value < 1 &&
    Number.isInteger(small.number.value);
  if (!coins || large.first !== large.number.first || small.first !== small.number.first)
    return null;
  return {
    ...large,
    value: (Math.round(large.value * 100) + Math.round(small.value * 100)) / 100,
    last: small.last,
  };
}

function findJoint(
  tokens: FigureTokens,
  low: Draft,
  high: Draft,
  foreign: FigureWords | null,
): Joint {
  const from = low.last + 1;
  if (tokens.sentence(low.last) !== tokens.sentence(high.first)) return null;
  const gap = high.first - from;
  const word = tokens.word(from);
  const to = word === 'to' || word === 'through' || foreign?.ranges.has(word);
  if (gap === 2) return to && isDash(tokens.raw(from + 1)) ? 'to' : null;
  if (gap === 3) return isDash(word) && isDashedTo(tokens, from + 1) ? 'to' : null;
  if (gap !== 1) return null;
  // " – " between clauses is a dash, not a range, unless both ends are bare numbers or share a unit.
  if (isDash(word)) return word === '—' ? null : 'dash';
  if (to) return 'to';
  if (word === 'or') return 'or';
  return ANDS.has(word) && isBetween(tokens, low) ? 'between' : null;
}

const ANDS = new Set(['and', 'und', 'et']);

/** The rest of "5-to-7". */
const isDashedTo = (tokens: FigureTokens, at: number): boolean =>
  tokens.word(at) === 'to' && isDash(tokens.raw(at + 1));

/** "between $4.7bn and", also with "about" or "some" in between. */
function isBetween(tokens: FigureTokens, low: Draft): boolean {
  for (let at = low.first - 1; at >= low.first - 3 && at >= 0; at -= 1) {
    const word = tokens.word(at);
    if (word === 'between' || word === 'zwischen' || word === 'entre') return true;
    if (!WITHIN_BETWEEN.has(word)) return false;
  }
  return false;
}

const WITHIN_BETWEEN = new Set('about around roughly some a an the estimated'.split(' '));

/** A result: two small whole numbers joined tightly, nothing counted behind them. */
function isScore(tokens: FigureTokens, low: Draft, high: Draft): boolean {
  if (low.kind !== 'bare' || !isTight(tokens, low, high)) return false;
  if (!isGoals(low) || !isGoals(high)) return false;
  if (tokens.word(low.last + 2) === 'to') return low.value > high.value; // "a 5-to-4 vote"
  if (high.kind === 'bare') return !OPENS_RANGE.has(tokens.word(low.first - 1));
  if (high.kind !== 'count') return false;
  // "3-1 victory", "a 2-0 lead", but "10-12 people" and "5-6 goals".
  return high.attributive || !high.noun?.plural || low.value >= high.value;
}

const isGoals = ({ number, value }: Draft): boolean =>
  number.form === 'digits' &&
  number.scale === 1 &&
  Number.isInteger(value) &&
  value >= 0 &&
  value < 1000;

// "aged 18-24", "95% CI 14-28"
const OPENS_RANGE = new Set(
  'ci aged ages age from about around roughly of range some approximately'.split(' '),
);

function makeScore(low: Draft, high: Draft): Draft {
  return {
    ...low,
    last: high.number.last,
    high: high.value,
    unit: 'score',
    kind: 'score',
    noun: null,
    counts: '',
  };
}

function fits(tokens: FigureTokens, low: Draft, high: Draft, joint: Joint): boolean {
  const counted = low.kind === 'bare' || (low.kind === 'count' && low.attributive);
  if (joint === 'or') return isNeighbourly(low, high, counted);
  const stretched = joint === 'between' || hasFrom(tokens, low);
  const sameKind = baseUnit(low) === baseUnit(high) && low.kind === high.kind;
  if (low.kind === 'share' || high.kind === 'share') return sameKind && joint === 'between';
  if (counted) return joint !== 'dash' || isTight(tokens, low, high) || high.kind !== 'bare';
  if (sameKind) {
    // "46 percent to 39 percent" compares two figures, "rose 3% to 5%" names a change and a level.
    const falls = low.value > high.value && joint !== 'between';
    return stretched || (!falls && (joint === 'dash' || !isChanged(tokens, low)));
  }
  if (high.kind !== 'bare') return false;
  // "$10-20" and "from 208 pounds to 193"
  return stretched || (low.kind === 'money' && low.last === low.number.last && joint !== 'to');
}

/** "$62 and $68 per share": the rate stands behind the second only. */
const baseUnit = (draft: Draft): string => draft.unit.split(' per ')[0] ?? '';

const isTight = (tokens: FigureTokens, low: Draft, high: Draft): boolean =>
  tokens.glued(low.last + 1) && tokens.glued(high.first);

/** "three or four years": the very next number; farther ones are alternatives. */
const isNeighbourly = (low: Draft, high: Draft, counted: boolean): boolean =>
  counted &&
  !low.attributive &&
  low.first === low.number.first &&
  high.first === high.number.first &&
  high.value / high.number.scale === low.value + 1 &&
  low.value < 20;

const hasFrom = (tokens: FigureTokens, low: Draft): boolean => {
  for (let at = low.first - 1; at >= low.first - 2 && at >= 0; at -= 1) {
    if (tokens.word(at) === 'from') return true;
  }
  return false;
};

/** A verb of change stands right before. */
const isChanged = (tokens: FigureTokens, low: Draft): boolean =>
  /(?:ed|rose|fell|grew|up|down|by|ing|lost|shed|slid|sank)$/u.test(tokens.word(low.first - 1));

function makeRange(low: Draft, high: Draft): Draft {
  const scale = high.number.scale;
  const inherits =
    low.number.scale === 1 &&
    scale > 1 &&
    Math.abs(low.value) < 1000 &&
    low.value * scale <= 2 * high.value;
  const start = inherits ? low.value * scale : low.value;
  const source = high.kind === 'bare' ? low : high;
  return {
    ...source,
    number: low.number,
    first: low.first,
    last: Math.max(high.last, low.last),
    value: start,
    high: high.value,
  };
}
