import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { isDemonym } from './demonyms.ts';
import { ELDERS } from './lexicons/descriptions.ts';
import { GROUP_NOUNS, ORGANISATION_NOUNS } from './lexicons/person-words.ts';
import { LETTERED_OFFICES } from './lexicons/titles.ts';
import { isIn, PERSON_NOUN } from './listed-nouns.ts';
import { isListed, RELATIVE } from './listed-words.ts';
import { isCapital } from './name-words.ts';
import { LINKS } from './source-bearers.ts';
import { describe, findOwner, isDefinite, type Owner } from './source-descriptions.ts';
import type { Head } from './source-heads.ts';
import { isBodyNoun, isFigure, isMany, isPersonNoun, personNoun } from './source-nouns.ts';
import { readPart } from './source-parts.ts';
import { isSpokesman, readVoice, type Voice } from './source-voices.ts';

// By whom papers mean somebody whom they do not name.
const UNNAMED = new Set('insider source pal onlooker bystander passer-by'.split(' '));

// Bodies that go without an article.
const ALONE = /^(?:[Pp]olice|[Mm]anagement|Congress|Parliament)$/;

// Two words for one kind of body.
const PAIRS = new Map([
  ['think tank', 'think-tank'],
  ['coast guard', 'coastguard'],
  ...['oil', 'energy', 'mining'].map((trade): [string, string] => [`${trade} major`, 'company']),
]);

/** Reads a source whose head is a common noun: "the nurse", "a spokesman for Acme". */
export function readNoun(
  whole: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Head {
  const tokens = withoutClause(whole, noun);
  const spoken = readSpokesman(tokens, noun, appearances);
  if (spoken) return spoken;
  const voice = readVoice(tokens, noun, appearances) ?? readPart(tokens, noun, appearances);
  if (voice) return headOfVoice(voice, tokens, noun);
  const pair = pairIn(tokens, noun);
  if (pair) return describe(pair, tokens, 'organisation');
  const lower = personNoun(noun.lower);
  // “Dad told me”: whoever speaks means his own.
  if (tokens.length === 1 && isCapital(noun) && ELDERS.has(lower))
    return { ...describe(lower, tokens, 'person'), owner: { word: 'my' } };
  const definite = isDefinite(tokens);
  if (GROUP_NOUNS.has(lower) && !ORGANISATION_NOUNS.has(lower)) return { kind: 'anonymous' };
  if (UNNAMED.has(lower) && appearances.length === 0) return { kind: 'anonymous' };
  if (isDemonym(noun) && definite) return describe(lower, tokens, 'epithet');
  if (meansPerson(tokens, noun, lower)) {
    if (!definite) return { kind: 'anonymous' };
    return { ...describe(lower, tokens, 'person'), owner: findOwner(tokens, noun, appearances) };
  }
  const body = isBodyNoun(lower);
  if (body && (definite || ALONE.test(noun.text))) return describe(lower, tokens, 'organisation');
  return body ? { kind: 'anonymous' } : readEpithet(tokens, noun, lower);
}

const ENDS_PAIR = /^(?:tank|guard|major)$/;

/** "think-tank" for the "tank" of a think tank. */
const pairIn = (tokens: readonly Token[], noun: Token): string | undefined =>
  ENDS_PAIR.test(noun.lower)
    ? PAIRS.get(`${tokens[tokens.indexOf(noun) - 1]?.lower ?? ''} ${noun.lower}`)
    : undefined;

/** "the nurse", "the DA", "the 58-year-old"; "the retired miner" is no company. */
const meansPerson = (tokens: readonly Token[], noun: Token, lower: string): boolean =>
  isPersonNoun(lower) ||
  LETTERED_OFFICES.has(noun.text) ||
  /^\p{N}+-year-old$/u.test(lower) ||
  tokens.some((one) => one.lower === 'retired' || (one.lower === 'former' && lower === 'miner'));

/** "her spokesman", "Quist’s spokesman": somebody of that one’s own, with a name or without. */
function readSpokesman(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Head | null {
  if (isPlainSpokesman(tokens, noun, appearances)) return describe(noun.lower, tokens, 'person');
  const owner = isSpokesman(noun.lower) ? findOwner(tokens, noun, appearances) : null;
  return owner && isSomebody(owner) ? { ...describe(noun.lower, tokens, 'person'), owner } : null;
}

/** "the union spokesman", "the airline’s spokeswoman": perhaps somebody whom the text names. */
const isPlainSpokesman = (
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): boolean =>
  tokens[0]?.lower === 'the' &&
  noun.lower.startsWith('spokes') &&
  /^spokes(?:man|woman|person)$/.test(noun.lower) &&
  lastOf(tokens) === noun &&
  tokens.length > 2 &&
  appearances.length === 0;

const isSomebody = (owner: Owner): boolean =>
  'word' in owner ||
  'kind' in owner ||
  (owner.appearance.entity.kind === 'person' && owner.appearance.mention.possessive);

function readEpithet(tokens: readonly Token[], noun: Token, lower: string): Head {
  const epithet = tokens[0]?.lower === 'the' && /^\p{Ll}[\p{Ll}-]+$/u.test(noun.text);
  if (!epithet || isMany(lower)) return { kind: 'anonymous' };
  // "the 31-year-old prop"
  const tellsSomebody =
    isFigure(lower) || tokens.some((token) => /\p{N}-year-old$/u.test(token.lower));
  return describe(lower, tokens, tellsSomebody ? 'epithet' : 'unknown');
}

/** "the nurse, who lost her job,": what the clause tells of is not hers. */
function withoutClause(tokens: readonly Token[], noun: Token): readonly Token[] {
  const clause = tokens.findIndex((token) => isListed(token, RELATIVE) && token.start > noun.start);
  return clause < 0 ? tokens : tokens.slice(0, clause);
}

/** "the board" of "a spokesman for the board": the words of a noun behind a preposition. */
function phraseOf(tokens: readonly Token[], noun: Token): readonly Token[] {
  const at = tokens.indexOf(noun);
  const link = tokens.findLastIndex(({ lower }, i) => i < at && LINKS.has(lower));
  return link < 0 ? tokens : tokens.slice(link + 1, at + 1);
}

function headOfVoice(voice: Voice, tokens: readonly Token[], noun: Token): Head {
  switch (voice.of) {
    case 'name':
      return { kind: 'voice', appearance: voice.appearance };
    case 'noun':
      return describe(voice.noun.lower, phraseOf(tokens, voice.noun), 'organisation');
    case 'pronoun':
      return { kind: 'owned', word: voice.word === 'its' ? 'it' : voice.word };
    case 'office':
      return { kind: 'office', noun: voice.noun, owner: voice.owner };
    case 'holder': {
      const before = tokens.slice(0, tokens.indexOf(voice.owner) + 1);
      const owner = describe(voice.owner.lower, before, 'person');
      return { kind: 'office', noun: voice.noun, owner };
    }
    case 'context': {
      const known = isDefinite(tokens) && isIn(noun, PERSON_NOUN);
      return known ? describe(noun.lower, [noun], 'person') : { kind: 'context', noun: voice.noun };
    }
    default:
      return { kind: 'anonymous' };
  }
}
