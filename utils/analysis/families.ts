import { lastOf } from '../text/list-ends.ts';
import { type Cast, mergeInto } from './cast.ts';
import type { Entity, Tie } from './entities.ts';
import { isFirstName } from './given-names.ts';
import { OFFSPRING, PARTNERS } from './lexicons/descriptions.ts';
import { BEFORE_GIVEN_NAMES } from './lexicons/titles.ts';
import { withoutSuffix } from './name-forms.ts';
import { isParticle } from './name-words.ts';
import type { Sex } from './names.ts';

// A surname that more bear than this is not looked through for each of them.
const MAX_NAMESAKES = 20;

/**
 * Gives relatives the surname that newspapers leave out where it is shared: "His wife Maureen" of a
 * Clive Quist is Maureen Quist, and "Mrs Quist" then is she.
 */
export function completeFamilies(text: string, cast: Cast): void {
  const couples = completeCouples(text, cast);
  const named = cast.entities.all.filter((one) => one.ties.length > 0 && surnameOf(one) !== '');
  const wives = new Set(cast.entities.all.filter(isWife));
  const completed = [...couples];
  // Who was given a surname passes it on, as a son to his daughter: the list grows as it is read.
  for (const one of named) {
    const surname = surnameOf(one).split(' ');
    for (const tie of one.ties) {
      const relative = tie.bearer === one ? tie.owner : tie.bearer;
      if (!isGivenName(relative) || !sharesSurname(tie, relative, wives)) continue;
      const isChild = OFFSPRING.has(tie.noun) && tie.bearer === relative;
      const passed = (isChild && surnameOfHusband(one)) || surname;
      cast.entities.rename(relative, [...relative.words, ...passed]);
      named.push(relative);
      completed.push(relative);
    }
  }
  for (const relative of completed) mergeTitled(cast, relative);
  mergeBorn(text, cast);
}

/** "Joan Mary Odell was born in Harlow" in the life of a Joan Quist: by the name of her parents. */
function mergeBorn(text: string, cast: Cast): void {
  for (const { entity, mention, inside } of cast.appearances) {
    const { start, end } = mention.span;
    if (inside !== null || mention.words.length < 2 || !text.startsWith(' was born', end)) continue;
    const [first = ''] = entity.words;
    const namesakes = cast.entities.withWord(first.toLowerCase());
    if (namesakes.length > MAX_NAMESAKES) continue;
    const [married, ...more] = namesakes.filter(
      (one) =>
        one !== entity &&
        one.words[0] === first &&
        one.words.length > 1 &&
        one.kind !== 'organisation' &&
        (one.sex ?? 'f') === 'f' &&
        (one.mentions[0]?.span.start ?? start) < start,
    );
    const isNew = entity.mentions[0]?.span.start === start;
    if (married && more.length === 0 && isNew) mergeInto(cast, entity, married);
  }
}

/** "Tom and Joan Quist": both are. */
function completeCouples(text: string, { appearances, entities }: Cast): Entity[] {
  return appearances.flatMap(({ entity, mention }, i) => {
    const next = appearances[i + 1];
    if (!next || next.mention.words.length < 2) return [];
    const gap = next.mention.span.start - mention.span.end;
    if (gap > LONGEST_JOINT || !isGivenName(entity)) return [];
    if (!entity.sex && !isFirstName(entity.words[0] ?? '')) return [];
    // "Tom, 12, and Joan Quist"
    const isJoined = /^(?:, (?:aged )?\d{1,2},| \(\d{1,2}\))? (?:and|&) $/.test(
      text.slice(mention.span.end, next.mention.span.start),
    );
    const surname = next.entity.kind === 'person' ? surnameOf(next.entity) : '';
    if (!isJoined || surname === '') return [];
    entity.kind = 'person';
    entities.rename(entity, [...entity.words, ...surname.split(' ')]);
    return [entity];
  });
}

const LONGEST_JOINT = ', aged 12, and '.length;

/** "Mrs Quist" is the one relative of that sex and surname. */
function mergeTitled(cast: Cast, relative: Entity): void {
  const surname = surnameOf(relative);
  const namesakes = cast.entities.withWord(surname.toLowerCase());
  if (namesakes.length > MAX_NAMESAKES) return;
  relative.sex ??= sexLeft(relative, namesakes);
  const bearers = namesakes.filter(
    ({ kind, sex, words }) =>
      kind === 'person' && sex === relative.sex && lastOf(words) === surname,
  );
  const [titled, ...more] = bearers.filter(({ words }) => words.length === 1);
  if (titled && more.length === 0 && bearers.length === 2) mergeInto(cast, titled, relative);
}

/** Of Pat and Derek Quist, "Mrs Quist" is Pat: who is left where all others are of the other sex. */
function sexLeft(relative: Entity, namesakes: readonly Entity[]): Sex | null {
  const titled = namesakes.find(({ words, sex }) => words.length === 1 && sex);
  const others = namesakes.filter((one) => one !== relative && one !== titled);
  return titled && others.every(({ sex }) => sex && sex !== titled.sex) ? titled.sex : null;
}

/** The last word of a name with the particles before it; "" where only a given name is known. */
function surnameOf({ words, kind, mentions }: Entity): string {
  if (kind === 'organisation') return '';
  const end = withoutSuffix(words).length;
  if (end < 2) {
    const isSurname = mentions.some(({ title }) => title !== '' && !BEFORE_GIVEN_NAMES.test(title));
    return isSurname ? (words[0] ?? '') : '';
  }
  let from = end - 1;
  while (from > 1 && isParticle(words[from - 1]?.toLowerCase() ?? '')) from--;
  return words.slice(from, end).join(' ');
}

/** Of a Joan Odell whom a Clive Quist married: her children are Quists. */
function surnameOfHusband(wife: Entity): string[] | null {
  const tie = wife.ties.find(
    ({ noun, bearer, owner }) =>
      (noun === 'wife' && bearer === wife) || (noun === 'husband' && owner === wife),
  );
  const husband = tie?.bearer === wife ? tie.owner : tie?.bearer;
  const surname = husband ? surnameOf(husband) : '';
  return surname === '' ? null : surname.split(' ');
}

const isGivenName = ({ words, kind, mentions }: Entity): boolean =>
  words.length === 1 && kind !== 'organisation' && mentions.every(({ title }) => title === '');

/** A wife bears the name of her husband and her children, no longer that of her parents. */
function sharesSurname(
  { noun, bearer, owner, isShared }: Tie,
  relative: Entity,
  wives: ReadonlySet<Entity>,
): boolean {
  if (!isShared) return false;
  if (PARTNERS.has(noun) || (OFFSPRING.has(noun) && bearer === relative)) return true;
  return !wives.has(bearer) && !wives.has(owner);
}

const isWife = ({ sex, ties }: Entity): boolean =>
  sex !== 'm' && ties.some(({ noun }) => PARTNERS.has(noun));
