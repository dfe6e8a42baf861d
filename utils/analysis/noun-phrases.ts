import { cueVerb } from './cue-lexicon.ts';
import { isAdverb } from './cues.ts';
import { NOUN_FORMS } from './lexicons/cue-verbs.ts';
import {
  AUXILIARIES,
  COORDINATORS,
  DAYS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  OCCASIONS,
  PERSONAL,
  PLAIN_VERBS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import { isCapitalised, isMark, type Unit } from './reading.ts';

/** Unit indices of a noun phrase, `to` exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

/** Tells whether a unit is a finite verb as far as a word list can tell. */
export function isVerb(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || /^\p{Lu}/u.test(unit.text)) return false;
  const { lower } = unit;
  if (lower === "'s") return false;
  if (AUXILIARIES.has(lower) || PLAIN_VERBS.has(lower)) return true;
  const verb = cueVerb(lower);
  return verb !== undefined && !NOUN_FORMS.has(lower) && !verb.forms.has('base') && !verb.forms.has('ing');
}

/** "Émile “no one” Roux": a quotation between two parts of a name. */
export const isNickname = (units: readonly Unit[], i: number): boolean =>
  units[i]?.kind === 'quote' && isCapitalised(units[i - 1]) && isCapitalised(units[i + 1]);

const isRole = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  (PERSON_NOUNS.has(unit.lower) ||
    TITLES.has(unit.lower) ||
    /-(?:president|chief|general|minister|secretary|director|old)$/.test(unit.lower));

/** The words between two commas, or a comma and the verb, by what they do there. */
type Part = 'relative' | 'adjunct' | 'age' | 'apposition' | 'plain';

function partKind(units: readonly Unit[], { from, to }: Phrase): Part {
  const first = units[from];
  if (!first) return 'plain';
  if (RELATIVES.has(first.lower) || first.lower === 'whose' || first.lower === 'where') return 'relative';
  if (first.kind === 'number' && to - from === 1) return 'age';
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || isAdverb(first)) return 'adjunct';
  if (/^\p{Ll}{3,}(?:ing|ed)$/u.test(first.text) && !isRole(first)) return 'adjunct';
  const role = findRole(units, from, to) >= 0;
  if (/^(?:a|an|the|its|his|her|their|our|one)$/.test(first.lower)) return 'apposition';
  if (role && !isPersonName(units, { from, to })) return 'apposition';
  return 'plain';
}

function findRole(units: readonly Unit[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 8); i++) if (isRole(units[i])) return i;
  return -1;
}

/** A capital and nothing but capitals, initials and particles: no role noun among them. */
function isPersonName(units: readonly Unit[], { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (isNickname(units, i)) continue;
    if (!unit || unit.kind !== 'word') return false;
    if (!isCapitalised(unit) && !/^(?:de|van|von|der|den|bin|al|el|da|di|la|le|of)$/.test(unit.lower)) return false;
  }
  return to > from && !isRole(units[to - 1]);
}

/** The subject that ends before unit `to`, or null. */
export function phraseBefore(units: readonly Unit[], to: number): Phrase | null {
  let end = to;
  while (end > 0 && isAdverb(units[end - 1]) && !isPronoun(units[end - 1])) end--;
  const last = units[end - 1];
  if (!last) return null;
  if (RELATIVES.has(last.lower)) return { from: end - 1, to: end };
  if (isMark(last, ',')) return subjectBeforeComma(units, end - 1);
  const from = stretchStart(units, end);
  return from < end ? withHead(units, trimStart(units, { from, to: end })) : null;
}

const isPronoun = (unit: Unit | undefined): boolean =>
  unit !== undefined && (SUBJECT_PRONOUNS.has(unit.lower) || OBJECT_PRONOUNS.has(unit.lower));

