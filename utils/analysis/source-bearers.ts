import { lastOf } from '../text/list-ends.ts';
import type { Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { EITHER, OWNED, PRIVATE } from './lexicons/descriptions.ts';
import { RELATIVES } from './lexicons/function-words.ts';
import { PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import { BODY, isIn, PERSON_NOUN, TITLE } from './listed-nouns.ts';
import { isCapital } from './name-words.ts';
import { isBodyNoun, isPersonNoun } from './source-nouns.ts';
import { isVoice } from './source-voices.ts';
import { isSuperlative } from './superlatives.ts';

/** Words that link a noun of a source to what it is of, for or about. */
export const LINKS = new Set(
  'representing of for at from with in to by on near outside against about'.split(' '),
);

/** "The nominee, former Ohio governor Ann Quist": the first name of a part, or the person it ends in. */
export function apposedTo(
  tokens: readonly Token[],
  zone: Span,
  noun: Token | null,
  appearances: readonly Appearance[],
): Appearance | undefined {
  // Most names stand in the head of their source.
  if (appearances.every(({ mention }) => mention.span.start < zone.end)) return undefined;
  // "the nurse, who took over from her uncle, Piet,"
  const clause = tokens.findIndex(
    ({ lower }, at) => RELATIVES.has(lower) && tokens[at - 1]?.text === ',',
  );
  const until = tokens[clause]?.start ?? Number.POSITIVE_INFINITY;
  const apposed = appearances.filter(
    ({ mention, entity }) =>
      mention.span.start >= zone.end &&
      mention.span.start < until &&
      (entity.kind !== 'organisation' || mayBeBody(noun)) &&
      !isTitled(noun) &&
      !mention.possessive &&
      startsPart(tokens, mention.span),
  );
  const [first] = apposed;
  const comma = tokens.find(
    ({ text, start }) => first && text === ',' && start >= first.mention.span.end,
  );
  const end = comma?.start ?? Number.POSITIVE_INFINITY;
  const isPerson = ({ entity, mention }: Appearance) =>
    entity.kind === 'person' && mention.span.end <= end;
  return apposed.find(isPerson) ?? first;
}

/** "Budget airline Acme": the name after a noun for an organisation that a phrase ends in. */
export function afterKind(
  tokens: readonly Token[],
  zone: Span,
  named: readonly Appearance[],
): Appearance | undefined {
  const last = named.findLast(({ mention }) => mention.span.end === zone.end);
  const before = tokens.findLast(({ end }) => last && end <= last.mention.span.start);
  const isKind = before && (isIn(before, BODY) || EITHER.has(before.lower));
  return isKind && !isCapital(before) ? last : undefined;
}

/** "Lord Quist of Tarn": what stands after a person's name and "of". */
export function isOrigin(
  tokens: readonly Token[],
  { start }: Span,
  appearances: readonly Appearance[],
): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 2];
  return (
    tokens[at - 1]?.lower === 'of' &&
    appearances.some(
      ({ mention, entity }) => entity.kind === 'person' && mention.span.end === before?.end,
    )
  );
}

function mayBeBody(noun: Token | null): boolean {
  if (noun === null) return false;
  // "the show’s makers, Acme"
  const one = noun.lower.replace(/s$/, '');
  return (
    [noun.lower, one].some((lower) => EITHER.has(lower) || isBodyNoun(lower)) ||
    ONE_OF_SEVERAL.has(noun.lower) ||
    isSuperlative(noun.lower)
  );
}

/** "Its report, Losing Ground,": what stands behind a document is its title. */
const isTitled = (noun: Token | null): boolean =>
  noun !== null && isVoice(noun.lower) && !isIn(noun, PERSON_NOUN);

// "the largest, Acme", "those, the brewer Acme"
const ONE_OF_SEVERAL = new Set(
  'those these them first second third fourth last one another other'.split(' '),
);

/** "Meteorologists warned": one word with a capital only where sentences begin, in the plural. */
export const isPlural = ({ entity: { kind, words, mentions } }: Appearance): boolean =>
  kind === 'unknown' &&
  words.length === 1 &&
  mentions.every(({ initial }) => initial) &&
  isOfMany(words[0]?.toLowerCase() ?? '');

