import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
import { KIN } from './lexicons/descriptions.ts';
import { isListed, RELATIVES_NOUN } from './listed-words.ts';
import type { Sex } from './names.ts';
import { ownerBefore } from './owners.ts';
import type { Reading, Unit } from './reading.ts';
import { tieTo } from './ties.ts';
import { isMark, lowerAt } from './unit-kinds.ts';

// "Her two sons" go on to be told of for this many sentences.
const REACH = 8;

/**
 * Ties relatives that are told in the plural to whom they belong: "his sons Piet and Paul", "her
 * daughters, Ann, 12, and Joan", "the eldest, Tom" of somebody's children.
 */
export function findKinLists(reading: Reading, cast: Cast): void {
  const reader = new KinReader(cast);
  reading.sentences.forEach(({ units, lists }, sentence) => {
    if ((lists & RELATIVES_NOUN) === 0) return;
    const named = appearancesIn(cast, sentence).filter(({ inside }) => inside === null);
    units.forEach((unit, i) => {
      if (isListed(unit, RELATIVES_NOUN)) reader.read(units, i, sentence, named);
    });
  });
}

class KinReader {
  readonly #cast: Cast;
  /** Whose children were told of last, and in which sentence. */
  #parent: Entity | null = null;
  #toldAt = 0;

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** Reads a noun for relatives, or a word for one of them by age. */
  read(units: readonly Unit[], i: number, sentence: number, named: readonly Appearance[]): void {
    const lower = lowerAt(units, i);
    const noun = KIN.get(lower);
    if (noun) this.#readSeveral(noun, units, i, sentence, named);
    else if (isMark(units[i + 1], ',')) {
      const [first] = listFrom(units, i + 1, named);
      const isTold = this.#parent && sentence - this.#toldAt <= REACH;
      const parent = isTold ? this.#parent : ownerBefore(this.#cast, units, i, sentence);
      if (first && parent) tieTo('child', first.entity, parent);
    }
  }

  #readSeveral(
    noun: string,
    units: readonly Unit[],
    i: number,
    sentence: number,
    named: readonly Appearance[],
  ): void {
    const owner = ownerBefore(this.#cast, units, i, sentence);
    if (!owner) return;
    if (noun === 'child') {
      this.#parent = owner;
      this.#toldAt = sentence;
    }
    const sex = SEXES.get(lowerAt(units, i)) ?? null;
    for (const { entity } of listFrom(units, i + 1, named)) {
      tieTo(noun, entity, owner);
      entity.sex ??= sex;
    }
  }
}

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ...['sons', 'boys', 'brothers'].map((noun): [string, Sex] => [noun, 'm']),
  ...['daughters', 'girls', 'sisters'].map((noun): [string, Sex] => [noun, 'f']),
]);

/** The names of a list that begins here, between which stand ages, commas and an "and" only. */
function listFrom(
  units: readonly Unit[],
  from: number,
  named: readonly Appearance[],
): Appearance[] {
  const list: Appearance[] = [];
  let i = from;
  let next = named.findIndex(({ mention }) => mention.span.start >= (units[from]?.start ?? 0));
  while (i < units.length) {
    const unit = units[i];
    const appearance = named[next];
    if (appearance && unit?.start === appearance.mention.span.start) {
      if (appearance.mention.possessive) break;
      list.push(appearance);
      next++;
      while ((units[i]?.start ?? Number.POSITIVE_INFINITY) < appearance.mention.span.end) i++;
    } else if (isMark(unit, ',:—–()') || unit?.kind === 'number' || lowerAt(units, i) === 'and')
      i++;
    else break;
  }
  return list;
}