/** Where the run of words that may be one noun phrase and ends at `to` begins. */
function stretchStart(units: readonly Unit[], to: number): number {
  if (isPronoun(units[to - 1])) return to - 1;
  let from = to;
  while (from > 0) {
    const unit = units[from - 1];
    if (!unit) break;
    if (unit.kind === 'quote') {
      if (!isNickname(units, from - 1)) break;
    } else if (unit.kind === 'mark' && !/^[&/%$£€@#-]/.test(unit.text)) break;
    else if (SUBORDINATORS.has(unit.lower) && !/^(?:as|since|after|before)$/.test(unit.lower)) break;
    else if (RELATIVES.has(unit.lower) || isVerb(unit)) break;
    else if (COORDINATORS.has(unit.lower) && !joinsPhrases(units, from - 1, to)) break;
    else if (/^(?:he|she|they|we|i)$/.test(unit.lower)) break;
    from--;
  }
  return from;
}

/** Whether "and" joins two noun phrases of one subject: no verb comes before it in its clause. */
function joinsPhrases(units: readonly Unit[], and: number, to: number): boolean {
  if (to - and < 2 || !/^(?:and|or)$/.test(units[and]?.lower ?? '') || and === 0) return false;
  for (let i = and - 1; i >= 0; i--) {
    const unit = units[i];
    if (!unit || unit.kind === 'quote' || isMark(unit, ';:—-')) return i < and - 1;
    if (isMark(unit, ',')) return i < and - 1 && isCapitalised(units[and - 1]);
    if (isVerb(unit) || RELATIVES.has(unit.lower)) return false;
    if (SUBORDINATORS.has(unit.lower)) return i < and - 1;
  }
  return true;
}

/** "Name, who is 30, said", "the agency’s head, Name, said": the subject before parts set off by commas. */
function subjectBeforeComma(units: readonly Unit[], comma: number): Phrase | null {
  const parts: Phrase[] = [];
  let end = comma;
  for (let count = 0; count < 6 && end > 0; count++) {
    const from = partStart(units, end);
    if (from === end) break;
    const part = { from, to: end };
    parts.unshift(part);
    const kind = partKind(units, part);
    const open = from > 0 && isMark(units[from - 1], ',');
    if (kind === 'plain' || !open) {
      if (!open && (kind === 'adjunct' || kind === 'relative')) return null;
      if (kind === 'plain' && open && takesRoleBefore(units, from - 1)) {
        const start = partStart(units, from - 1);
        return trimStart(units, { from: start, to: part.to });
      }
      return joinAppositions(units, parts);
    }
    end = from - 1;
  }
  return null;
}

function partStart(units: readonly Unit[], end: number): number {
  let from = end;
  while (from > 0) {
    const unit = units[from - 1];
    if (!unit || isMark(unit, ',;:—(') || (unit.kind === 'quote' && !isNickname(units, from - 1))) break;
    from--;
  }
  return from;
}

/** "Ukraine’s head of intelligence, Name": the part before a name set off by commas says its office. */
function takesRoleBefore(units: readonly Unit[], comma: number): boolean {
  const from = partStart(units, comma);
  const part = { from, to: comma };
  if (from === comma || PREPOSITIONS.has(units[from]?.lower ?? '')) return false;
  for (let i = from; i < comma; i++) if (isVerb(units[i]) || RELATIVES.has(units[i]?.lower ?? '')) return false;
  return findRole(units, from, comma) >= 0 && !isPersonName(units, part);
}

/** The first part and the appositions that follow it directly. */
function joinAppositions(units: readonly Unit[], parts: readonly Phrase[]): Phrase | null {
  const [first, ...rest] = parts;
  if (!first) return null;
  const from = stretchStart(units, first.to);
  const base = withHead(units, trimStart(units, { from, to: first.to }));
  if (!base) return null;
  let { to } = base;
  for (const part of rest) {
    const kind = partKind(units, part);
    if (kind !== 'apposition' && kind !== 'age') break;
    to = part.to;
  }
  return { from: base.from, to };
}

/** Drops what opens a sentence before its subject: "But", "On Tuesday", "Meanwhile". */
function trimStart(units: readonly Unit[], phrase: Phrase): Phrase {
  let { from } = phrase;
  const { to } = phrase;
  for (;;) {
    const unit = units[from];
    if (!unit || from >= to) break;
    const { lower } = unit;
    if (COORDINATORS.has(lower) || /^(?:meanwhile|however|so|still|indeed|instead|moreover|asked|this|yet)$/.test(lower) && to - from > 1 && !PERSON_NOUNS.has(units[from + 1]?.lower ?? '')) from++;
    else if (isAdverb(unit) || (/^\p{L}+ly$/iu.test(unit.text) && to - from > 1 && !isCapitalised(units[from + 1]))) from++;
    else if (DAYS.has(lower) || (/^(?:last|earlier|next|this)$/.test(lower) && OCCASIONS.has(units[from + 1]?.lower ?? '')) ) from += DAYS.has(lower) ? 1 : 2;
    else if (PREPOSITIONS.has(lower) && lower !== 'of') from = afterAdjunct(units, from, to);
    else break;
  }
  return { from, to };
}

/** The unit after an opening "On Tuesday", "At the trial": the next start of a noun phrase. */
function afterAdjunct(units: readonly Unit[], preposition: number, to: number): number {
  for (let i = preposition + 2; i < to; i++) {
    const unit = units[i];
    const before = units[i - 1];
    if (!unit || !before) break;
    const fresh = DETERMINERS.has(unit.lower) || SUBJECT_PRONOUNS.has(unit.lower) || isCapitalised(unit);
    const inside = PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || before.lower === "'s" || before.lower === 'and';
    if (fresh && !inside && (!isCapitalised(before) || DAYS.has(before.lower) || !isCapitalised(unit))) return i;
  }
  return preposition + 1;
}

/** Leaves out a phrase that is nothing but a day, a preposition or a mark. */
function withHead(units: readonly Unit[], phrase: Phrase): Phrase | null {
  for (let i = phrase.from; i < phrase.to; i++) {
    const unit = units[i];
    if (unit && (unit.kind === 'word' || unit.kind === 'number') && !PREPOSITIONS.has(unit.lower) && !DAYS.has(unit.lower)) return phrase;
  }
  return null;
}

/** The noun phrase that starts at unit `from`, with its "of ..." and its appositions, or null. */
export function phraseAfter(units: readonly Unit[], from: number): Phrase | null {
  const first = units[from];
  if (!first || first.kind === 'quote' || (first.kind === 'mark' && !/^[@#$£€]/.test(first.text))) return null;
  if (PERSONAL.has(first.lower)) return { from, to: from + 1 };
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower)) return null;
  let to = plainEnd(units, from);
  if (to === from) return null;
  while (isMark(units[to], ',')) {
    const end = plainEnd(units, to + 1);
    const part = { from: to + 1, to: end };
    const after = units[end];
    const closed = !after || after.kind !== 'word' || SUBORDINATORS.has(after.lower) || PREPOSITIONS.has(after.lower) || isVerb(after) || isAdverb(after);
    const kind = partKind(units, part);
    if (end === to + 1 || !closed || (kind !== 'apposition' && kind !== 'age' && !isPlace(units, part, to))) break;
    to = end;
  }
  return { from, to };
}

/** "of Columbus, Ohio": a name after the comma, the place named before it introduced by a preposition. */
function isPlace(units: readonly Unit[], part: Phrase, comma: number): boolean {
  if (!isCapitalised(units[part.from]) || part.to - part.from > 2) return false;
  for (let i = comma - 1; i > comma - 4; i--) if (/^(?:of|in|from|near|at)$/.test(units[i]?.lower ?? '')) return true;
  return false;
}

/** Where the words that start at `from` cease to be one noun phrase, commas aside. */
function plainEnd(units: readonly Unit[], from: number): number {
  let to = from;
  for (; to < units.length; to++) {
    const unit = units[to];
    if (!unit) break;
    if (unit.kind === 'quote') {
      if (isNickname(units, to)) continue;
      break;
    }
    if (unit.kind === 'mark') {
      if (/^[&/%$£€@#-]/.test(unit.text)) continue;
      break;
    }
    if (to > from && endsPhrase(units, to, from)) break;
  }
  // No phrase ends in a preposition, a determiner or a conjunction.
  while (to > from && /^(?:of|for|at|in|from|and|or|the|a|an|with|as|-)$/.test(units[to - 1]?.lower ?? '')) to--;
  return to;
}

function endsPhrase(units: readonly Unit[], i: number, from: number): boolean {
  const unit = units[i];
  if (!unit) return true;
  const { lower } = unit;
  const next = units[i + 1];
  const before = units[i - 1];
  if (RELATIVES.has(lower) || isVerb(unit) || DAYS.has(lower)) return true;
  if (PERSONAL.has(lower)) return true;
  if (lower === 'of') return false;
  if (lower === 'and' || lower === 'or' || lower === '&') {
    return !(next && (isCapitalised(next) || DETERMINERS.has(next.lower) || PERSON_NOUNS.has(next.lower) || (isCapitalised(before) === false && next.kind === 'word' && !isVerb(next) && !PERSONAL.has(next.lower))));
  }
  if (COORDINATORS.has(lower)) return true;
  if (/^(?:for|at|with|from|in|on|to|under|against)$/.test(lower)) return !attaches(units, i, from);
  if (SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower)) return true;
  if (/^(?:last|this|that|these|late|early|earlier)$/.test(lower)) return true;
  if (/^(?:a|an|the)$/.test(lower)) {
    return !(before && (PREPOSITIONS.has(before.lower) || before.lower === 'and' || before.lower === 'or'));
  }
  if (isAdverb(unit)) return true;
  return /^\p{Ll}{3,}ing$/u.test(unit.text) && !PREPOSITIONS.has(before?.lower ?? '');
}

/** Whether "at the institute" belongs to the person before it and not to the act of saying. */
function attaches(units: readonly Unit[], i: number, from: number): boolean {
  const before = units[i - 1];
  if (!before || before.kind !== 'word' || isCapitalised(before) && !isRole(before) && i - from > 0 && findRole(units, from, i) < 0) {
    // "Ann Lee of Leeds" attaches, "Ann Lee at a rally" does not.
    return false;
  }
  let k = i + 1;
  while (k < units.length && k < i + 6) {
    const unit = units[k];
    if (!unit || unit.kind !== 'word') break;
    if (OCCASIONS.has(unit.lower) || DAYS.has(unit.lower) || /^(?:reporters|journalists|him|her|them|me|us)$/.test(unit.lower)) return false;
    if (PREPOSITIONS.has(unit.lower)) break;
    k++;
  }
  return k > i + 1;
}
