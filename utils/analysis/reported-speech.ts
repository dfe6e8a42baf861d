import { type CueGroup, findCues, isAdverb } from './cues.ts';
import type { Draft } from './draft.ts';
import {
  ADVERBS,
  COORDINATORS,
  DAYS,
  OBJECT_PRONOUNS,
  OCCASIONS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { isVerb, type Phrase, phraseAfter, phraseBefore } from './noun-phrases.ts';
import { isMark, type Reading, type Sentence, spanOf, type Unit } from './reading.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** A cue with what belongs to it, as unit indices. */
interface Report {
  cue: CueGroup;
  source: Phrase | null;
  content: Phrase[];
}

/** Finds what is reported in other words than the speaker's, by the verbs of saying of each sentence. */
export function findReportedSpeech(reading: Reading): Draft[] {
  const outside = reading.sentences.flatMap((sentence) => draftsOf(reading, sentence, null));
  const inside = [...reading.spoken].flatMap(([quote, sentences]) =>
    sentences.flatMap((sentence) => draftsOf(reading, sentence, quote)),
  );
  return [...outside, ...inside];
}

function draftsOf(reading: Reading, sentence: Sentence, inside: number | null): Draft[] {
  const { units } = sentence;
  const cues = findCues(units).filter((cue) => inside === null || isPlainSaying(cue));
  return cues.flatMap((cue, index) => {
    const report = findReport(units, cue, cues[index + 1] ?? null);
    return report ? [draftFrom(reading, units, report, inside)] : [];
  });
}

/** Inside a quotation only what somebody says counts, not what the speaker thinks. */
const isPlainSaying = (cue: CueGroup): boolean =>
  /^(?:say|tell|according|ask|claim|announce|report|write|warn|promise)$/.test(cue.lemma);

function draftFrom(reading: Reading, units: readonly Unit[], report: Report, inside: number | null): Draft {
  const { cue, source, content } = report;
  const pieces = content.flatMap(({ from, to }) => spanOf(units, from, to) ?? []);
  const quotes = content.flatMap(({ from, to }) =>
    units.slice(from, to).flatMap(({ quote }) => (quote >= 0 ? [quote] : [])),
  );
  const agent = cue.passive && source !== null ? 1 : 0; // "was told by"
  return {
    source: source ? [spanOf(units, source.from, source.to)].flatMap((span) => span ?? []) : [],
    cue: [spanOf(units, cue.from, cue.to + agent)].flatMap((span) => span ?? []),
    content: pieces,
    quotes: inside === null ? quotes.filter((quote) => reading.quotes[quote]?.depth === 0) : [],
    follows: null,
    inside,
  };
}

function findReport(units: readonly Unit[], cue: CueGroup, next: CueGroup | null): Report | null {
  if (cue.lemma === 'according') return accordingReport(units, cue);
  return closingReport(units, cue) ?? openingReport(units, cue, next);
}

/** Where the words of a sentence end, its final stop left out. */
function lastWord(units: readonly Unit[]): number {
  let end = units.length;
  while (end > 0 && isMark(units[end - 1], '.!?…;')) end--;
  return end;
}

function accordingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  const source = phraseAfter(units, cue.to);
  if (!source) return null;
  const end = lastWord(units);
  if (cue.from > 1) {
    const clause = clauseBefore(units, isMark(units[cue.from - 1], ',') ? cue.from - 1 : cue.from);
    const rest = isMark(units[source.to], ',') && source.to + 3 < end ? [{ from: source.to + 1, to: end }] : [];
    return clause ? { cue, source, content: [clause, ...rest] } : null;
  }
  const comma = isMark(units[source.to], ',') ? source.to : -1;
  return comma > 0 && comma + 1 < end ? { cue, source, content: [{ from: comma + 1, to: end }] } : null;
}

/** The clause that ends before unit `end`: from the start of the sentence, or after a semicolon. */
function clauseBefore(units: readonly Unit[], end: number): Phrase | null {
  let from = end;
  while (from > 0 && !isMark(units[from - 1], ';')) from--;
  while (from < end && (COORDINATORS.has(units[from]?.lower ?? '') || isMark(units[from], ','))) from++;
  return end - from >= 2 ? { from, to: end } : null;
}

