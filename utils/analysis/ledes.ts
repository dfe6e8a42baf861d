import type { Token } from '../text/tokens.ts';
import { afterPart } from './appositions.ts';
import { type Cast, peopleIn } from './cast.ts';
import { type Entity, isNamedBefore } from './entities.ts';
import {
  CHARGED,
  COMPANIONS,
  FAMILY,
  INTRODUCED,
  JUSTICE,
  VIOLENT,
} from './lexicons/descriptions.ts';
import { PREPOSITIONS, RELATIVES } from './lexicons/function-words.ts';
import { isListed, PREPOSITION } from './listed-words.ts';
import type { Sex } from './names.ts';
import { tellsNoTrade } from './office-comparison.ts';
import type { Reading, Unit } from './reading.ts';
import { isFigure, isPersonNoun, kinNoun, personNoun, sexOfNoun } from './source-nouns.ts';
import { isVoice } from './source-voices.ts';
import { lowerAt } from './unit-kinds.ts';

/** Somebody without a name. */
interface Brought {
  noun: string;
  isDefinite: boolean;
}

// "New South Wales’s mines minister"
const MAX_OWNER = 5;
// "a badly hurt young man"
const MAX_PHRASE = 5;
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
    ({ kind, lower }, at) =>
      kind === 'mark' ||
      PREPOSITIONS.has(lower) ||
      RELATIVES.has(lower) ||
      // "A man accused of theft"
      (CHARGED.has(lower) && isPersonNoun(tokens[at - 1]?.lower ?? '')) ||
      // "A petitioner challenging the result"
      (at > 1 && lower.endsWith('ing') && isSomebody(tokens[at - 1]?.lower ?? '')),
  );
  const noun = tokens.at(end < 0 ? -1 : end - 1)?.lower ?? '';
  const isOne = isSomebody(noun) && !isVoice(noun);
  return isOne ? { noun, isDefinite: !/^an?$/.test(opening) } : null;
}

const isSomebody = (noun: string): boolean => isPersonNoun(noun) || isFigure(noun);

/** What a first sentence says of whom it brings in, and whether somebody goes on to speak. */
interface Lede {
  sentence: number;
  brought: Brought;
  /** The source from its first word on, and what is said. */
  phrases: readonly (readonly Token[])[];
  /** Whom it cannot be: those named in what is said. */
  except: ReadonlySet<Entity>;
  /** Whether somebody named in a sentence speaks there or soon after. */
  speaks: (entity: Entity, sentence: number) => boolean;
}

/** Whom the sentences after a first one name as nothing else than whom it brought in: "Ann Quist, 67, said". */
export function namedNext({ sentences }: Reading, cast: Cast, lede: Lede): Entity | null {
  const { noun, isDefinite } = lede.brought;
  // Who holds an office is named with it: "A judge" is not whom he sentenced.
  if (isDefinite ? JUSTICE.has(noun) : INTRODUCED.has(noun)) return null;
  // Of two without a name the next name may be either’s: "The father of a boy killed in a fall".
  if (lede.phrases.some((phrase) => bringsAnother(phrase, noun))) return null;
  // Whom the first words accuse, the next name with what he is charged with.
  const isAccused = lede.phrases[0]?.some(({ lower }) => CHARGED.has(lower)) === true;
  const sex = sexOfNoun(kinNoun(noun)) ?? sexOfPronouns(lede.phrases.flat());
  for (let i = lede.sentence + 1; i <= lede.sentence + WITHIN; i++) {
    const units = sentences[i]?.units ?? [];
    const start = units[0]?.start ?? 0;
    const next = peopleIn(cast, i).find(({ entity }) => !isNamedBefore(entity, start));
    if (!next) continue;
    const { entity, mention } = next;
    const isAside = mention.possessive || PREPOSITIONS.has(lowerAt(units, next.from - 1));
    const mayBe =
      entity.roles.every(tellsNoTrade) &&
      !(sex && entity.sex && sex !== entity.sex) &&
      !lede.except.has(entity) &&
      (isAccused || !isToldOf(units, next.to));
    return mayBe && !isAside && (isAccused || lede.speaks(entity, i)) ? entity : null;
  }
  return null;
}

/** "her ex-boyfriend", "how she found a man", "of a boy": a second person without a name. */
const bringsAnother = (tokens: readonly Token[], noun: string): boolean =>
  tokens.some(
    ({ lower }, at) =>
      at > 0 &&
      OPENS_ANOTHER.has(lower) &&
      !isOfRelative(tokens, at, noun) &&
      leadsToPerson(tokens, at, noun),
  );

const isRelative = (noun: string): boolean =>
  FAMILY.has(kinNoun(noun)) || COMPANIONS.has(kinNoun(noun));

/** "The mother of a boy": the boy, who is not who speaks. */
const isOfRelative = (tokens: readonly Token[], at: number, noun: string): boolean =>
  isRelative(noun) &&
  (tokens[at]?.lower === 'of' || tokens[at - 1]?.lower === 'of') &&
  tokens[tokens[at]?.lower === 'of' ? at - 1 : at - 2]?.lower === noun;

const OPENS_ANOTHER = new Set('an a his her their of'.split(' '));

function leadsToPerson(tokens: readonly Token[], opening: number, noun: string): boolean {
  for (let i = opening + 1; i <= opening + MAX_PHRASE; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || isListed(token, PREPOSITION)) return false;
    // "the mother of a boy … her son"
    if (FAMILY.get(kinNoun(noun))?.has(token.lower)) return false;
    if (isPersonNoun(personNoun(token.lower))) return tokens[i + 1]?.lower !== "'s";
  }
  return false;
}

/** The sex that all pronouns tell which stand in some words. */
function sexOfPronouns(tokens: readonly Token[]): Sex | null {
  const isMale = tokens.some(({ lower }) => /^(?:he|him|his)$/.test(lower));
  const isFemale = tokens.some(({ lower }) => /^(?:she|her|hers)$/.test(lower));
  if (isMale === isFemale) return null;
  return isMale ? 'm' : 'f';
}

/** "Tom Quist, 44, was found", "Tom Quist is accused": whom something befell is told of by others. */
function isToldOf(units: readonly Unit[], after: number): boolean {
  const verb = afterPart(units, after);
  const lower = lowerAt(units, verb);
  if (BEFALLING.has(lower)) return true;
  if (/^(?:was|were)$/.test(lower)) return !lowerAt(units, verb + 1).endsWith('ing');
  const done = lowerAt(units, /^ha[sd]$/.test(lower) ? verb + 2 : verb + 1);
  return (
    /^(?:is|ha[sd])$/.test(lower) && (CHARGED.has(done) || VIOLENT.has(done) || DONE_TO.has(done))
  );
}

const BEFALLING = new Set(
  'died dies denies denied pleaded pleads faces faced disappeared drowned'.split(' '),
);
const DONE_TO = new Set(
  'killed murdered found missing dead wanted held detained suspected alleged due'.split(' '),
);
