import type { Span } from '../text/spans.ts';
import { clauseBefore, closingReport, continuesClause, type Report } from './closing-reports.ts';
import { lastWord, openingEnd, reportEnd } from './content-bounds.ts';
import { contentStart } from './content-starts.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { DOCUMENTS } from './lexicons/descriptions.ts';
import { ADVERB, isListed, SUBORDINATOR } from './listed-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { findRole, isPersonName, type Phrase, partKind } from './phrases.ts';
import { asList, quotesIn, type Reading, type Sentence, spanOf, type Unit } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { isCapitalised, isMark, isVerb, lowerAt } from './unit-kinds.ts';

/** Finds what is reported in other words than the speaker's, by the verbs of saying of each sentence. */
export function findReportedSpeech(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  addDrafts(drafts, reading, reading.sentences, null);
  for (const [quote, sentences] of reading.spoken) addDrafts(drafts, reading, sentences, quote);
  return drafts;
}

function addDrafts(
  drafts: Draft[],
  reading: Reading,
  sentences: readonly Sentence[],
  inside: number | null,
): void {
  sentences.forEach((held, sentence) => {
    const { units } = held;
    const all = findCues(held);
    const cues = inside === null ? all : all.filter(isPlainSaying);
    cues.forEach((cue, index) => {
      const report = findReport(units, cue, cues[index + 1] ?? null);
      if (!report || (inside !== null && isDirectAddress(units, report))) return;
      drafts.push(toDraft(reading, units, report, sentence, inside));
    });
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
  const agent = cue.passive && source !== null ? 1 : 0; // "was told by"
  const spans: Span[] = [];
  const quotes: number[] = [];
  for (const { from, to } of content) {
    const span = spanOf(units, from, to);
    if (span) spans.push(span);
    if (inside !== null) continue;
    for (const quote of quotesIn(units, from, to))
      if (reading.quotes[quote]?.depth === 0) quotes.push(quote);
  }
  return {
    source: source ? asList(spanOf(units, source.from, source.to)) : [],
    cue: asList(spanOf(units, cue.from, cue.to + agent)),
    content: spans,
    quotes,
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

const commaAfter = (units: readonly Unit[], from: number): number =>
  units.findIndex((unit, i) => i > from && isMark(unit, ','));

/** "According to Smith, ...": where nothing is left to report, the source ends at its first comma. */
function accordingFirst(units: readonly Unit[], cue: CueGroup, source: Phrase): Report | null {
  const end = lastWord(units);
  let comma = source.to;
  if (!isMark(units[comma], ',') || comma + 1 >= end) {
    comma = commaAfter(units, source.from);
    // "According to Lee, director of the works, ..."
    const further = comma < 0 ? -1 : commaAfter(units, comma);
    const part = { from: comma + 1, to: further };
    if (further > 0 && partKind(units, part) === 'apposition') comma = further;
  }
  if (comma < 0 || comma + 1 >= end) return null;
  comma = behindName(units, source.from, comma);
  return { cue, source: { from: source.from, to: comma }, content: [{ from: comma + 1, to: end }] };
}

/** "According to the mayor, Ann Lee, it was late": past the name of whoever holds an office. */
function behindName(units: readonly Unit[], from: number, comma: number): number {
  const next = commaAfter(units, comma);
  const isOffice = findRole(units, from, comma) >= 0 && !isPersonName(units, { from, to: comma });
  // Of one word it may as well be the first of a list.
  if (next < comma + 3 || !isOffice || !isPersonName(units, { from: comma + 1, to: next }))
    return comma;
  const further = commaAfter(units, next);
  const clause = units.slice(next + 1, further < 0 ? units.length : further);
  return !isCapitalised(units[next + 1]) && clause.some(isVerb) ? next : comma;
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
  const to =
    opening && cue.passive ? openingEnd(units, from) : reportEnd(units, from, source, next);
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
    if (unit?.kind === 'quote' || isMark(unit, ',;:—–') || isListed(units[i], SUBORDINATOR)) {
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
    (unit.kind === 'word' && unit.text.length > 4 && !isListed(unit, ADVERB))
  );
}
