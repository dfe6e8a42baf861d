import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { BODY_PARTS, PERSONAL_BODIES } from './lexicons/bodies.ts';
import { BODY, isIn } from './listed-nouns.ts';
import { wholeOf } from './source-makers.ts';
import { isPersonNoun } from './source-nouns.ts';
import type { Voice } from './source-voices.ts';

/**
 * Reads whom a part speaks for: the bank in "the bank’s policy board", "Acme’s helpline"; null for
 * what is no part of anything.
 */
export function readPart(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Voice | null {
  if (!BODY_PARTS.has(noun.lower) && !PERSONAL_BODIES.has(noun.lower)) return null;
  const at = tokens.indexOf(noun);
  const whole = wholeOf(tokens, at, appearances);
  if (whole) return { of: 'name', appearance: whole };
  const possessor = tokens.findLastIndex((_, i) => i < at && isPossessor(tokens, i));
  const named = appearances.findLast(
    ({ mention }) => mention.possessive && mention.span.end <= noun.start,
  );
  const isPersonal = PERSONAL_BODIES.has(noun.lower);
  if (named && named.mention.span.end >= (tokens[possessor]?.start ?? 0)) {
    const { kind } = named.entity;
    if (kind === 'organisation' || (kind === 'unknown' && !isPersonal))
      return { of: 'name', appearance: named };
    return isPersonal ? { of: 'office', noun: noun.lower, owner: { appearance: named } } : null;
  }
  return readOwnerOfPart(tokens, at, tokens[possessor]);
}

/** Whose a part is that no name tells. */
function readOwnerOfPart(
  tokens: readonly Token[],
  at: number,
  owner: Token | undefined,
): Voice | null {
  const noun = tokens[at]?.lower ?? '';
  const isPersonal = PERSONAL_BODIES.has(noun);
  if (owner && isIn(owner, BODY)) return { of: 'noun', noun: owner };
  if (owner && isPersonal && isPersonNoun(owner.lower)) return { of: 'holder', noun, owner };
  const first = tokens[at - 1]?.lower ?? '';
  if (tokens[0]?.lower === 'its' && BODY_PARTS.has(noun)) return { of: 'pronoun', word: 'its' };
  const isOwn = isPersonal && /^(?:his|her)$/.test(first);
  return isOwn ? { of: 'office', noun, owner: { word: first } } : null;
}

/** Tells whether an apostrophe makes an owner of a noun: "the board’s". */
export const isPossessor = (tokens: readonly Token[], i: number): boolean =>
  /^'s?$/.test(tokens[i + 1]?.lower ?? '');
