import { holdsVerb, lastWord, opensRelative } from './content-bounds.ts';
import { cueVerb } from './cue-lexicon.ts';
import { type CueGroup, isHearing } from './cues.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import {
  AUXILIARY,
  COORDINATOR,
  DAY,
  isListed,
  PREPOSITION,
  SUBORDINATOR,
} from './listed-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { findRole, isPersonName, type Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { tailEnd } from './saying-tails.ts';
import { subjectAfter } from './subjects.ts';
import { isAdverb, isCapitalised, isMark, isVerb, lowerAt } from './unit-kinds.ts';

/** A cue with what belongs to it, as unit indices. */
export interface Report {
  cue: CueGroup;
  source: Phrase | null;
  content: Phrase[];
}

/** The clause that ends before unit `end`: from the start of the sentence, or after a semicolon. */
export function clauseBefore(units: readonly Unit[], end: number): Phrase | null {
  let from = end;
  // A semicolon in brackets parts no clauses.
  for (let depth = 0; from > 0 && (depth > 0 || !isMark(units[from - 1], ';')); from--) {
    if (isMark(units[from - 1], ')')) depth++;
    if (isMark(units[from - 1], '(')) depth--;
  }
  while (from < end && (isListed(units[from], COORDINATOR) || isMark(units[from], ','))) from++;
  return end - from >= 2 ? { from, to: end } : null;
}

/** Verbs that may stand before their subject after what is said. */
const INVERTING = new Set(
  'say add note explain argue report write warn claim insist announce conclude recall suggest complain'.split(
    ' ',
  ),
);
/** Verbs that do so before a name: before another noun, that may be what they report. */
const INVERTING_NAMES = new Set(
  'counter reply respond remark observe predict believe think reckon admit concede agree'.split(
    ' ',
  ),
);

const CLOSING: readonly CueClass[] = ['statement', 'hearer', 'claim'];

/** "..., Smith said." and "..., said Smith": the report stands before its cue. */
export function closingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  const { classes } = cue;
  if (cue.passive) return hearingReport(units, cue);
  const may = CLOSING.some((kind) => classes.has(kind)) || findsAtEnd(units, cue);
  if (!may && !(classes.has('intend') && cue.to >= lastWord(units))) return null;
  if (cue.form === 'ing') return null;
  const comma = clauseEnd(units, cue.from);
  const inverts = comma > 0 && mayInvert(units, cue) && !endsInApposition(units, comma);
  const inverted = inverts ? subjectAfter(units, cue) : null;
  const subject = inverted ?? phraseBefore(units, cue.from);
  const report = inverted
    ? (closeInverted(units, cue, comma, inverted.to) ?? shortReport(units, cue, comma, inverted.to))
    : closeBeforeSubject(units, cue, subject);
  return report && { cue, source: subject, content: report };
}

/** "Lee, director of the works, said": no clause, but the subject before the verb. */
function endsInApposition(units: readonly Unit[], comma: number): boolean {
  const before = units.findLastIndex((unit, i) => i < comma && isMark(unit, ','));
  return (
    before > 0 &&
    isPersonName(units, { from: 0, to: before }) &&
    findRole(units, before + 1, comma) >= 0
  );
}

const mayInvert = (units: readonly Unit[], { lemma, to }: CueGroup): boolean =>
  INVERTING.has(lemma) || (INVERTING_NAMES.has(lemma) && isCapitalised(units[to]));

/** The report before `comma` and a verb that has its subject behind it. */
function closeInverted(
  units: readonly Unit[],
  { lemma }: CueGroup,
  comma: number,
  after: number,
): Phrase[] | null {
  // "The council, which runs the school, believes Ann Lee."
  const isSubject = INVERTING_NAMES.has(lemma) && !holdsMainVerb(units, comma);
  return isSubject ? null : closeAt(units, comma, after);
}

/** Whether a verb stands before `comma` outside what "which" opens behind an earlier comma. */
function holdsMainVerb(units: readonly Unit[], comma: number): boolean {
  const relative = units.findIndex(
    (unit, i) =>
      i > 0 && i < comma && /^(?:who|which|whose)$/.test(unit.lower) && isMark(units[i - 1], ','),
  );
  if (relative < 0) return true;
  const end = units.findIndex((unit, i) => i > relative && isMark(unit, ','));
  return holdsVerb(units, 0, relative) || holdsVerb(units, end, comma);
}

function closeBeforeSubject(
  units: readonly Unit[],
  cue: CueGroup,
  subject: Phrase | null,
): Phrase[] | null {
  const comma = subject ? clauseEnd(units, subject.from) : -1;
  const apart = subject !== null && isMark(units[cue.from - 1], ',') && subject.from > comma + 1;
  return comma < 1 || apart ? null : closeAt(units, comma, hearerEnd(units, cue));
}

