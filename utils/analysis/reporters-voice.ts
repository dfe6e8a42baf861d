import type { Span } from '../text/spans.ts';
import { cueVerb } from './cue-lexicon.ts';
import type { Draft } from './draft.ts';
import { COORDINATORS, PREPOSITIONS, SUBORDINATORS } from './lexicons/function-words.ts';
import { COORDINATOR, isListed } from './listed-words.ts';
import { nextDeed } from './next-deeds.ts';
import { firstFrom } from './ordered.ts';
import type { Reading, Unit } from './reading.ts';
import { isMark, isPronoun, isVerbForm, lowerAt, opensPredicate } from './unit-kinds.ts';

/**
 * Ends what is said where the reporter goes on in the sentence: "When he said it was late, they laughed", "He
 * said it was late, speaking on Monday".
 */
export function endAtReporter({ sentences, text }: Reading, draft: Draft): Draft {
  const [cue] = draft.cue;
  const units = sentences[draft.sentence]?.units ?? [];
  if (!cue || draft.inside !== null || draft.turn) return draft;
  const said = draft.content.findIndex(({ start }) => start >= cue.end);
  const piece = draft.content[said];
  const from = piece ? firstFrom(units, piece.start) : units.length;
  if (!piece || from === units.length) return draft;
  const deed = hasObject(text, cue) ? nextDeed(units, from) : -1;
  const voice = voiceStart(units, from, draft);
  const to = deed > from && (voice < 0 || deed < voice) ? deed : voice;
  const end = to > from ? (units[to - 1]?.end ?? piece.end) : piece.end;
  if (end >= piece.end) return draft;
  const content = [...draft.content.slice(0, said), { start: piece.start, end }];
  return { ...draft, content };
}

/** Whether a verb is finite and has a thing for its object, no clause. */
function hasObject(text: string, { start, end }: Span): boolean {
  const cue = text.slice(start, end).toLowerCase();
  if (/\bto\s|ing(?:\s|$)/.test(cue)) return false;
  return !cue.split(' ').some((word) => {
    const classes = cueVerb(word)?.classes;
    return classes !== undefined && (classes.has('hearer') || classes.has('ask'));
  });
}

/** Index of the mark behind which the reporter speaks; -1 where nobody but the source does. */
function voiceStart(units: readonly Unit[], from: number, { source: [who] }: Draft): number {
  const opener = frontOpener(units);
  const opens = who !== undefined && opener >= 0 && units[opener + 1]?.start === who.start;
  const inAside = isAside(units, who);
  const isDeed = /^(?:to|not)$/.test(lowerAt(units, from));
  for (let i = from; i < units.length; i++) {
    if (opens && isMark(units[i], ',') && holdsFinite(units, from, i) && opensMain(units, i + 1))
      return i;
    if (isDeed && opensCause(units, i)) return i;
    if (inAside && closesAside(units, from, i)) return i;
    const turn = turnAt(units, i);
    if (turn >= 0) return turn;
  }
  return -1;
}

const FRONT = new Set(
  'if when after while although though because since as once before until whereas unless'.split(
    ' ',
  ),
);

/** Index of the word that makes the first clause of a sentence one of time, cause or condition; -1 without. */
function frontOpener(units: readonly Unit[]): number {
  const first =
    isListed(units[0], COORDINATOR) || /^(?:even|just|ever)$/.test(lowerAt(units, 0)) ? 1 : 0;
  return FRONT.has(lowerAt(units, first)) ? first : -1;
}

const holdsFinite = (units: readonly Unit[], from: number, to: number): boolean =>
  units
    .slice(from, to)
    .some((unit) => unit.kind === 'quote' || isVerbForm(unit) || /s$/.test(unit.lower));

/** Whether a main clause begins at `at`: its subject, then its verb, before any mark. */
function opensMain(units: readonly Unit[], at: number): boolean {
  const { lower = '' } = units[at] ?? {};
  if (COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower)) return false;
  if (units[at]?.kind === 'mark' || opensPredicate(units, at)) return false;
  for (let i = at + 1; i < units.length && !isMark(units[i], ',;:—–('); i++) {
    if (isVerbForm(units[i])) return true;
  }
  return false;
}

/** "said two pits would close but declined to name them" */
const keepsSilent = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i + 1) === 'declined' &&
  /^(?:and|but)$/.test(lowerAt(units, i)) &&
  lowerAt(units, i + 2) === 'to' &&
  /^(?:comment|say|name|identify|elaborate|give|specify|answer|discuss|provide|speculate|confirm)$/.test(
    lowerAt(units, i + 3),
  );

/** "were told to stay indoors after the river rose": what moved somebody to say so. */
const opensCause = (units: readonly Unit[], after: number): boolean =>
  lowerAt(units, after) === 'after' && !isPronoun(units[after + 1]) && opensMain(units, after + 1);

/** Where what is said ends if the reporter goes on at `i` for sure, whatever stands before; else -1. */
function turnAt(units: readonly Unit[], i: number): number {
  switch (units[i]?.kind) {
    case 'word':
      if (!keepsSilent(units, i)) return -1;
      return isMark(units[i - 1], ',') ? i - 1 : i;
    case 'mark':
      return tellsHow(units, i) || judges(units, i) ? i : -1;
    case 'quote':
      return isClosed(units[i]) && judgesBy(units, i + 1) ? i + 1 : -1;
    default:
      return -1;
  }
}

/** ", speaking on Monday", ", citing two officials": how or by what somebody says it. */
const tellsHow = (units: readonly Unit[], comma: number): boolean =>
  isMark(units[comma], ',') && /^(?:speaking|citing|quoting)$/.test(lowerAt(units, comma + 1));

const JUDGING = new Set(
  'claim claims charge charges accusation accusations assertion allegation allegations argument view suggestion notion position denial'.split(
    ' ',
  ),
);

/** "— a claim that nobody has proved" */
const judges = (units: readonly Unit[], mark: number): boolean =>
  isMark(units[mark], '—–-,') && judgesBy(units, mark + 1);

/** “… untrue,” a claim that nobody has proved */
const isClosed = (quote: Unit | undefined): boolean => quote?.text === ',';

const judgesBy = (units: readonly Unit[], at: number): boolean =>
  /^(?:a|an|the)$/.test(lowerAt(units, at)) &&
  (JUDGING.has(lowerAt(units, at + 1)) || JUDGING.has(lowerAt(units, at + 2)));

/** "Lee, who said it was late, left" */
function isAside(units: readonly Unit[], who: Span | undefined): boolean {
  const at = who ? units.findIndex(({ start }) => start === who.start) : -1;
  return at > 0 && /^wh(?:o|ich)$/.test(lowerAt(units, at)) && isMark(units[at - 1], ',');
}

/** A comma before the verb of the clause around, unless a further aside ends there. */
const closesAside = (units: readonly Unit[], from: number, comma: number): boolean =>
  isMark(units[comma], ',') &&
  opensPredicate(units, comma + 1) &&
  !units.slice(from, comma).some((unit) => isMark(unit, ','));