/** "..., Smith said." and "..., said Smith": the report stands before its cue. */
function closingReport(units: readonly Unit[], cue: CueGroup): Report | null {
  if (!cue.classes.has('statement') && !cue.classes.has('hearer') && !cue.classes.has('claim')) return null;
  if (cue.passive || cue.form === 'ing') return null;
  const inverted = isMark(units[cue.from - 1], ',') ? subjectAfter(units, cue) : null;
  const source = inverted ?? phraseBefore(units, cue.from);
  if (!source) return null;
  const comma = inverted ? cue.from - 1 : commaBefore(units, source.from);
  if (comma < 2 || (!inverted && isMark(units[cue.from - 1], ',') && source.from > comma + 1)) return null;
  const after = inverted ? inverted.to : cue.to;
  if (!endsAfter(units, after)) return null;
  const content = clauseBefore(units, comma);
  if (!content || !holdsClause(units, content)) return null;
  const end = lastWord(units);
  const rest = isMark(units[after], ',') && end - after > 4 && continuesClause(units, after + 1) ? [{ from: after + 1, to: end }] : [];
  return { cue, source, content: [content, ...rest] };
}

/** The comma directly before a subject, adverbs and "but" skipped; -1 where there is none. */
function commaBefore(units: readonly Unit[], from: number): number {
  return isMark(units[from - 1], ',') ? from - 1 : -1;
}

/** Whether a sentence is over after `at`, or goes on with a time, a place or a hearer only. */
function endsAfter(units: readonly Unit[], at: number): boolean {
  const end = lastWord(units);
  if (at >= end || isMark(units[at], ',')) return true;
  const unit = units[at];
  if (!unit || unit.quote >= 0) return false;
  if (isMark(unit, '—–-:')) return false;
  const adjunct =
    DAYS.has(unit.lower) ||
    /^(?:in|on|at|during|after|as|when|while|before|following|last|this|by|via|to)$/.test(unit.lower) ||
    /^(?:reporters|journalists|lawmakers|him|her|them|me|us)$/.test(unit.lower) ||
    isAdverb(unit);
  return adjunct && units[at + 1]?.lower !== 'that' && !units.slice(at, end).some((one) => one.lower === 'that');
}

const holdsClause = (units: readonly Unit[], { from, to }: Phrase): boolean =>
  to - from >= 3 &&
  (units.slice(from, to).some((unit) => isVerb(unit) || unit.quote >= 0 || /^\p{Ll}{3,}(?:ed|s)$/u.test(unit.text)));

/** After "..., Smith said," the sentence goes on with what is said, unless with another clause. */
function continuesClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.quote >= 0) return false;
  if (RUNS_ON.has(unit.lower)) return false;
  return !/^\p{Ll}+ing$/u.test(unit.text);
}

const RUNS_ON = new Set('who which whose where although though while as a an the referring when'.split(' '));

/** "Smith said that ...": the report follows its cue. */
function openingReport(units: readonly Unit[], cue: CueGroup, next: CueGroup | null): Report | null {
  const start = contentStart(units, cue);
  if (start === null) return null;
  const source = cue.from === 0 ? null : subjectBefore(units, cue);
  if (!source && !cue.passive && cue.form !== 'ing') return null;
  const to = contentEnd(units, start, next);
  if (to <= start || !enough(units, start, to)) return null;
  return { cue, source, content: [{ from: start, to }] };
}

/** A report needs a word that says something: "denied it", "said so" give nothing. */
function enough(units: readonly Unit[], from: number, to: number): boolean {
  if (to - from > 1) return true;
  const unit = units[from];
  return unit !== undefined && (unit.quote >= 0 || (unit.kind === 'word' && unit.text.length > 4 && !ADVERBS.has(unit.lower)));
}

/** Where what is said begins after a cue, or null where nothing that the verb can report follows. */
function contentStart(units: readonly Unit[], cue: CueGroup): number | null {
  let at = cue.to;
  const { classes } = cue;
  if (cue.passive) {
    const agent = units[at]?.lower === 'by' ? phraseAfter(units, at + 1) : null;
    at = agent ? agent.to : at;
    const told = classes.has('hearer') || classes.has('ask') || classes.has('urge');
    const opener = units[at]?.lower ?? '';
    return opener === 'that' || (told && /^(?:whether|if|to|about|how|why|what)$/.test(opener)) ? at : null;
  }
  if (classes.has('hearer') || classes.has('ask') || (classes.has('urge') && cue.lemma !== 'call')) {
    const told = afterHearer(units, at, classes.has('ask'));
    if (told !== null) return told;
    if (classes.has('hearer')) return null;
  }
  at = skipAdjuncts(units, at);
  const unit = units[at];
  if (!unit || isMark(unit, '.!?…;—(')) return null;
  if (isMark(unit, ',:')) return units[at + 1]?.lower === 'that' || isMark(unit, ':') ? at + 1 : null;
  const { lower } = unit;
  if (lower === 'that' || /^(?:whether|if|how|why|what|who|where)$/.test(lower)) return at;
  if (lower === 'to') return classes.has('intend') ? at : null;
  if (unit.quote >= 0) return at;
  if (OBJECT_PRONOUNS.has(lower) && at + 1 >= lastWord(units)) return null;
  if (COORDINATORS.has(lower) || SUBORDINATORS.has(lower)) return null;
  if (PREPOSITIONS.has(lower)) return classes.has('ask') && lower === 'about' ? at : null;
  if (classes.has('object') || classes.has('claim') || classes.has('urge')) return DAYS.has(lower) ? null : at;
  if (classes.has('statement')) return hasClauseFrom(units, at) ? at : null;
  return null;
}

