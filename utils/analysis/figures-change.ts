import { lastOf } from '../text/list-ends.ts';
import { WordFilter } from '../text/word-filter.ts';
import type { Change } from './analysis.ts';
import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';
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
// Most words before a figure end no such phrase.
const BOUND_ENDS = new WordFilter(
  [...BOUNDS.keys()].map((phrase) => lastOf(phrase.split(' ')) ?? ''),
);
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
const FILLERS = new WordFilter(
  'a an the just further another by its his her their total combined additional only nearly well slightly sharply modest modestly record average even'.split(
    ' ',
  ),
);

/** The change or bound that the words around a figure give it; `before` is the figure to its left, if any. */
export function findChange(
  tokens: FigureTokens,
  draft: Draft,
  before: Draft | null,
  foreign: FigureWords | null,
): Change {
  if (draft.kind === 'times') {
    const multiple = MULTIPLES.get(tokens.word(draft.number.first))?.change ?? '=';
    return multiple === '=' ? (boundBefore(tokens, draft, foreign)?.bound ?? '=') : multiple;
  }
  if (draft.kind === 'score') return '=';
  if (draft.change !== '=') return draft.change; // a plus sign
  const bound = boundBefore(tokens, draft, foreign);
  const direction = foreign ? null : directionOf(tokens, draft, bound?.first ?? draft.first);
  if (bound && bound.bound !== '~') return bound.bound;
  if (direction) return direction;
  if (bound) return bound.bound;
  if (draft.value < 0 && draft.kind === 'percent' && tokens.isMark(draft.first)) return 'down';
  return boundBehind(tokens, draft) ?? inherited(tokens, draft, before) ?? '=';
}

function boundBefore(
  tokens: FigureTokens,
  draft: Draft,
  foreign: FigureWords | null,
): { bound: Bound; first: number } | null {
  let at = draft.first - 1;
  const sentence = tokens.sentence(draft.first);
  const mark = tokens.mark(at);
  const sign =
    mark === '=' ? SIGNS.get(tokens.mark(at - 1)) : mark === '' ? undefined : SIGNS.get(mark);
  if (sign && tokens.sentence(at) === sentence) return { bound: sign, first: at };
  if (mark === '-' && tokens.glued(at)) at -= 1; // "sub-7", "minus-5"
  for (let skipped = 0; skipped < 3 && tokens.sentence(at) === sentence; skipped += 1) {
    const found = phraseEndingAt(tokens, at, foreign);
    if (found) {
      const isOther = isDuring(tokens, draft, found.first) || isCompared(tokens, at);
      return isOther ? null : found;
    }
    if (!tokens.isIn(at, FILLERS) || tokens.word(at) === 'by') return null;
    at -= 1;
  }
  return null;
}

/** "fewer than the 60 that were lost": a known amount, which something else is measured by. */
const isCompared = (tokens: FigureTokens, last: number): boolean =>
  tokens.word(last) === 'than' && DEFINITE.has(tokens.word(last + 1));

const DEFINITE = new Set(['the', 'its', 'his', 'her', 'their']);

/** "over 12 weeks" says when, "took over 12 weeks" how long. */
const isDuring = (tokens: FigureTokens, draft: Draft, first: number): boolean =>
  draft.kind === 'time' &&
  tokens.word(first) === 'over' &&
  first === draft.first - 1 &&
  !LASTS.has(tokens.word(first - 1));

const LASTS = new Set(
  'for took takes take lasted lasts of after just well spent is was been in a'.split(' '),
);

function phraseEndingAt(
  tokens: FigureTokens,
  at: number,
  foreign: FigureWords | null,
): { bound: Bound; first: number } | null {
  if (!foreign && !tokens.isMark(at) && !tokens.isIn(at, BOUND_ENDS)) return null;
  const bounds = foreign?.bounds ?? BOUNDS;
  let phrase = '';
  let found: { bound: Bound; first: number } | null = null;
  for (let first = at; first > at - 4 && first >= 0; first -= 1) {
    if (tokens.sentence(first) !== tokens.sentence(at) || tokens.isNumber(first)) break;
    const word = tokens.word(first);
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    const bound = bounds.get(phrase);
    if (bound) found = { bound, first };
  }
  return found;
}

type Direction = 'up' | 'down' | null;

const DIRECTIONS = new Map<string, 'up' | 'down'>();
for (const word of DOWN_WORDS) DIRECTIONS.set(word, 'down');
for (const word of UP_WORDS) DIRECTIONS.set(word, 'up');
const MAY_DIRECT = new WordFilter([...DIRECTIONS.keys(), 'of']);

