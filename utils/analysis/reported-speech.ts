import type { Span } from '../text/spans.ts';
import { contentEnd, contentStart, holdsVerb, lastWord, openingEnd } from './content-bounds.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import { DOCUMENTS } from './lexicons/descriptions.ts';
import { ADVERBS, COORDINATORS, DAYS, SUBORDINATORS } from './lexicons/function-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import { asList, type Reading, spanOf, type Unit } from './reading.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { isAdverb, isMark, isVerb, lowerAt } from './unit-kinds.ts';

/** A cue with what belongs to it, as unit indices. */
interface Report {
  cue: CueGroup;
  source: Phrase | null;
  content: Phrase[];
}

/** Finds what is reported in other words than the speaker's, by the verbs of saying of each sentence. */
export function findReportedSpeech(reading: Reading): Draft[] {
  const outside = reading.sentences.flatMap((_, index) => draftsOf(reading, index, null));
  const inside = [...reading.spoken].flatMap(([quote, sentences]) =>
    sentences.flatMap((_, index) => draftsOf(reading, index, quote)),
  );
  return [...outside, ...inside];
}

function draftsOf(reading: Reading, sentence: number, inside: number | null): Draft[] {
  const held = inside === null ? reading.sentences : (reading.spoken.get(inside) ?? []);
  const units = held[sentence]?.units ?? [];
  const cues = findCues(units).filter((cue) => inside === null || isPlainSaying(cue));
  return cues.flatMap((cue, index) => {
    const report = findReport(units, cue, cues[index + 1] ?? null);
    if (!report || (inside !== null && isDirectAddress(units, report))) return [];
    return [toDraft(reading, units, report, sentence, inside)];
  });
}

/** "You say", "I said": the speaker and the hearer of the quotation itself are no source in it. */
const isDirectAddress = (units: readonly Unit[], { source, cue }: Report): boolean =>
  cue.form === 'base' || !source || ADDRESSES.has(lowerAt(units, source.from));

const ADDRESSES = new Set('i you we these those that this it'.split(' '));

/** Inside a quotation only what somebody says counts, not what the speaker thinks. */
const isPlainSaying = (cue: CueGroup): boolean => PLAIN_SAYING.has(cue.lemma);

const PLAIN_SAYING = new Set(
  'say tell according ask claim announce report write warn promise'.split(' '),
);

function toDraft(
  reading: Reading,
  units: readonly Unit[],
  { cue, source, content }: Report,
  sentence: number,
  inside: number | null,
): Draft {
  const toSpans = ({ from, to }: Phrase): Span[] => asList(spanOf(units, from, to));
  const quotes = content.flatMap(({ from, to }) =>
    units.slice(from, to).flatMap((unit) => (unit.kind === 'quote' ? unit.quote : [])),
  );
  const agent = cue.passive && source !== null ? 1 : 0; // "was told by"
  return {
    source: source ? toSpans(source) : [],
    cue: toSpans({ from: cue.from, to: cue.to + agent }),
    content: content.flatMap(toSpans),
    quotes: inside === null ? quotes.filter((quote) => reading.quotes[quote]?.depth === 0) : [],
    follows: null,
    sentence,
    inside,
  };
}

function findReport(units: readonly Unit[], cue: CueGroup, next: CueGroup | null): Report | null {
  if (cue.lemma === 'according') return accordingReport(units, cue);
  return closingReport(units, cue) ?? openingReport(units, cue, next);
}

function accordingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  const source = phraseAfter(units, cue.to);
  if (!source) return null;
  if (cue.from <= 1) return accordingFirst(units, cue, source);
  const clause = clauseBefore(units, isMark(units[cue.from - 1], ',') ? cue.from - 1 : cue.from);
  if (!clause) return null;
  const rest = { from: source.to + 1, to: lastWord(units) };
  const goesOn =
    isMark(units[source.to], ',') && rest.from + 2 < rest.to && continuesClause(units, rest.from);
  return { cue, source, content: goesOn ? [clause, rest] : [clause] };
}

/** "According to Smith, ...": where nothing is left to report, the source ends at its first comma. */
function accordingFirst(units: readonly Unit[], cue: CueGroup, source: Phrase): Report | null {
  const end = lastWord(units);
  let comma = source.to;
  if (!isMark(units[comma], ',') || comma + 1 >= end) {
    comma = units.findIndex((unit, i) => i > source.from && isMark(unit, ','));
  }
  if (comma < 0 || comma + 1 >= end) return null;
  return { cue, source: { from: source.from, to: comma }, content: [{ from: comma + 1, to: end }] };
}

/** The clause that ends before unit `end`: from the start of the sentence, or after a semicolon. */
function clauseBefore(units: readonly Unit[], end: number): Phrase | null {
  let from = end;
  while (from > 0 && !isMark(units[from - 1], ';')) from--;
  while (from < end && (COORDINATORS.has(lowerAt(units, from)) || isMark(units[from], ','))) from++;
  return end - from >= 2 ? { from, to: end } : null;
}

/** Verbs that may stand before their subject after what is said. */
const INVERTING = new Set(
  'say add note explain argue report write warn claim insist announce conclude recall suggest complain'.split(
    ' ',
  ),
);

const CLOSING: readonly CueClass[] = ['statement', 'hearer', 'claim'];

