import { appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
import {
  APPOINTING,
  CHARGED,
  COURTS,
  DEFENDANT,
  DOERS,
  FAMILY,
  HABITS,
  VICTIM,
  VIOLENT,
  WITNESS,
} from './lexicons/descriptions.ts';
import { AUXILIARIES, BE, PREPOSITIONS, RELATIVES } from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { firstFrom } from './ordered.ts';
import type { Reading, Unit } from './reading.ts';
import { isBodyNoun, kinNoun } from './source-nouns.ts';
import { isAdverb, isCapitalised, isMark, isRole, isVerb, lowerAt } from './unit-kinds.ts';

// A phrase that says what somebody is does not go on for longer.
const MAX_WORDS = 8;

/**
 * Notes what clauses tell of those they name: "Quist, who drives a bus", "Quist is a driver", "they
 * named Quist head of works"; "the charity Hope", "Hope, a charity".
 */
export function findIntroductions(reading: Reading, cast: Cast): void {
  reading.sentences.forEach(({ units }, sentence) => {
    for (const { mention, entity, inside } of appearancesIn(cast, sentence)) {
      if (inside !== null || mention.possessive) continue;
      const at = firstFrom(units, mention.span.start);
      const after = firstFrom(units, mention.span.end);
      if (entity.kind !== 'person') tellKinds(entity, kindsBeside(units, at, after));
      if (entity.kind === 'organisation') continue;
      const trait = traitAfter(units, at, after);
      if (trait) tell(entity, trait);
      if (givesEvidence(units, at, mention.title)) tell(entity, WITNESS);
    }
  });
}

function tellKinds(entity: Entity, kinds: readonly string[]): void {
  entity.traits.push(...kinds.filter((kind) => !entity.traits.includes(kind)));
  // "Dora Quist, a brewer" may be a person.
  const isSure = entity.words.length === 1 || !kinds.every((kind) => /[^k]er$/.test(kind));
  if (kinds.length > 0 && isSure && entity.kind === 'unknown' && entity.roles.length === 0) {
    entity.kind = 'organisation';
  }
}

function tell(entity: Entity, trait: string): void {
  entity.traits.push(trait);
  const sexes = new Set(trait.split(' ').map((word) => PERSON_NOUNS.get(word) ?? null));
  sexes.delete(null);
  // "son or daughter" tells neither.
  if (sexes.size === 1) entity.sex ??= [...sexes][0] ?? null;
}

/** "the charity Hope", "Hope, a small charity": by which nouns an organisation is introduced. */
function kindsBeside(units: readonly Unit[], at: number, after: number): string[] {
  const kinds = kindsBefore(units, at, after);
  // "the GMB union"
  const beside = units[after]?.text ?? '';
  const second = /^(?:news|rights|campaign|advocacy|lobby|trade|think|law|phone)$/.test(beside)
    ? (units[after + 1]?.text ?? '')
    : beside;
  if (SECOND.test(second) && lowerAt(units, at - 1) === 'the') kinds.push(second);
  const apposed = kindAfter(units, after);
  return apposed ? [...kinds, apposed] : kinds;
}

function kindsBefore(units: readonly Unit[], at: number, after: number): string[] {
  const before = units[at - 1];
  const kind = (at === 1 ? before?.lower : before?.text) ?? '';
  const kinds = isBodyNoun(kind) ? [kind] : [];
  // "the think tank Acme"
  if (kind === 'tank' && lowerAt(units, at - 2) === 'think') kinds.push('think-tank');
  // "a company called Acme"
  const dubbed = /^(?:called|named|dubbed)$/.test(kind) ? (units[at - 2]?.text ?? '') : '';
  if (isBodyNoun(dubbed)) kinds.push(dubbed);
  // "a front-page splash in Acme"
  const printed = kind === 'in' ? (units[at - 2]?.text ?? '') : '';
  if (PRINTED.test(printed)) kinds.push('magazine', 'newspaper', 'paper');
  // "the grid operator, Acme,"
  const apart = isMark(before, ',') && isMark(units[after], ',') ? units[at - 2] : undefined;
  if (apart && isBodyNoun(apart.text) && opensPart(units, at - 2)) kinds.push(apart.text);
  return kinds;
}

const PRINTED = /^(?:splash|op-ed|exclusive|exposé)s?$/;

/** "Hope, a small charity", "Hope is a charity" */
function kindAfter(units: readonly Unit[], after: number): string | null {
  const opens = isMark(units[after], ',') && /^(?:a|an|the|one)$/.test(lowerAt(units, after + 1));
  const isOne = BE.has(lowerAt(units, after)) && /^(?:a|an)$/.test(lowerAt(units, after + 1));
  if (!opens && !isOne) return null;
  const to = phraseEnd(units, after + 2);
  // "Before Easter, the company said"
  if (opens && isVerb(units[to])) return null;
  // Past a preposition stands what it belongs to: "the arm of a bank".
  const stop = units.slice(after + 2, to).findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const last = units[stop < 0 ? to - 1 : after + 1 + stop];
  return last && isBodyNoun(last.text) ? last.text : null;
}

const SECOND =
  /^(?:union|party|chain|agency|newspaper|airline|brand|supermarket|group|movement|militia)$/;

/** Whether a noun ends a part between commas that an article or an owner opens: ", the grid operator,". */
function opensPart(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (isMark(units[i], ',')) return false;
    if (/^(?:the|its|their)$/.test(lowerAt(units, i))) return true;
  }
  return false;
}

