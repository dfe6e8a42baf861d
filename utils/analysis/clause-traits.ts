import type { Entity } from './entities.ts';
import { KIN } from './lexicons/descriptions.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { AUXILIARY, BE_FORM, isListed } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, lowerAt } from './unit-kinds.ts';

/** What somebody who appears for others may be called. */
export const COUNSEL = 'lawyer solicitor barrister attorney counsel';
const PARENT = 'father mother dad mum mom parent';

// Within so many words of "for" stands for whom somebody appears.
const MAX_PARTY = 5;
// "three much younger adopted children"
const MAX_CHILDREN = 5;
// "one of the best known young country doctors"
const MAX_PHRASE = 9;

/**
 * What else a sentence tells of somebody whom it names from `at` to `after`: that he pleads for others,
 * that she has children, that the office that is told of is left.
 * @param verb where the clause goes on past a part behind the name
 */
export function traitsOfClause(
  units: readonly Unit[],
  at: number,
  after: number,
  verb: number,
  { roles }: Entity,
): string[] {
  const traits: string[] = [];
  // "For the council, its leader Ann Lee said": no lawyer.
  const isPlain = roles.every((role) => PARTIES.test(role.slice(role.lastIndexOf(' ') + 1)));
  if (isPlain && (opensForParty(units, at) || pleads(units, after))) traits.push(COUNSEL);
  if (hasChildren(units, after)) traits.push(PARENT);
  const trade = tradeAmong(units, verb);
  if (trade) traits.push(trade);
  if (hasLeft(units, after)) traits.push(...roles.map((role) => `former ${role}`));
  return traits;
}

/** "For the council, Ann Lee", "Representing the family, Ann Lee", "Opening the case for Acme, Ann Lee" */
function opensForParty(units: readonly Unit[], at: number): boolean {
  if (at < 3 || at > MAX_PARTY + 6 || !isMark(units[at - 1], ',')) return false;
  const opening = lowerAt(units, 0);
  if (opening === 'for') return endsInParty(units, 1, at - 1);
  if (REPRESENTING.has(opening)) return true;
  const isCase = /^(?:opening|closing)$/.test(opening) && lowerAt(units, 2) === 'case';
  const isFor = /^(?:acting|appearing|speaking)$/.test(opening) && lowerAt(units, 1) === 'for';
  return isCase || (isFor && (opening !== 'speaking' || endsInParty(units, 2, at - 1)));
}

const REPRESENTING = new Set('representing prosecuting defending'.split(' '));

/** ", representing the family,", "who appeared for Acme", "KC" */
function pleads(units: readonly Unit[], after: number): boolean {
  const at = isMark(units[after], ',') ? after + 1 : after;
  if (/^(?:KC|QC|SC|SAN)$/.test(units[at]?.text ?? '')) return true;
  if (at === after) return false;
  const lower = lowerAt(units, at);
  if (lower === 'representing') return namesParty(units, at + 1);
  if (/^(?:acting|appearing)$/.test(lower)) return lowerAt(units, at + 1) === 'for';
  if (lower !== 'who') return false;
  const verb = pastAuxiliaries(units, at + 1);
  const done = lowerAt(units, verb);
  // "who represents the Harbour ward" sits for it.
  if (/^represent(?:s|ed|ing)$/.test(done)) return namesParty(units, verb + 1);
  if (/^(?:prosecuted|defended)$/.test(done)) return namesParty(units, verb + 1);
  return /^(?:act|appear)(?:s|ed|ing)$/.test(done) && lowerAt(units, verb + 1) === 'for';
}

// Those for whom lawyers speak before courts and inquiries.
const PARTIES =
  /^(?:family|families|parents|victims?|council|company|firm|trust|developers?|appellants?|claimants?|plaintiffs?|defendants?|respondents?|petitioners?|defen[cs]e|prosecution|crown|state|government|union|bank|hospital|police|department|ministry|residents|workers|employees|survivors|relatives|applicants?|owners?|couple|brothers|accused|commission)$/;

function endsInParty(units: readonly Unit[], from: number, to: number): boolean {
  if (to - from > MAX_PARTY || to <= from) return false;
  const first = lowerAt(units, from);
  return /^(?:the|his|her|its|their|both)$/.test(first) && PARTIES.test(lowerAt(units, to - 1));
}

/** Whether somebody to plead for is named here: "the boy’s family". */
function namesParty(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < from + MAX_PARTY; i++) {
    if (units[i]?.kind === 'mark') return false;
    if (PARTIES.test(lowerAt(units, i))) return true;
  }
  return false;
}

/** ", who has two children" */
function hasChildren(units: readonly Unit[], after: number): boolean {
  const who = isMark(units[after], ',') ? after + 1 : after;
  if (lowerAt(units, who) !== 'who' || !/^ha(?:s|d)$/.test(lowerAt(units, who + 1))) return false;
  for (let i = who + 2; i < who + 2 + MAX_CHILDREN; i++) {
    const lower = lowerAt(units, i);
    if (units[i]?.kind === 'mark') return false;
    if (KIN.get(lower) === 'child' || OWN_CHILD.has(lower)) return true;
  }
  return false;
}

const OWN_CHILD = new Set(
  'sons son daughters daughter toddlers toddler teenagers twins triplets baby'.split(' '),
);

/** "is one of the last lacemakers", "was the last of the great railway engineers": "engineer" */
function tradeAmong(units: readonly Unit[], verb: number): string | null {
  if (!isListed(units[verb], BE_FORM)) return null;
  const first = lowerAt(units, verb + 1) === 'the' ? verb + 2 : verb + 1;
  const isOne = /^(?:one|first|last|greatest|best|finest)$/.test(lowerAt(units, first));
  const isAmong = lowerAt(units, first) === 'among';
  if (!isAmong && !(isOne && lowerAt(units, first + 1) === 'of')) return null;
  for (let i = first + 1; i < first + MAX_PHRASE; i++) {
    if (units[i]?.kind === 'mark') return null;
    const noun = lowerAt(units, i).replace(/s$/, '');
    if (noun !== lowerAt(units, i) && PERSON_NOUNS.has(noun)) return noun;
  }
  return null;
}

/** ", who retired in May", ", who has since stepped down" */
function hasLeft(units: readonly Unit[], after: number): boolean {
  const who = isMark(units[after], ',') ? after + 1 : after;
  if (lowerAt(units, who) !== 'who') return false;
  const verb = pastAuxiliaries(units, who + 1);
  const lower = lowerAt(units, verb);
  if (/^(?:stepped|stood)$/.test(lower)) return lowerAt(units, verb + 1) === 'down';
  if (/^(?:retired|resigned|quit)$/.test(lower)) return !isCapitalised(units[verb + 1]);
  return verb > who + 1 && /^(?:sacked|fired|dismissed|ousted|suspended)$/.test(lower);
}

function pastAuxiliaries(units: readonly Unit[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    (isListed(units[at], AUXILIARY) || isAdverb(units[at]) || lowerAt(units, at) === 'since')
  )
    at++;
  return at;
}
