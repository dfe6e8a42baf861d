import { lastOf } from '../text/list-ends.ts';
import { findLabel } from './colon-labels.ts';
import { cueVerb } from './cue-lexicon.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import { COORDINATOR, DAY, isListed, PREPOSITION, SUBORDINATOR } from './listed-words.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Phrase } from './phrases.ts';
import type { Place } from './quote-places.ts';
import type { QuoteUnit, Reading, Unit } from './reading.ts';
import { isSentenceLike, isTitle, opensLikeSentence } from './speech.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { isAdverb, isMark, isNickname, isVerb, lowerAt } from './unit-kinds.ts';

/** Who says a quotation and by which words, as its own sentence tells. */
export interface Owner {
  /** Index into `Reading.sentences`. */
  sentence: number;
  cue: CueGroup | null;
  source: Phrase | null;
}

/** An owner as found within one sentence. */
export type Found = Pick<Owner, 'cue' | 'source'>;

/** One quotation in its sentence, with the cues there. */
interface View {
  reading: Reading;
  units: readonly Unit[];
  cues: readonly CueGroup[];
  /** Unit index of the quotation. */
  at: number;
  quote: QuoteUnit;
}

/** Finds who says each quotation of some sentences, where its own sentence tells and no longer report holds it. */
export function findOwners(
  reading: Reading,
  places: ReadonlyMap<number, Place>,
  sentences: Reading['sentences'] = reading.sentences,
): Map<number, Owner> {
  const owners = new Map<number, Owner>();
  let cues: readonly CueGroup[] = [];
  let sentence = -1;
  // Of the quotations before this one in its sentence.
  let tails = new Set<number>();
  let before: Owner | null = null;
  for (const [index, place] of places) {
    const around = sentences[place.sentence];
    const quote = around?.units[place.unit];
    if (!around || quote?.kind !== 'quote') continue;
    const { units } = around;
    if (place.sentence !== sentence) {
      sentence = place.sentence;
      cues = findCues(around);
      tails = new Set();
      before = null;
    }
    const owner = findOwner(
      { reading, units, cues, at: place.unit, quote },
      tails,
      before,
      sentence,
    );
    if (!owner) continue;
    owners.set(index, owner);
    before = owner;
  }
  return owners;
}

function findOwner(
  view: View,
  tails: Set<number>,
  before: Owner | null,
  sentence: number,
): Owner | null {
  const lead = findLead(view);
  // “A,” she said, “B,” he said: the first cue is taken by A, so that B looks to its own.
  const taken = lead?.cue != null && tails.has(lead.cue.from);
  const tail = lead && !taken ? null : findTail(view);
  if (tail?.cue) tails.add(tail.cue.from);
  const goesOn = tail === null && continues(view, tails);
  const found = tail ?? (goesOn ? null : lead) ?? findColon(view);
  if (found) return { sentence, ...found };
  return goesOn ? before : null;
}

/** “A,” she said in May, “and B”: a later part of what an earlier quotation's cue reports. */
function continues({ units, cues, at }: View, tails: ReadonlySet<number>): boolean {
  if (!isMark(units[at - 1], ',—–') && units[at - 1]?.lower !== 'and') return false;
  const cue = cues.findLast((group) => group.to <= at && (quotes(group) || tails.has(group.from)));
  return cue !== undefined && tails.has(cue.from);
}

const QUOTING: readonly CueClass[] = ['statement', 'hearer', 'ask', 'manner', 'claim', 'intend'];

const quotes = (cue: CueGroup): boolean => QUOTING.some((kind) => cue.classes.has(kind));

/** “…,” said Smith. “…,” Smith said. “…,” according to Smith. */
function findTail(view: View): Found | null {
  const { units, cues, at, quote } = view;
  const comma = isMark(units[at + 1], ',—–-');
  const closed = comma || isStopped(quote);
  if (!closed && at > 0) return null;
  if (!standsAlone(view)) return null;
  const from = at + (comma ? 2 : 1);
  const cue = cues.find((group) => group.from >= from);
  if (!cue || cue.passive || hasQuote(units, from, cue.from)) return null;
  // “The Bridge,” the band played.
  if (
    !cueVerb(lowerAt(units, cue.verb)) &&
    cue.lemma !== 'according' &&
    isTitle(view.reading, quote.quote)
  )
    return null;
  if (cue.lemma === 'according') {
    return cue.from === from ? { cue, source: subjectBefore(units, cue) } : null;
  }
  const first = units.slice(from, cue.from).every(isAdverb);
  if (quotes(cue)) {
    return first ? tailFirst(units, cue) : tailLast(units, from, cue, !closed);
  }
  // Any verb will do after a whole sentence: “…,” he mocks.
  const whole = !first && isStopped(quote) && at === 0 && endsClause(units, cue.to);
  return whole ? tailLast(units, from, cue, false) : null;
}