function traitAfter(units: readonly Unit[], at: number, after: number): string | null {
  if (APPOINTING.has(lowerAt(units, at - 1))) return officeAt(units, after);
  if (suffers(units, at, afterPart(units, after))) return VICTIM;
  if (CHARGED.has(lowerAt(units, at - 1)) || stands(units, after)) return DEFENDANT;
  const party = partyAt(units, after);
  if (party) return party;
  const comma = isMark(units[after], ',') ? after + 1 : after;
  if (/^(?:who|that)$/.test(lowerAt(units, comma))) return readClause(units, comma + 1);
  if (lowerAt(units, comma) === 'whose') return kinOf(lowerAt(units, comma + 1));
  if (isMark(units[after], '(')) return officeAt(units, after + 1);
  const counsel = /^(?:prosecuting|defending|mitigating)$/.test(lowerAt(units, comma));
  if (counsel) return DOERS.get(lowerAt(units, comma)) ?? null;
  if (speaksFor(units, comma)) return DOERS.get('prosecuting') ?? null;
  if (appearsFor(units, after)) return 'lawyer solicitor barrister attorney counsel';
  const verb = afterPart(units, after);
  if (HABITS.has(lowerAt(units, verb))) return doerOf(lowerAt(units, verb));
  // "The manager, Quist, gave evidence"
  const main = isMark(units[verb], ',') ? verb + 1 : verb;
  const trait = readCopula(units, after) ?? (testifies(units, main) ? WITNESS : null);
  return trait ?? clauseOfPart(units, after);
}

/** ", a Democrat who chairs the panel,": what a clause of an apposition tells. */
function clauseOfPart(units: readonly Unit[], after: number): string | null {
  if (!isMark(units[after], ',') || !/^(?:an?|the)$/.test(lowerAt(units, after + 1))) return null;
  for (let i = after + 2; i < after + MAX_WORDS; i++) {
    if (units[i]?.kind !== 'word') return null;
    if (lowerAt(units, i) === 'who') return readClause(units, i + 1);
  }
  return null;
}

/** ", for Quist, said": before a court. */
function appearsFor(units: readonly Unit[], after: number): boolean {
  if (!isMark(units[after], ',') || lowerAt(units, after + 1) !== 'for') return false;
  let end = after + 2;
  while (end < after + 5 && isCapitalised(units[end])) end++;
  return end > after + 2 && isMark(units[end], ',') && isVerb(units[end + 1]);
}

/** "for the defence" */
const speaksFor = (units: readonly Unit[], at: number): boolean =>
  lowerAt(units, at) === 'for' &&
  /^(?:defen[cs]e|prosecution|crown)$/.test(
    lowerAt(units, at + (lowerAt(units, at + 1) === 'the' ? 2 : 1)),
  );

/** Finds where a sentence goes on after a name: past ", 52," or ", the driver,". */
export function afterPart(units: readonly Unit[], after: number): number {
  if (!isMark(units[after], ',')) return after;
  for (let i = after + 1; i < after + MAX_WORDS; i++) if (isMark(units[i], ',')) return i + 1;
  return after;
}

/** "Giving evidence, Quist said", "Cross-examined by Vos, Dr Quist said" */
function givesEvidence(units: readonly Unit[], at: number, title: string): boolean {
  const opening = lowerAt(units, 0);
  const isOpening =
    /^(?:cross|re)-examined$/.test(opening) ||
    (opening === 'giving' && lowerAt(units, 1) === 'evidence');
  const start = title === '' ? at : at - title.split(' ').length;
  return isOpening && isMark(units[start - 1], ',');
}

/** "told the court", "gave evidence", "testified" */
function testifies(units: readonly Unit[], at: number): boolean {
  const verb = lowerAt(units, at);
  if (verb === 'testified') return true;
  if (verb === 'gave') return lowerAt(units, at + 1) === 'evidence';
  return verb === 'told' && units.slice(at + 1, at + 4).some(({ lower }) => COURTS.has(lower));
}

/** "Vos stabbed Quist", "Quist, 52, was robbed" */
function suffers(units: readonly Unit[], at: number, after: number): boolean {
  const isActive = !AUXILIARIES.has(lowerAt(units, at - 2));
  if (VIOLENT.has(lowerAt(units, at - 1)) && isActive) return true;
  return BE.has(lowerAt(units, after)) && VIOLENT.has(lowerAt(units, after + 1));
}