/** Finds the verb or noun of change: right before, behind "by", or the noun behind the figure. */
function directionOf(tokens: FigureTokens, draft: Draft, first: number): Direction {
  if (draft.kind === 'age' || draft.kind === 'time') return null;
  const sentence = tokens.sentence(draft.first);
  let at = first - 1;
  let by = false;
  while (at >= first - 3 && tokens.sentence(at) === sentence && tokens.isIn(at, FILLERS)) {
    by ||= tokens.word(at) === 'by';
    at -= 1;
  }
  const isTelling = tokens.sentence(at) === sentence && tokens.mayBe(at, MAY_DIRECT);
  const word = isTelling ? tokens.word(at) : '';
  if (by) return verbBefore(tokens, at, sentence) ?? nounBehind(tokens, draft);
  if (word === 'of') return nounOf(tokens, at - 1, draft) ?? nounBehind(tokens, draft);
  const skipped = at < first - 1;
  // "added a 30-degree turn": the verb's object is the turn.
  const verb = draft.attributive && skipped ? null : verbDirection(word, draft);
  return verb ?? nounBehind(tokens, draft);
}

const LOSES = new Set(['lost', 'lose', 'loses', 'losing']);

/** Whether a verb right before makes the figure the size of a change. */
function verbDirection(word: string, { kind }: Draft): Direction {
  const direction = DIRECTIONS.get(word) ?? null;
  if (word === 'up' || word === 'down' || direction === null) return direction;
  const relative = kind === 'percent' || kind === 'points';
  // "lost $5m" and "raised $5m" are no changes of an amount.
  if (NEEDS_BY.has(word)) return relative ? direction : null;
  if (kind === 'money' && LOSES.has(word)) return null;
  return kind === 'count' || kind === 'bare' ? null : direction;
}

/** "cut its staff by 5%": the nearest verb of change, a few words back. */
function verbBefore(tokens: FigureTokens, from: number, sentence: number): Direction {
  for (let at = from; at >= 0 && at > from - 8 && tokens.sentence(at) === sentence; at -= 1) {
    const direction = DIRECTIONS.get(tokens.word(at));
    if (direction) return direction;
  }
  return null;
}

/** "an increase of 5%", "a drop of 3 points". */
function nounOf(tokens: FigureTokens, at: number, draft: Draft): Direction {
  if (draft.kind !== 'percent' && draft.kind !== 'points' && draft.kind !== 'money') return null;
  const word = tokens.word(at);
  if (UP_NOUNS.has(word) || word === 'growth') return 'up';
  return DOWN_NOUNS.has(word) && word !== 'loss' && word !== 'discount' ? 'down' : null;
}

function nounBehind(tokens: FigureTokens, draft: Draft): Direction {
  if (draft.kind === 'count') return tokens.word(draft.number.last + 1) === 'fewer' ? 'down' : null;
  if (draft.kind === 'bare' || draft.kind === 'time') return null;
  for (let at = draft.last + 1; at <= draft.last + 2; at += 1) {
    if (!tokens.isWord(at) || tokens.sentence(at) !== tokens.sentence(draft.last)) return null;
    const word = tokens.word(at);
    if (UP_NOUNS.has(word)) return 'up';
    if (DOWN_NOUNS.has(word) && word !== 'loss' && word !== 'discount') return 'down';
    if (STOP_WORDS.has(word)) return null;
  }
  return null;
}

/** "200 or more", "10 or so", "50+". */
function boundBehind(tokens: FigureTokens, draft: Draft): Bound | null {
  const { last, noun } = draft;
  if (tokens.sentence(last + 1) !== tokens.sentence(last)) return null;
  return boundFrom(tokens, last + 1) ?? (noun ? boundFrom(tokens, noun.last + 1) : null);
}

function boundFrom(tokens: FigureTokens, at: number): Bound | null {
  if (tokens.sentence(at) !== tokens.sentence(at - 1)) return null;
  if (tokens.mark(at) === '+' && tokens.glued(at)) return '>';
  return tokens.word(at) === 'or' ? (BEHIND_OR.get(tokens.word(at + 1)) ?? null) : null;
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
function inherited(tokens: FigureTokens, draft: Draft, before: Draft | null): Change | null {
  if (!before || before.change === '=') return null;
  const end = before.noun ? before.noun.last : before.last;
  const gap = draft.first - 1 - end;
  const opener = tokens.mark(draft.first - 1);
  const bracketed = gap === 1 && (opener === '(' || opener === '/');
  if (bracketed) return before.change === 'up' || before.change === 'down' ? null : before.change;
  const directed = before.change === 'up' || before.change === 'down';
  const again = tokens.word(draft.first - 1) === 'or' && gap <= 2 && before.kind !== draft.kind;
  return again && directed ? before.change : null;
}