/** "told reporters that", "asked him whether", "urged them to": where the words after the hearer start. */
function afterHearer(units: readonly Unit[], from: number, asks: boolean): number | null {
  const limit = Math.min(units.length, from + 14);
  for (let i = from; i < limit; i++) {
    const unit = units[i];
    if (!unit || isMark(unit, '.;:')) return null;
    if (unit.quote >= 0) return i;
    if (unit.lower === 'that' || /^(?:whether|if|how|why|what)$/.test(unit.lower)) return i;
    if (unit.lower === 'to' && i > from) return asks || isVerb(units[i + 1]) ? i : i;
    if (asks && unit.lower === 'about') return i;
    if (i > from && (isVerb(unit) || /^(?:he|she|they|we|i|it)$/.test(unit.lower))) {
      return clauseInside(units, from, i);
    }
  }
  return null;
}

/** "told CNN the plan was dead": the hearer is what stands before the subject of the verb at `verb`. */
function clauseInside(units: readonly Unit[], from: number, verb: number): number | null {
  if (/^(?:he|she|they|we|i|it)$/.test(units[verb]?.lower ?? '')) return verb;
  const first = units[from];
  if (first && OBJECT_PRONOUNS.has(first.lower)) return from + 1;
  for (let i = from + 1; i < verb; i++) {
    if (/^(?:the|a|an|his|her|their|its|our|this|these|those|there)$/.test(units[i]?.lower ?? '') && !PREPOSITIONS.has(units[i - 1]?.lower ?? '')) return i;
  }
  return verb > from + 1 ? from + 1 : null;
}

/** Skips "on Tuesday", "in a statement", "in an interview with ...", "to reporters". */
function skipAdjuncts(units: readonly Unit[], from: number): number {
  let at = from;
  for (let round = 0; round < 4; round++) {
    const unit = units[at];
    if (!unit || unit.kind !== 'word') break;
    if (DAYS.has(unit.lower) || isAdverb(unit)) at++;
    else if (/^(?:in|on|at|during|to|after|via|through|late|last|earlier|this|of)$/.test(unit.lower)) {
      const end = adjunctEnd(units, at);
      if (end === null) break;
      at = end;
    } else break;
    if (units[at]?.kind === 'number') at++;
  }
  return at;
}

function adjunctEnd(units: readonly Unit[], from: number): number | null {
  for (let i = from + 1; i < Math.min(units.length, from + 12); i++) {
    const unit = units[i];
    if (!unit || unit.quote >= 0) return null;
    if (unit.lower === 'that' || isMark(unit, ',:')) return occasionWithin(units, from, i) ? i : null;
    if (isVerb(unit) || /^(?:he|she|they|we|i|it)$/.test(unit.lower)) {
      if (!occasionWithin(units, from, i)) return null;
      if (!isVerb(unit)) return i;
      return clauseInside(units, from, i);
    }
    if (isMark(unit, '.!?;')) return occasionWithin(units, from, i) ? i : null;
  }
  return null;
}

const occasionWithin = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from + 1, Math.min(to, from + 5)).some(({ lower }) => OCCASIONS.has(lower) || DAYS.has(lower) || /^(?:reporters|journalists)$/.test(lower));

function hasClauseFrom(units: readonly Unit[], from: number): boolean {
  const end = Math.min(lastWord(units), from + 30);
  for (let i = from; i < end; i++) {
    const unit = units[i];
    if (isVerb(unit) || (i > from && /^\p{Ll}{3,}(?:ed|s)$/u.test(unit?.text ?? '') && i > from + 1)) return true;
    if (unit?.lower === "'s" || unit?.lower === "'d") return true;
  }
  return false;
}

/** Where a report that starts at `from` ends: with the sentence, or before another report. */
function contentEnd(units: readonly Unit[], from: number, next: CueGroup | null): number {
  const end = lastWord(units);
  if (!next || next.from <= from) return end;
  const before = units[next.from - 1];
  if (next.lemma === 'according' || next.form === 'ing') {
    return isMark(before, ',') ? next.from - 1 : end;
  }
  // "said ... and added that ..."
  if (/^(?:and|but)$/.test(before?.lower ?? '') && next.classes.has('statement') && /^(?:that|:)$/.test(units[next.to]?.lower ?? '')) {
    return isMark(units[next.from - 2], ',') ? next.from - 2 : next.from - 1;
  }
  return end;
}
