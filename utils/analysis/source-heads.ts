import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { headNoun, headZone } from './head-nouns.ts';
import { ELDERS } from './lexicons/descriptions.ts';
import { readNoun } from './noun-heads.ts';
import { plainName } from './plain-names.ts';
import { asksForSilence } from './silent-sources.ts';
import {
  afterKind,
  apposedTo,
  areJoined,
  isOrigin,
  isPlural,
  joined,
  officeHolder,
  placeOf,
} from './source-bearers.ts';
import { type Description, describe, type Owner } from './source-descriptions.ts';
import { authorOf, isBench, readOwner } from './source-makers.ts';

/** What a source is, by its words alone. */
export type Head =
  | { kind: 'name'; appearance: Appearance }
  | { kind: 'pronoun'; word: string }
  /** "the expert", "the ministry": somebody known, to be found. */
  | Description
  /** "a spokesman for Acme": speaks for an organisation named in the source. */
  | { kind: 'voice'; appearance: Appearance }
  /** "its statement", "her letter": speaks for whom a pronoun means. */
  | { kind: 'owned'; word: string }
  /** "the senator’s office": a body of a person’s own. */
  | { kind: 'office'; noun: string; owner: Owner }
  /** "a spokesman", "the statement": of whoever has just spoken or acted. */
  | { kind: 'context'; noun: string }
  | { kind: 'anonymous' };

const PRONOUNS = new Set(
  'he she they him her them i me we us it who which that himself herself'.split(' '),
);

/**
 * Reads a source phrase down to the word that says who speaks.
 * @param source its tokens
 * @param appearances the names in it
 */
export function readHead(source: readonly Token[], appearances: readonly Appearance[]): Head {
  const tokens = withoutCount(withoutReflexive(source), appearances);
  const first = tokens[0];
  if (!first) return { kind: 'anonymous' };
  if (tokens.length === 1 && PRONOUNS.has(first.lower))
    return { kind: 'pronoun', word: first.lower };
  const plain = plainName(tokens, appearances);
  if (plain) return isPlural(plain) ? { kind: 'anonymous' } : { kind: 'name', appearance: plain };
  const maker = readOwner(tokens, appearances) ?? readMaker(tokens, appearances);
  if (maker) return maker;
  return asksForSilence(tokens) ? { kind: 'anonymous' } : readPhrase(tokens, appearances);
}

function readPhrase(tokens: readonly Token[], appearances: readonly Appearance[]): Head {
  const zone = headZone(tokens, appearances);
  const named = appearances.filter(
    ({ mention }) => mention.span.end <= zone.end && !isOrigin(tokens, mention.span, appearances),
  );
  const people = named.filter(
    ({ mention, entity }) => entity.kind !== 'organisation' && !mention.possessive,
  );
  if (people.length > 1 && joined(tokens, people)) return { kind: 'anonymous' };
  const person = people.length > 0 ? (afterKind(tokens, zone, named) ?? lastOf(people)) : undefined;
  if (person && isPlural(person)) return { kind: 'anonymous' };
  const noun = headNoun(tokens, zone, named);
  const describes = noun !== null && (!person || noun.start >= person.mention.span.end);
  if (person && !describes) return { kind: 'name', appearance: person };
  const apposed = apposedTo(tokens, zone, noun, appearances);
  if (!noun) return readWithoutNoun(tokens, named, apposed);
  const held =
    apposed ?? placeOf(tokens, noun, appearances) ?? officeHolder(tokens, noun, zone, appearances);
  return held ? { kind: 'name', appearance: held } : readNoun(tokens, noun, appearances);
}

/** "The ministry itself" */
const withoutReflexive = (source: readonly Token[]): readonly Token[] =>
  source.length > 1 && isReflexive(lastOf(source)?.lower ?? '') ? source.slice(0, -1) : source;

const isReflexive = (lower: string): boolean => lower.endsWith('self') || lower.endsWith('selves');

/** "Father of three Ann Lee": as "Father Ann Lee", where the name stands right behind the number. */
function withoutCount(
  tokens: readonly Token[],
  appearances: readonly Appearance[],
): readonly Token[] {
  if (tokens.length < SHORTEST_COUNT) return tokens;
  const of = tokens.findIndex(
    ({ lower }, i) => i > 0 && lower === 'of' && ELDERS.has(tokens[i - 1]?.lower ?? ''),
  );
  const name = of < 0 ? undefined : tokens[of + 2];
  const isCount = NUMBER.test(tokens[of + 1]?.lower ?? '');
  const isNamed = appearances.some(({ mention }) => mention.span.start === name?.start);
  return isCount && isNamed ? tokens.filter((_, i) => i !== of && i !== of + 1) : tokens;
}

// "Father of three Lee"
const SHORTEST_COUNT = 4;
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})$/;

function readWithoutNoun(
  tokens: readonly Token[],
  named: readonly Appearance[],
  apposed: Appearance | undefined,
): Head {
  // "One of them, the actor Ann Quist,"
  const one = tokens[0]?.lower === 'one' ? apposed : undefined;
  const bodies = named.filter(({ mention }) => !mention.possessive);
  // "Acme and Tarn Bank"
  const bearer = one ?? (areJoined(tokens, bodies) ? undefined : lastOf(bodies));
  return bearer ? { kind: 'name', appearance: bearer } : { kind: 'anonymous' };
}

/** Whose word it is that a document or a bench of judges gives. */
function readMaker(tokens: readonly Token[], appearances: readonly Appearance[]): Head | null {
  const author = authorOf(tokens, appearances);
  if (author) return { kind: 'name', appearance: author };
  return isBench(tokens) ? describe('court', tokens.slice(0, 1), 'organisation') : null;
}
