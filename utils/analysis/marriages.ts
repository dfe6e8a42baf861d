import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import { type Entity, isPerson, type Tie } from './entities.ts';
import type { Sex } from './names.ts';
import { nearest } from './owners.ts';
import type { Unit } from './reading.ts';
import { isAdverb, lowerAt } from './unit-kinds.ts';

// Of somebody with more ties, the first tell whether he is told of as a relative.
const MAX_TIES = 12;

/** "He married Joan Quist", "Vos was married to Joan Quist": ties whom a verb names to who did so. */
export function findMarriage(
  cast: Cast,
  units: readonly Unit[],
  { entity, sentence, mention, from: at }: Appearance,
): Tie | null {
  const verb = lowerAt(units, at - 1) === 'to' ? at - 2 : at - 1;
  if (lowerAt(units, verb) !== 'married') return null;
  let subject = verb - 1;
  while (
    isAdverb(units[subject]) ||
    /^(?:is|was|had|later|then|first)$/.test(lowerAt(units, subject))
  )
    subject--;
  const spot = { sentence, start: mention.span.start, entity };
  const sex = sexOf(lowerAt(units, subject));
  const end = units[subject]?.end;
  const named = appearancesIn(cast, sentence).find((one) => one.mention.span.end === end)?.entity;
  const owner = sex ? nearest(cast, spot, sex, isNoRelative) : named;
  if (!owner || owner === entity || !isPerson(owner)) return null;
  return { noun: partnerOf(owner), bearer: entity, owner, isShared: true };
}

// “Her mother, Joan, died. She married Vos”: whose mother Joan is.
const isNoRelative = (one: Entity): boolean =>
  !one.ties.slice(0, MAX_TIES).some(({ bearer }) => bearer === one);

function sexOf(pronoun: string): Sex | null {
  if (pronoun === 'he') return 'm';
  return pronoun === 'she' ? 'f' : null;
}

function partnerOf({ sex }: Entity): string {
  if (sex === null) return 'spouse';
  return sex === 'm' ? 'wife' : 'husband';
}