/** "..., he told the board": where whoever hears it ends; "told the board to act" reports another thing. */
function hearerEnd(units: readonly Unit[], { to, classes }: CueGroup): number {
  const tail = classes.has('hearer') ? tailEnd(units, to, true) : null;
  if (tail !== null) return tail;
  const end = classes.has('hearer') ? (phraseAfter(units, to)?.to ?? to) : to;
  return lowerAt(units, end) === 'to' ? to : end;
}

/** The report before `comma`, with what goes on after the words of saying that end at `after`. */
function closeAt(units: readonly Unit[], comma: number, after: number): Phrase[] | null {
  const clause = endsAfter(units, after) ? clauseBefore(units, comma) : null;
  if (!clause || !isClause(units, clause)) return null;
  const end = lastWord(units);
  const tail = tailEnd(units, after, false);
  if (tail !== null && addsClause(units, tail)) return [clause, { from: tail + 1, to: end }];
  const goesOn = isMark(units[after], ';')
    ? end - after > 2 && units[after + 1]?.kind !== 'quote'
    : isMark(units[after], ',') && end - after > 4 && continuesClause(units, after + 1);
  return goesOn ? [clause, { from: after + 1, to: end }] : [clause];
}

/** "…, he said on Monday, and the roof leaks": a clause in which nobody else says anything. */
const addsClause = (units: readonly Unit[], comma: number): boolean =>
  isMark(units[comma], ',') &&
  /^(?:and|but)$/.test(lowerAt(units, comma + 1)) &&
  (isListed(units[comma + 2], AUXILIARY) || !isVerb(units[comma + 2])) &&
  holdsVerb(units, comma + 2) &&
  !units.slice(comma + 2).some((unit) => unit.kind === 'quote' || mayTell(unit));

const mayTell = (unit: Unit): boolean =>
  unit.lower === 'according' || (isVerb(unit) && cueVerb(unit.lower) !== undefined);

const MOST_WORDS = 3;

/** "Nonsense, says Smith.": a word or two at the start that open no clause. */
function shortReport(
  units: readonly Unit[],
  { lemma }: CueGroup,
  comma: number,
  after: number,
): Phrase[] | null {
  const whole = lemma === 'say' && comma <= MOST_WORDS && after >= lastWord(units);
  const opens = isListed(units[0], PREPOSITION | SUBORDINATOR);
  return whole && !opens && !isAdverb(units[0]) ? [{ from: 0, to: comma }] : null;
}

/** "..., figures show." */
const findsAtEnd = (units: readonly Unit[], { to, lemma }: CueGroup): boolean =>
  /^(?:find|show|demonstrate)$/.test(lemma) && to >= lastWord(units);

/** "..., the court heard.", "..., the inquest was told." */
function hearingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  if (cue.lemma !== 'hear' && cue.lemma !== 'tell') return null;
  const hearer = isHearing(lowerAt(units, cue.from - 1)) ? phraseBefore(units, cue.from) : null;
  const comma = hearer ? clauseEnd(units, hearer.from) : -1;
  const content = comma > 0 && endsAfter(units, cue.to) ? clauseBefore(units, comma) : null;
  return content ? { cue, source: null, content: [content] } : null;
}

/** Where the clause before a subject ends, at a comma or a quotation with one; -1 where none does. */
function clauseEnd(units: readonly Unit[], from: number): number {
  const unit = from > 0 ? units[from - 1] : undefined;
  if (unit?.kind === 'quote') return unit.text === ',' ? from : -1;
  return isMark(unit, ',') ? from - 1 : -1;
}

const ADJUNCT = new Set(
  'in on at during after as when while before following last this by via to'.split(' '),
);
const HEARER = new Set('reporters journalists lawmakers him her them me us'.split(' '));

/** Whether a sentence is over after `at`, or goes on with a time, a place or a hearer only. */
function endsAfter(units: readonly Unit[], at: number): boolean {
  const end = lastWord(units);
  const unit = units[at];
  if (tailEnd(units, at, false) !== null) return true;
  if (unit?.kind !== 'word') return false;
  const { lower } = unit;
  const adjunct = isListed(unit, DAY) || ADJUNCT.has(lower) || HEARER.has(lower) || isAdverb(unit);
  return adjunct && !holdsReport(units, at, end);
}

/** Whether a "that" opens what is said, not what somebody tells of a noun before it. */
function holdsReport(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (lowerAt(units, i) === 'that' && !opensRelative(units, i)) return true;
  }
  return false;
}

const isClause = (units: readonly Unit[], { from, to }: Phrase): boolean =>
  to - from >= 3 &&
  (holdsVerb(units, from, to) || units.slice(from, to).some(({ kind }) => kind === 'quote'));

const OTHER_CLAUSE = new Set(
  'who which whose where although though while as a an the when'.split(' '),
);

/** After "..., Smith said," the sentence goes on with what is said, unless with another clause. */
export function continuesClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.kind === 'quote' || OTHER_CLAUSE.has(unit.lower)) return false;
  return !/^\p{Ll}+ing$/u.test(unit.text);
}
