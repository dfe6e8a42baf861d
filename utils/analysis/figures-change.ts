import type { Change } from './analysis.ts';
import type { Draft } from './figures-draft.ts';
import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import {
  DOWN_NOUNS,
  DOWN_WORDS,
  NEEDS_BY,
  STOP_WORDS,
  UP_NOUNS,
  UP_WORDS,
} from './lexicons/figure-words.ts';
import { MULTIPLES } from './lexicons/number-table.ts';

type Bound = '>' | '<' | '~';

// Read from the left of the figure, the longest first; "_" for a space.
const BOUNDS = new Map<string, Bound>();
for (const [bound, phrases] of [
  [
    '>',
    'more_than greater_than bigger_than higher_than larger_than over above exceeding exceeds exceed exceeded at_least in_excess_of upwards_of upward_of no_fewer_than no_less_than not_less_than north_of surpassing surpassed surpass topped topping beyond minimum_of a_minimum_of longer_than older_than',
  ],
  [
    '<',
    'less_than fewer_than lower_than smaller_than under below up_to at_most as_many_as as_much_as no_more_than not_more_than not_exceeding maximum_of a_maximum_of within capped_at limited_to sub shorter_than younger_than short_of shy_of',
  ],
  [
    '~',
    'about around roughly approximately approx circa some nearly almost close_to near_to nearing approaching estimated an_estimated in_the_region_of region_of virtually barely ~ ≈ an_average_of_about',
  ],
] as const) {
  for (const phrase of phrases.split(' ')) BOUNDS.set(phrase.replaceAll('_', ' '), bound);
}
const SIGNS = new Map<string, Bound>([
  ['>', '>'],
  ['≥', '>'],
  ['<', '<'],
  ['≤', '<'],
  ['~', '~'],
  ['≈', '~'],
  ['∼', '~'],
]);
// Passed over on the way to a bound or a verb.
const FILLERS = new Set(
  'a an the just further another by its his her their total combined additional only nearly well slightly sharply modest modestly record average even'.split(
    ' ',
  ),
);

/** The change or bound that the words around a figure give it; `before` is the figure to its left, if any. */
export function findChange(
  tokens: readonly Token[],
  draft: Draft,
  before: Draft | null,
  foreign: FigureWords | null,
): Change {
  if (draft.kind === 'times') {
    const multiple = MULTIPLES.get(tokens[draft.number.first]?.word ?? '')?.change ?? '=';
    return multiple === '=' ? (boundBefore(tokens, draft, foreign)?.bound ?? '=') : multiple;
  }
  if (draft.kind === 'score') return '=';
  if (draft.change !== '=') return draft.change; // a plus sign
  const bound = boundBefore(tokens, draft, foreign);
  const direction = foreign ? null : directionOf(tokens, draft, bound?.first ?? draft.first);
  if (bound && bound.bound !== '~') return bound.bound;
  if (direction) return direction;
  if (bound) return bound.bound;
  if (draft.value < 0 && draft.kind === 'percent' && tokens[draft.first]?.kind === 'mark')
    return 'down';
  return boundBehind(tokens, draft) ?? inherited(tokens, draft, before) ?? '=';
}

function boundBefore(
  tokens: readonly Token[],
  draft: Draft,
  foreign: FigureWords | null,
): { bound: Bound; first: number } | null {
  let at = draft.first - 1;
  const sentence = tokens[draft.first]?.sentence;
  const inSentence = (index: number): boolean => tokens[index]?.sentence === sentence;
  const sign =
    SIGNS.get(tokens[at]?.raw ?? '') ??
    (tokens[at]?.raw === '=' ? SIGNS.get(tokens[at - 1]?.raw ?? '') : undefined);
  if (sign && inSentence(at)) return { bound: sign, first: at };
  if (tokens[at]?.raw === '-' && tokens[at]?.glued) at -= 1; // "sub-7", "minus-5"
  for (let skipped = 0; skipped < 3 && at >= 0 && inSentence(at); skipped += 1) {
    const found = phraseEndingAt(tokens, at, foreign);
    if (found) return isDuring(tokens, draft, found.first) ? null : found;
    if (!FILLERS.has(tokens[at]?.word ?? '') || tokens[at]?.word === 'by') return null;
    at -= 1;
  }
  return null;
}

/** "over 12 weeks" says when, "took over 12 weeks" how long. */
const isDuring = (tokens: readonly Token[], draft: Draft, first: number): boolean =>
  draft.kind === 'time' &&
  tokens[first]?.word === 'over' &&
  first === draft.first - 1 &&
  !/^(?:for|took|takes|take|lasted|lasts|of|after|just|well|spent|is|was|been|in|a)$/u.test(
    tokens[first - 1]?.word ?? '',
  );

function phraseEndingAt(
  tokens: readonly Token[],
  at: number,
  foreign: FigureWords | null,
): { bound: Bound; first: number } | null {
  let phrase = '';
  let found: { bound: Bound; first: number } | null = null;
  for (let first = at; first > at - 4 && first >= 0; first -= 1) {
    const token = tokens[first];
    if (!token || token.sentence !== tokens[at]?.sentence || token.kind === 'number') break;
    phrase = phrase === '' ? token.word : `${token.word} ${phrase}`;
    const bound = (foreign?.bounds ?? BOUNDS).get(phrase);
    if (bound) found = { bound, first };
  }
  return found;
}