/** The subject after a quotation, and then the verb. */
function tailLast(
  units: readonly Unit[],
  from: number,
  cue: CueGroup,
  strict: boolean,
): Found | null {
  if (cue.form === 'ing' && cue.from === cue.verb) return null;
  const source = relativeSubject(units, from, cue) ?? subjectBefore(units, cue);
  if (!source || source.from < from || source.from > from + 4) return null;
  for (let i = from; i < source.from; i++) {
    if (isVerb(units[i]) || isMark(units[i], ',;:')) return null;
  }
  return strict && opensClause(units, cue.to) ? null : { cue, source };
}

/** “…,” Smith, who chairs the board said: no comma ends the clause about the subject. */
function relativeSubject(units: readonly Unit[], from: number, cue: CueGroup): Phrase | null {
  const phrase = phraseAfter(units, from);
  if (!phrase || phrase.to >= cue.from || !isMark(units[phrase.to], ',')) return null;
  return /^(?:who|which)$/.test(units[phrase.to + 1]?.lower ?? '') ? phrase : null;
}

const isStopped = (quote: Unit): boolean => /^(?:[,.!?…—–-]|\.+)$/.test(quote.text);

/** Whether what a tail may own is the quotation alone: no clause before it that it ends. */
function standsAlone({ reading, units, at, quote }: View): boolean {
  const before = units.slice(0, at);
  const bare = before.every(
    (unit) =>
      unit.kind === 'mark' ||
      unit.kind === 'quote' ||
      isAdverb(unit) ||
      isListed(unit, COORDINATOR),
  );
  if (bare) return true;
  return (
    opensLikeSentence(reading, quote.quote) &&
    (isMark(lastOf(before), ',:;—–-') || lastOf(before)?.kind === 'quote')
  );
}

/** The verb directly after a quotation. */
function tailFirst(units: readonly Unit[], cue: CueGroup): Found | null {
  if (cue.form === 'ing' || cue.form === 'base') return null;
  const source = subjectAfter(units, cue);
  return source ? { cue, source } : null;
}

const hasQuote = (units: readonly Unit[], from: number, to: number): boolean =>
  units
    .slice(from, to)
    .some((unit, index) => unit.kind === 'quote' && !isNickname(units, from + index));

const endsClause = (units: readonly Unit[], at: number): boolean =>
  units[at] === undefined ||
  units[at]?.kind === 'mark' ||
  /^(?:him|her|them|me|us)$/.test(units[at]?.lower ?? '');

function opensClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.kind !== 'word' || isAdverb(unit)) return false;
  return unit.lower === 'that' || !isListed(unit, PREPOSITION | DAY);
}

/** Smith said: “…”, Smith told reporters, “…”, adding: “…” */
function findLead(view: View): Found | null {
  const { units, cues, at } = view;
  const cue = cues.findLast((group) => group.to <= at);
  if (!cue || cue.lemma === 'according' || hasQuote(units, cue.to, at)) return null;
  if (!quotes(cue) && !isMark(units[at - 1], ':')) return null;
  if (!leadsIn(view, cue)) return null;
  const inverted = cue.from === 0 ? subjectAfter(units, cue) : null;
  return { cue, source: inverted ?? subjectBefore(units, cue) };
}

/** Whether nothing but a hearer, a time, a medium or a mark stands between a verb and what it quotes. */
function leadsIn({ reading, units, at, quote }: View, cue: CueGroup): boolean {
  const between = units.slice(cue.to, at);
  const last = lastOf(between);
  const whole = isSentenceLike(reading, quote.quote) && opensLikeSentence(reading, quote.quote);
  if (isMark(last, ':') || isAside(between, whole)) return true;
  const words = between.filter(({ kind }) => kind !== 'mark');
  if (words.some(isClauseWord)) return false;
  if (isMark(last, ',')) return whole || (words.length === 0 && isStopped(quote));
  const ends = endsQuoting(units[at + 1]);
  if (isTitle(reading, quote.quote)) return false;
  if (words.length === 0) return (whole || ends) && !cue.classes.has('intend');
  if (!whole) return false;
  return cue.classes.has('hearer') ? words.length <= 6 : isListed(words[0], PREPOSITION);
}

/** Smith said as she left, “…” */
const isAside = (between: readonly Unit[], whole: boolean): boolean =>
  whole &&
  /^(?:as|after|before|while|when)$/.test(between[0]?.lower ?? '') &&
  between.findIndex(({ kind }) => kind === 'mark') === between.length - 1;

const isClauseWord = (unit: Unit): boolean =>
  isVerb(unit) || (isListed(unit, SUBORDINATOR) && !/^(?:as|after|before|since)$/.test(unit.lower));

/** Whether a quoted fragment is all that is said, with nothing of the clause after it. */
const endsQuoting = (after: Unit | undefined): boolean =>
  !after ||
  (after.kind === 'mark' && !isMark(after, '-')) ||
  /^(?:and|but|as|in|on|at|during|when|while|after|before)$/.test(after.lower);

/** Smith: “…”. In "Smith had one message: “…”" the colon belongs to nothing. */
function findColon({ reading, units, at, quote }: View): Found | null {
  const colon = at - 1;
  if (colon < 1 || !isMark(units[colon], ':') || !isSentenceLike(reading, quote.quote)) return null;
  return findLabel(units, colon);
}
