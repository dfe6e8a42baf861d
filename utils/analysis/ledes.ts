import type { Token } from '../text/tokens.ts';
import { appearancesIn, type Cast } from './cast.ts';
import { isNamedBefore, isPerson } from './discourse.ts';
import type { Entity } from './entities.ts';
import { INTRODUCED, JUSTICE } from './lexicons/descriptions.ts';
import { PREPOSITIONS, RELATIVES } from './lexicons/function-words.ts';
import { tellsNoTrade } from './office-match.ts';
import { firstFrom } from './ordered.ts';
import type { Reading } from './reading.ts';
import { isFigure, isPersonNoun, sexOfNoun } from './source-nouns.ts';
import { isVoice } from './source-voices.ts';
import { lowerAt } from './unit-kinds.ts';

/** Somebody without a name. */
interface Brought {
  noun: string;
  isDefinite: boolean;
}

// "New South Wales’s mines minister"
const MAX_OWNER = 5;
// Whom the first sentence brings in is named within this many more.
const WITHIN = 2;

/**
 * The noun for the one person whom a source brings in without a name, as first paragraphs do: "A retired
 * nurse", "Denmark’s tax minister". Null for other sources and for those who speak for others.
 */
export function nounOfLede(tokens: readonly Token[]): Brought | null {
  const opening = tokens[0]?.lower ?? '';
  const isOwned = tokens.slice(0, MAX_OWNER).some(({ lower }) => lower === "'s");
  if (!isOwned && !/^(?:an?|the|its|their)$/.test(opening)) return null;
  const end = tokens.findIndex(
    ({ kind, lower }) => kind === 'mark' || PREPOSITIONS.has(lower) || RELATIVES.has(lower),
  );
  const noun = tokens.at(end < 0 ? -1 : end - 1)?.lower ?? '';
  const isOne = (isPersonNoun(noun) || isFigure(noun)) && !isVoice(noun);
  return isOne ? { noun, isDefinite: !/^an?$/.test(opening) } : null;
}

/** Whom the sentences after a first one name as nothing else than whom it brought in: "Ann Quist, 67, said". */
export function namedNext(
  { sentences }: Reading,
  cast: Cast,
  sentence: number,
  { noun, isDefinite }: Brought,
): Entity | null {
  // Who holds an office is named with it: "A judge" is not whom he sentenced.
  if (isDefinite ? JUSTICE.has(noun) : INTRODUCED.has(noun)) return null;
  const sex = sexOfNoun(noun);
  for (let i = sentence + 1; i <= sentence + WITHIN; i++) {
    const units = sentences[i]?.units ?? [];
    const start = units[0]?.start ?? 0;
    const next = appearancesIn(cast, i).find(
      ({ entity, inside }) => inside === null && isPerson(entity) && !isNamedBefore(entity, start),
    );
    if (!next) continue;
    const { entity, mention } = next;
    const isAside =
      mention.possessive ||
      PREPOSITIONS.has(lowerAt(units, firstFrom(units, mention.span.start) - 1));
    const mayBe = entity.roles.every(tellsNoTrade) && !(sex && entity.sex && sex !== entity.sex);
    return mayBe && !isAside ? entity : null;
  }
  return null;
}