/** "..., Smith said." and "..., said Smith": the report stands before its cue. */
function closingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  const { classes } = cue;
  if (cue.lemma === 'hear') return hearingReport(units, cue);
  const may = CLOSING.some((kind) => classes.has(kind));
  if (!may && !(classes.has('intend') && cue.to >= lastWord(units))) return null;
  if (cue.passive || cue.form === 'ing') return null;
  const comma = clauseEnd(units, cue.from);
  const inverted = comma > 0 && INVERTING.has(cue.lemma) ? subjectAfter(units, cue) : null;
  const report = inverted
    ? closeAt(units, comma, inverted.to)
    : closeBeforeSubject(units, cue, phraseBefore(units, cue.from));
  return report && { cue, source: inverted ?? phraseBefore(units, cue.from), content: report };
}

function closeBeforeSubject(
  units: readonly Unit[],
  cue: CueGroup,
  subject: Phrase | null,
): Phrase[] | null {
  const comma = subject ? clauseEnd(units, subject.from) : -1;
  const apart = subject !== null && isMark(units[cue.from - 1], ',') && subject.from > comma + 1;
  return comma < 1 || apart ? null : closeAt(units, comma, cue.to);
}

/** The report before `comma`, with what goes on after the words of saying that end at `after`. */
function closeAt(units: readonly Unit[], comma: number, after: number): Phrase[] | null {
  const clause = endsAfter(units, after) ? clauseBefore(units, comma) : null;
  if (!clause || !isClause(units, clause)) return null;
  const end = lastWord(units);
  const goesOn = isMark(units[after], ',') && end - after > 4 && continuesClause(units, after + 1);
  return goesOn ? [clause, { from: after + 1, to: end }] : [clause];
}

/** "..., the court heard." */
function hearingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  const hearer = phraseBefore(units, cue.from);
  const comma = hearer ? clauseEnd(units, hearer.from) : -1;
  const content = comma > 0 && cue.to >= lastWord(units) ? clauseBefore(units, comma) : null;
  return content ? { cue, source: null, content: [content] } : null;
}

/** Where the clause before a subject ends, at a comma or a quotation with one; -1 where none does. */
function clauseEnd(units: readonly Unit[], from: number): number {
  const unit = units[from - 1];
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
  if (at >= end || isMark(unit, ',')) return true;
  if (unit?.kind !== 'word') return false;
  const { lower } = unit;
  const adjunct = DAYS.has(lower) || ADJUNCT.has(lower) || HEARER.has(lower) || isAdverb(unit);
  return adjunct && !units.slice(at, end).some((one) => one.lower === 'that');
}

const isClause = (units: readonly Unit[], { from, to }: Phrase): boolean =>
  to - from >= 3 &&
  (holdsVerb(units, from, to) || units.slice(from, to).some(({ kind }) => kind === 'quote'));

const OTHER_CLAUSE = new Set(
  'who which whose where although though while as a an the when'.split(' '),
);

/** After "..., Smith said," the sentence goes on with what is said, unless with another clause. */
function continuesClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.kind === 'quote' || OTHER_CLAUSE.has(unit.lower)) return false;
  return !/^\p{Ll}+ing$/u.test(unit.text);
}

/** "Smith said that ...": the report follows its cue. */
function openingReport(
  units: readonly Unit[],
  cue: CueGroup,
  next: CueGroup | null,
): Report | null {
  const opening = cue.from === 0;
  const source = opening && !cue.passive ? null : subjectBefore(units, cue);
  const from = contentStart(units, cue) ?? (source && findingStart(units, cue, source));
  if (from === null) return null;
  if (!source && !cue.passive && cue.form !== 'ing') return null;
  const to = opening && cue.passive ? openingEnd(units, from) : contentEnd(units, from, next);
  return isEnough(units, from, to) ? { cue, source, content: [{ from, to }] } : null;
}

/** "A survey found most of them want it": a paper finds what a clause tells, no thing. */
function findingStart(units: readonly Unit[], cue: CueGroup, source: Phrase): number | null {
  const found = cue.classes.has('finding') && !cue.passive && cue.form !== 'ing';
  if (!found || units[cue.to]?.kind === 'mark') return null;
  const paper = units.slice(source.from, source.to).some(({ lower }) => DOCUMENTS.has(lower));
  return paper && clauseFollows(units, cue.to) ? cue.to : null;
}

/** Whether a verb follows before any word that makes it another clause's. */
function clauseFollows(units: readonly Unit[], from: number): boolean {
  for (let i = from + 1; i < lastWord(units); i++) {
    const unit = units[i];
    if (unit?.kind === 'quote' || isMark(unit, ',;:—–') || SUBORDINATORS.has(lowerAt(units, i))) {
      return false;
    }
    if (isVerb(unit) && !/ed$/.test(lowerAt(units, i))) return true;
  }
  return false;
}

/** A report needs a word that says something: "denied it", "said so" give nothing. */
function isEnough(units: readonly Unit[], from: number, to: number): boolean {
  const unit = units[from];
  if (to - from !== 1 || !unit) return to > from;
  return (
    unit.kind === 'quote' ||
    (unit.kind === 'word' && unit.text.length > 4 && !ADVERBS.has(unit.lower))
  );
}