/** "meteorologists", "charities", "staff" */
const isOfMany = (lower: string): boolean => {
  const one = lower.replace(/ies$/, 'y').replace(/s$/, '');
  return (
    /(?:ists|icians|ians|ants|ents|yers|men)$|^(?:staff|clergy|families|crews|rebels|youths)$/.test(
      lower,
    ) ||
    (one !== lower && (isPersonNoun(one) || isBodyNoun(one)))
  );
};

const isOffice = (token: Token | undefined): boolean =>
  PERSON_NOUNS.has(token?.text ?? '') || TITLES.has(token?.text ?? '');

/** "Lee and Park": two people, no one speaker. */
export function joined(tokens: readonly Token[], people: readonly Appearance[]): boolean {
  const [first, second] = people;
  if (!first || !second || first.entity === second.entity) return false;
  return tokens.some(
    ({ lower, start }, at) =>
      lower === 'and' &&
      start >= first.mention.span.end &&
      start < second.mention.span.start &&
      // "Acme founder and chief Ann Lee": an office of one.
      !isOffice(tokens[at - 1]),
  );
}

/** "Leader of the Opposition K. S. Rao", "head of research Ann Lee": a name right after an office. */
export function officeHolder(
  tokens: readonly Token[],
  noun: Token,
  zone: Span,
  appearances: readonly Appearance[],
): Appearance | undefined {
  if (OWNED.has(tokens[0]?.lower ?? '') || PRIVATE.has(noun.lower)) return undefined;
  if (!isIn(noun, PERSON_NOUN) && !isIn(noun, TITLE)) return undefined;
  // "a spokeswoman for the actor Ann Lee" is not the actor.
  if (isVoice(noun.lower) && /^an?$/.test(tokens[0]?.lower ?? '')) return undefined;
  const last = lastOf(tokens);
  const comma = tokens.find(
    ({ kind, text, start }) => kind === 'mark' && text === ',' && start > zone.end,
  );
  const end = comma ? comma.start : (last?.end ?? 0);
  return appearances.find(({ mention: { span, possessive, words, title }, entity }) => {
    const before = tokens[tokens.findIndex(({ start }) => start === span.start) - 1];
    const isFull = words.length > 1 || title !== '';
    const isBearer = isFull && entity.kind !== 'organisation' && !possessive;
    // "the brother of Ann Lee": whose brother, not the brother.
    return isBearer && span.end === end && span.start > zone.end && !LINKS.has(before?.lower ?? '');
  });
}

/** Whether a name stands after a comma of the source, but for its title: ", actor Ann Lee". */
function startsPart(tokens: readonly Token[], span: Span): boolean {
  const at = tokens.findIndex(({ start }) => start >= span.start);
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i];
    if (token?.text === ',') return true;
    // "The star, best known as Vera Sharp, ...": one of her parts.
    if (token?.kind === 'mark' || LINKS.has(token?.lower ?? '') || token?.lower === 'as')
      return false;
  }
  return false;
}

/** Tells whether "and" is all that stands between two names, or a list ends in them. */
export function areJoined(tokens: readonly Token[], named: readonly Appearance[]): boolean {
  const [before, last] = named.slice(-2);
  if (!before || !last || before.entity === last.entity) return false;
  const between = tokens.filter(
    ({ start, end }) => start >= before.mention.span.end && end <= last.mention.span.start,
  );
  return /^,?and(?:the)?$/.test(between.map(({ lower }) => lower).join(''));
}

const PLACES = new Set('city town village county state borough island kingdom republic'.split(' '));

/** "the city of Ayr": the name that says which. */
export function placeOf(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Appearance | undefined {
  const at = tokens.indexOf(noun);
  const isPlace = PLACES.has(noun.lower) && tokens[0]?.lower === 'the';
  if (!isPlace || tokens[at + 1]?.lower !== 'of') return undefined;
  return appearances.find(({ mention }) => mention.span.start === tokens[at + 2]?.start);
}