/** ", R-Ohio," and "(D-Calif.)" */
function partyAt(units: readonly Unit[], after: number): string | null {
  if (!isMark(units[after], ',(')) return null;
  const unit = units[after + 1];
  const party = unit?.kind === 'word' ? /^([RD])-\p{Lu}/u.exec(unit.text)?.[1] : undefined;
  if (!party) return null;
  return party === 'R' ? 'republican' : 'democrat';
}

/** "denies tipping", "denied murder": an act or an offence. */
const isOffence = (unit: Unit | undefined): boolean =>
  /(?:ing|murder|manslaughter|burglary|robbery|rape|theft|fraud|arson|charges?|assault|conspiracy)$/.test(
    unit?.lower ?? '',
  );

/** "pleaded", "was jailed", "is charged": what a defendant does and suffers. */
function stands(units: readonly Unit[], after: number): boolean {
  const verb = afterPart(units, after);
  // "Vos, 22, stabbed Quist"
  if (VIOLENT.has(lowerAt(units, verb))) return lowerAt(units, verb + 1) !== 'by';
  if (/^(?:pleaded|pleads|pled)$/.test(lowerAt(units, verb))) return true;
  if (/^den(?:ies|ied)$/.test(lowerAt(units, verb))) return isOffence(units[verb + 1]);
  let at = after;
  while (at < after + 3 && AUXILIARIES.has(lowerAt(units, at))) at++;
  return at > after && CHARGED.has(lowerAt(units, at));
}

/** "whose son attends the school": what somebody is to a relative. */
function kinOf(noun: string): string | null {
  const others = FAMILY.get(kinNoun(noun));
  return others ? [...others].join(' ') : null;
}

/** What the clause after "who" makes of its subject: an office, or who does what its verb says. */
function readClause(units: readonly Unit[], from: number): string | null {
  const office = readCopula(units, from);
  if (office) return office;
  let at = from;
  while (AUXILIARIES.has(lowerAt(units, at)) || isAdverb(units[at])) at++;
  return at > from + 4 ? null : doerOf(lowerAt(units, at));
}

/** "is a driver", "was appointed head of works", "works as a nurse" */
function readCopula(units: readonly Unit[], from: number): string | null {
  let at = from;
  while (at < from + 3 && (AUXILIARIES.has(lowerAt(units, at)) || isAdverb(units[at]))) at++;
  const lower = lowerAt(units, at);
  if (APPOINTING.has(lower) || /^(?:became|becomes|remains|remained)$/.test(lower)) {
    return officeAt(units, at + 1);
  }
  if (/^(?:works|worked|serves|served|acts|acted)$/.test(lower)) {
    return lowerAt(units, at + 1) === 'as' ? officeAt(units, at + 1) : null;
  }
  const isOne = at > from && units.slice(from, at).some((unit) => BE.has(unit.lower));
  const office = isOne ? officeAt(units, at) : null;
  // "was mayor until May": it may well be another by now.
  return office && lowerAt(units, at - 1) === 'was' ? `former ${office}` : office;
}

/** An office that begins here, after "as" or an article. */
function officeAt(units: readonly Unit[], start: number): string | null {
  let from = start;
  while (/^(?:as|to|be|a|an|the|its|their|one)$/.test(lowerAt(units, from))) from++;
  const to = phraseEnd(units, from);
  const stop = units.slice(from, to).findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const end = stop < 0 ? to : from + stop;
  // "is angry at the farmer": the office itself stands before any preposition.
  if (!units.slice(from, end).some(isRole)) return null;
  return units
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

function phraseEnd(units: readonly Unit[], from: number): number {
  let to = from;
  while (to < units.length && to < from + MAX_WORDS) {
    const unit = units[to];
    if (unit?.kind !== 'word' || RELATIVES.has(unit.lower) || isVerb(unit)) break;
    to++;
  }
  return to;
}

// "was present in court", "who opened the shop", "who votes only in a tie"
const NO_TRADE = new Set('present open opens opened vote votes voted work works worked'.split(' '));

/** "driver" for "drives": one of our nouns for persons that is made from a verb. */
function doerOf(verb: string): string | null {
  if (NO_TRADE.has(verb)) return null;
  const known = DOERS.get(verb);
  if (known) return known;
  const stems = [verb, verb.replace(/(?:es|s|ed|d|ing)$/, ''), verb.replace(/(?:s|d)$/, '')];
  for (const stem of stems) {
    if (stem.length < 3) continue;
    for (const noun of [`${stem}er`, `${stem}r`, `${stem}or`, stem]) {
      if (PERSON_NOUNS.has(noun)) return noun;
    }
  }
  return null;
}
