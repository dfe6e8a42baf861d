import type { Token } from '../text/tokens.ts';
import { type Cast, peopleIn } from './cast.ts';
import { PREPOSITIONS, RELATIVES } from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { BE_FORM, isListed, ONE, PREPOSITION, RELATIVE, SUBORDINATOR } from './listed-words.ts';
import type { Sex } from './names.ts';
import type { Reading, Unit } from './reading.ts';
import { isPersonNoun } from './source-nouns.ts';
import { isAdverb, isCapitalised, isMark, isRole, isVerb, lowerAt } from './unit-kinds.ts';

/** People whom a text brings in without a name: "a driver was hurt". */
export interface Strangers {
  /** Their nouns, with where each first stands. */
  nouns: ReadonlyMap<string, number>;
  /** The sex, null where unknown, of one who is the subject of a sentence. */
  subjects: ReadonlyMap<number, Sex | null>;
}

/** Finds people without a name. */
export function findStrangers({ sentences }: Reading, cast: Cast): Strangers {
  const nouns = new Map<string, number>();
  const subjects = new Map<number, Sex | null>();
  sentences.forEach(({ units, lists }, sentence) => {
    if ((lists & ONE) === 0) return;
    const [firstPerson] = peopleIn(cast, sentence);
    const named = firstPerson?.mention.span.start ?? Number.POSITIVE_INFINITY;
    units.forEach((unit, i) => {
      if (!isListed(unit, ONE)) return;
      const noun = strangerAt(units, i + 1);
      if (!noun) return;
      // The first sentence speaks of those whom the next ones name.
      const isNew = sentence > 0 && isBroughtIn(units[i - 1]) && !nouns.has(noun);
      if (isNew) nouns.set(noun, unit.start);
      if (opensClause(units, i) && unit.start < named)
        subjects.set(sentence, PERSON_NOUNS.get(noun) ?? null);
    });
  });
  return { nouns, subjects };
}

/** The first words, or those after "Outside," and "As the light went,". */
const opensClause = (units: readonly Unit[], i: number): boolean =>
  i === 0 ||
  (isMark(units[i - 1], ',') &&
    (isListed(units[0], PREPOSITION | SUBORDINATOR) || isAdverb(units[0])));

/** Not "Quist, a driver", "is a driver", "as a driver". */
const isBroughtIn = (before: Unit | undefined): boolean =>
  !before ||
  !(
    isMark(before, ',(—–') ||
    isListed(before, BE_FORM) ||
    /^(?:as|became|like)$/.test(before.lower)
  );

function strangerAt(units: readonly Unit[], from: number): string | null {
  let to = from;
  while (to < from + 5 && units[to]?.kind === 'word' && !isVerb(units[to])) {
    if (isListed(units[to], PREPOSITION | RELATIVE)) break;
    if (isRole(units[to]) && !isRole(units[to + 1])) {
      const next = afterNaming(units, isMark(units[to + 1], ',') ? to + 2 : to + 1);
      return isCapitalised(units[next]) ? null : lowerAt(units, to);
    }
    to++;
  }
  return null;
}

const NAMING = /^(?:named|called|identified|known|introduced|locally|only|as|simply)$/;
// "who gave her name as"
const NAME_GIVEN = /^(?:who|gave|gives|his|her|name|as|only)$/;

/** Where a name would stand after "named locally as", "who gave her name as" at `from`. */
function afterNaming(units: readonly Unit[], from: number): number {
  const words = lowerAt(units, from) === 'who' ? NAME_GIVEN : NAMING;
  let at = from;
  while (at < from + 6 && words.test(lowerAt(units, at))) at++;
  return at;
}

/** The noun for a single person without a name that a source consists of, null for other sources. */
export function nounOfStranger(tokens: readonly Token[]): string | null {
  if (!/^(?:a|an|another|one)$/.test(tokens[0]?.lower ?? '')) return null;
  if (tokens[0]?.lower === 'one' && tokens[1]?.lower === 'of') return nounOfMany(tokens);
  for (const { kind, lower } of tokens.slice(1)) {
    if (kind === 'mark' || PREPOSITIONS.has(lower) || RELATIVES.has(lower)) return null;
    if (PERSON_NOUNS.has(lower)) return lower;
  }
  return null;
}

/** "volunteer" of "One of the first volunteers" */
function nounOfMany(tokens: readonly Token[]): string | null {
  for (const { kind, lower } of tokens.slice(2)) {
    if (kind === 'mark' || PREPOSITIONS.has(lower) || RELATIVES.has(lower)) return null;
    const noun = lower.replace(/s$/, '');
    if (noun !== lower && PERSON_NOUNS.has(noun)) return noun;
  }
  return null;
}

const BRINGS_UP = new Set('a an my our the this that another one'.split(' '));

/** Tells whether words bring up somebody without a name who may be of a sex: "My aunt came in." */
export const bringsUpStranger = (words: readonly Token[], sex: Sex): boolean =>
  words.some(
    ({ lower }, at) =>
      isPersonNoun(lower) &&
      (PERSON_NOUNS.get(lower) ?? sex) === sex &&
      words.slice(Math.max(0, at - 2), at).some((one) => BRINGS_UP.has(one.lower)),
  );
