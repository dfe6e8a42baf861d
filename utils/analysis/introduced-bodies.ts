import { phraseEnd } from './appositions.ts';
import { BODY, isIn } from './listed-nouns.ts';
import { BE_FORM, isListed, PREPOSITION } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isBodyNoun } from './source-nouns.ts';
import { isMark, isVerb, lowerAt } from './unit-kinds.ts';

/** Finds by which nouns an organisation is introduced: "the charity Hope", "Hope, a small charity". */
export function kindsBeside(units: readonly Unit[], at: number, after: number): string[] {
  const kinds = kindsBefore(units, at, after);
  // "the GMB union"
  const second = lowerAt(units, at - 1) === 'the' ? secondNoun(units, after) : '';
  if (SECOND.has(second)) kinds.push(second);
  const apposed = kindAfter(units, after);
  return apposed ? [...kinds, apposed] : kinds;
}

/** "union" of "union" and "trade union" */
function secondNoun(units: readonly Unit[], after: number): string {
  const beside = units[after]?.text ?? '';
  return /^(?:news|rights|campaign|advocacy|lobby|trade|think|law|phone)$/.test(beside)
    ? (units[after + 1]?.text ?? '')
    : beside;
}

function kindsBefore(units: readonly Unit[], at: number, after: number): string[] {
  const before = units[at - 1];
  const kind = (at === 1 ? before?.lower : before?.text) ?? '';
  const mayBeKind = isIn(before, BODY) || kind.endsWith('maker');
  const kinds = mayBeKind && isBodyNoun(kind) ? [kind] : [];
  // "the think tank Acme"
  if (kind === 'tank' && lowerAt(units, at - 2) === 'think') kinds.push('think-tank');
  // "a company called Acme"
  const isDubbed = kind === 'called' || kind === 'named' || kind === 'dubbed';
  const dubbed = isDubbed ? units[at - 2]?.text : undefined;
  if (dubbed && isBodyNoun(dubbed)) kinds.push(dubbed);
  // "a front-page splash in Acme"
  if (kind === 'in' && PRINTED.test(units[at - 2]?.text ?? ''))
    kinds.push('magazine', 'newspaper', 'paper');
  // "the grid operator, Acme,"
  const apart = isMark(before, ',') && isMark(units[after], ',') ? units[at - 2] : undefined;
  if (apart && isBodyNoun(apart.text) && opensPart(units, at - 2)) kinds.push(apart.text);
  return kinds;
}

const PRINTED = /^(?:splash|op-ed|exclusive|exposé)s?$/;

/** "Hope, a small charity", "Hope is a charity" */
function kindAfter(units: readonly Unit[], after: number): string | null {
  const opens = isMark(units[after], ',') && /^(?:a|an|the|one)$/.test(lowerAt(units, after + 1));
  const isOne = isListed(units[after], BE_FORM) && /^(?:a|an)$/.test(lowerAt(units, after + 1));
  if (!opens && !isOne) return null;
  const to = phraseEnd(units, after + 2);
  // "Before Easter, the company said"
  if (opens && isVerb(units[to])) return null;
  // Past a preposition stands what it belongs to: "the arm of a bank".
  const stop = units.slice(after + 2, to).findIndex((unit) => isListed(unit, PREPOSITION));
  const last = units[stop < 0 ? to - 1 : after + 1 + stop];
  return last && isBodyNoun(last.text) ? last.text : null;
}

const SECOND = new Set(
  'union party chain agency newspaper airline brand supermarket group movement militia'.split(' '),
);

/** Whether a noun ends a part between commas that an article or an owner opens: ", the grid operator,". */
function opensPart(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (isMark(units[i], ',')) return false;
    if (/^(?:the|its|their)$/.test(lowerAt(units, i))) return true;
  }
  return false;
}