type Direction = 'up' | 'down' | null;

/** Finds the verb or noun of change: right before, behind "by", or the noun behind the figure. */
function directionOf(tokens: readonly Token[], draft: Draft, first: number): Direction {
  if (draft.kind === 'age' || draft.kind === 'time') return null;
  const sentence = tokens[draft.first]?.sentence;
  let at = first - 1;
  let by = false;
  while (
    at >= first - 3 &&
    tokens[at]?.sentence === sentence &&
    FILLERS.has(tokens[at]?.word ?? '')
  ) {
    by ||= tokens[at]?.word === 'by';
    at -= 1;
  }
  const word = tokens[at]?.sentence === sentence ? (tokens[at]?.word ?? '') : '';
  if (by) return verbBefore(tokens, at, sentence) ?? nounBehind(tokens, draft);
  if (word === 'of') return nounOf(tokens, at - 1, draft) ?? nounBehind(tokens, draft);
  const skipped = at < first - 1;
  // "added a 30-degree turn": the verb's object is the turn.
  const verb = draft.attributive && skipped ? null : verbDirection(word, draft);
  return verb ?? nounBehind(tokens, draft);
}

/** Whether a verb right before makes the figure the size of a change. */
function verbDirection(word: string, { kind }: Draft): Direction {
  const direction = UP_WORDS.has(word) ? 'up' : DOWN_WORDS.has(word) ? 'down' : null;
  if (word === 'up' || word === 'down' || direction === null) return direction;
  const relative = kind === 'percent' || kind === 'points';
  // "lost $5m" and "raised $5m" are no changes of an amount.
  if (NEEDS_BY.has(word)) return relative ? direction : null;
  if (/^los(?:t|e|es|ing)$/u.test(word) && kind === 'money') return null;
  return kind === 'count' || kind === 'bare' ? null : direction;
}

/** "cut its staff by 5%": the nearest verb of change, a few words back. */
function verbBefore(
  tokens: readonly Token[],
  from: number,
  sentence: number | undefined,
): Direction {
  for (let at = from; at >= 0 && at > from - 8 && tokens[at]?.sentence === sentence; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (UP_WORDS.has(word)) return 'up';
    if (DOWN_WORDS.has(word)) return 'down';
  }
  return null;
}

/** "an increase of 5%", "a drop of 3 points". */
function nounOf(tokens: readonly Token[], at: number, draft: Draft): Direction {
  if (draft.kind !== 'percent' && draft.kind !== 'points' && draft.kind !== 'money') return null;
  const word = tokens[at]?.word ?? '';
  if (UP_NOUNS.has(word) || word === 'growth') return 'up';
  return DOWN_NOUNS.has(word) && word !== 'loss' && word !== 'discount' ? 'down' : null;
}

function nounBehind(tokens: readonly Token[], draft: Draft): Direction {
  if (draft.kind === 'count')
    return tokens[draft.number.last + 1]?.word === 'fewer' ? 'down' : null;
  if (draft.kind === 'bare' || draft.kind === 'time') return null;
  for (let at = draft.last + 1; at <= draft.last + 2; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.sentence !== tokens[draft.last]?.sentence) return null;
    if (UP_NOUNS.has(token.word)) return 'up';
    if (DOWN_NOUNS.has(token.word) && token.word !== 'loss' && token.word !== 'discount')
      return 'down';
    if (STOP_WORDS.has(token.word)) return null;
  }
  return null;
}

/** "200 or more", "10 or so", "50+". */
function boundBehind(tokens: readonly Token[], draft: Draft): Bound | null {
  for (const last of [draft.last, draft.noun?.last ?? draft.last]) {
    const first = tokens[last + 1];
    if (first?.sentence !== tokens[last]?.sentence) return null;
    if (first?.raw === '+' && first.glued) return '>';
    const bound = first?.word === 'or' ? BEHIND_OR.get(tokens[last + 2]?.word ?? '') : undefined;
    if (bound) return bound;
  }
  return null;
}

const BEHIND_OR = new Map<string, Bound>([
  ['more', '>'],
  ['greater', '>'],
  ['higher', '>'],
  ['over', '>'],
  ['above', '>'],
  ['older', '>'],
  ['longer', '>'],
  ['better', '>'],
  ['less', '<'],
  ['fewer', '<'],
  ['lower', '<'],
  ['under', '<'],
  ['below', '<'],
  ['younger', '<'],
  ['so', '~'],
  ['thereabouts', '~'],
]);

/** "87 mph (140 km/h)", "190 points, or 0.6%": the same amount again has the same bound. */
function inherited(tokens: readonly Token[], draft: Draft, before: Draft | null): Change | null {
  if (!before || before.change === '=') return null;
  const opener = tokens[draft.first - 1];
  const end = before.noun ? before.noun.last : before.last;
  const gap = draft.first - 1 - end;
  const bracketed = (opener?.raw === '(' && gap === 1) || (opener?.raw === '/' && gap === 1);
  if (bracketed) return before.change === 'up' || before.change === 'down' ? null : before.change;
  const directed = before.change === 'up' || before.change === 'down';
  const again = opener?.word === 'or' && gap <= 2 && before.kind !== draft.kind;
  return again && directed ? before.change : null;
}
