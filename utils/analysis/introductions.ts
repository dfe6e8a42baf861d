import { afterPart } from './appositions.ts';
import { appearancesIn, type Cast } from './cast.ts';
import { traitsOfClause } from './clause-traits.ts';
import { counselAfter, givesEvidence, testifies, victimOrDefendant } from './court-roles.ts';
import type { Entity } from './entities.ts';
import { kindsBeside } from './introduced-bodies.ts';
import { APPOINTING, FAMILY, HABITS, WITNESS } from './lexicons/descriptions.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { AUXILIARY, BE_FORM, isListed, RELATIVE, TELLING } from './listed-words.ts';
import { clauseOfPart, doerOf, officeAt, readClause, readCopula } from './predicates.ts';
import type { Reading, Unit } from './reading.ts';
import { kinNoun } from './source-nouns.ts';
import { isAdverb, isMark, lowerAt } from './unit-kinds.ts';

/**
 * Notes what clauses tell of those they name: "Quist, who drives a bus", "Quist is a driver", "they
 * named Quist head of works"; "the charity Hope", "Hope, a charity".
 */
export function findIntroductions(reading: Reading, cast: Cast): void {
  reading.sentences.forEach(({ units }, sentence) => {
    for (const { mention, entity, inside, from, to } of appearancesIn(cast, sentence)) {
      if (inside !== null || mention.possessive) continue;
      if (entity.kind !== 'person') tellKinds(entity, kindsBeside(units, from, to));
      if (entity.kind === 'organisation') continue;
      tellTraits(units, from, to, entity);
      if (givesEvidence(units, from, mention.title)) tell(entity, WITNESS);
    }
  });
}

function tellTraits(units: readonly Unit[], at: number, after: number, entity: Entity): void {
  if (!mayTell(units, at, after)) return;
  const verb = afterPart(units, after);
  const trait = traitAfter(units, at, after, verb);
  if (trait) tell(entity, trait);
  for (const other of traitsOfClause(units, at, after, verb, entity)) tell(entity, other);
}

/** Whether what stands beside a name may tell of its bearer: most stand beside plain words. */
function mayTell(units: readonly Unit[], at: number, after: number): boolean {
  const before = units[at - 1];
  const next = units[after];
  return (
    isListed(next, TELLING | AUXILIARY | BE_FORM | RELATIVE) ||
    isMark(next, ',(') ||
    isAdverb(next) ||
    isListed(before, TELLING) ||
    isMark(before, ',')
  );
}

function tellKinds(entity: Entity, kinds: readonly string[]): void {
  if (kinds.length === 0) return;
  entity.traits.push(...kinds.filter((kind) => !entity.traits.includes(kind)));
  // "Dora Quist, a brewer" may be a person.
  const isSure = entity.words.length === 1 || !kinds.every((kind) => /[^k]er$/.test(kind));
  if (isSure && entity.kind === 'unknown' && entity.roles.length === 0) {
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

function traitAfter(
  units: readonly Unit[],
  at: number,
  after: number,
  verb: number,
): string | null {
  if (APPOINTING.has(lowerAt(units, at - 1))) return officeAt(units, after);
  const inCase = victimOrDefendant(units, at, after, verb);
  if (inCase) return inCase;
  const party = partyAt(units, after);
  if (party) return party;
  const comma = isMark(units[after], ',') ? after + 1 : after;
  const link = lowerAt(units, comma);
  if (link === 'who' || link === 'that') return readClause(units, comma + 1);
  if (link === 'whose') return kinOf(lowerAt(units, comma + 1));
  if (isMark(units[after], '(')) return officeAt(units, after + 1);
  const counsel = counselAfter(units, after);
  if (counsel) return counsel;
  if (isListed(units[verb], TELLING) && HABITS.has(lowerAt(units, verb)))
    return doerOf(lowerAt(units, verb));
  // "The manager, Quist, gave evidence"
  const main = isMark(units[verb], ',') ? verb + 1 : verb;
  const trait = readCopula(units, after) ?? (testifies(units, main) ? WITNESS : null);
  return trait ?? clauseOfPart(units, after);
}

/** ", R-Ohio," and "(D-Calif.)" */
function partyAt(units: readonly Unit[], after: number): string | null {
  if (!isMark(units[after], ',(')) return null;
  const unit = units[after + 1];
  const party = unit?.kind === 'word' ? /^([RD])-\p{Lu}/u.exec(unit.text)?.[1] : undefined;
  if (!party) return null;
  return party === 'R' ? 'republican' : 'democrat';
}

/** "whose son attends the school": what somebody is to a relative. */
function kinOf(noun: string): string | null {
  const others = FAMILY.get(kinNoun(noun));
  return others ? [...others].join(' ') : null;
}
