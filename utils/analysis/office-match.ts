import type { Cast } from './cast.ts';
import { type Fits, isNamedBefore, type Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import { FORMER, KINDS, LESSER } from './lexicons/descriptions.ts';

/** The words of an office, a trade or a description. */
interface Office {
  words: ReadonlySet<string>;
  former: boolean;
  lesser: boolean;
}

// The noun itself weighs more than any kind of it and than a word or two of its company.
const SAME = 8;
const KIND = 3;
const VOICES = ['spokesman', 'spokeswoman', 'spokesperson'];

/** Finds those whom the text introduces by an office or trade. */
export class OfficeMatch {
  readonly #offices = new Map<Entity, Office[]>();
  /** Every word of an office, to those who hold one with it. */
  readonly #holders = new Map<string, Set<Entity>>();

  constructor({ entities }: Cast) {
    for (const entity of entities.all) {
      if (entity.kind === 'organisation') continue;
      const titles = entity.mentions.map(({ title }) => title.replace(/\.$/, '')).filter(Boolean);
      const offices = [...new Set([...entity.roles, ...entity.traits, ...titles])];
      if (offices.length > 0) this.#add(entity, offices.map(readOffice));
    }
  }

  #add(entity: Entity, offices: Office[]): void {
    this.#offices.set(entity, offices);
    for (const { words } of offices) {
      for (const word of words) {
        const holders = this.#holders.get(word);
        if (holders) holders.add(entity);
        else this.#holders.set(word, new Set([entity]));
      }
    }
  }

  /** Those who answer best to a description, of those named before its place. */
  bearers(noun: string, words: readonly string[], place: Place, fits: Fits): Entity[] {
    return this.#best(noun, words, 1, (one) => fits(one) && isNamedBefore(one, place.span.start));
  }

  /** Those who are named only after a description that they answer to in its very noun. */
  laterBearers(noun: string, words: readonly string[], place: Place, fits: Fits): Entity[] {
    return this.#best(
      noun,
      words,
      SAME,
      (one) => fits(one) && !isNamedBefore(one, place.span.start),
    );
  }

  /** Whether somebody is now what a description calls former. */
  contradicts(entity: Entity, noun: string, words: readonly string[]): boolean {
    if (!isFormer(words)) return false;
    const held = (this.#offices.get(entity) ?? []).filter((office) => office.words.has(noun));
    return held.length > 0 && held.every(({ former }) => !former);
  }

  #best(noun: string, words: readonly string[], least: number, fits: Fits): Entity[] {
    const sought = readWords(words);
    const kinds = KINDS.get(noun);
    const holders = new Set(
      [noun, ...(kinds ?? []), ...(noun.startsWith('spokes') ? VOICES : [])].flatMap((word) => [
        ...(this.#holders.get(word) ?? []),
      ]),
    );
    let best: Entity[] = [];
    let bestScore = least;
    for (const entity of holders) {
      if (!fits(entity)) continue;
      const offices = this.#offices.get(entity) ?? [];
      const score = Math.max(...offices.map((office) => compare(office, sought, noun, kinds)));
      if (score > bestScore) {
        best = [entity];
        bestScore = score;
      } else if (score === bestScore) best.push(entity);
    }
    return best;
  }
}

/** Above 0 where an office is what a description says, the more so the more they share. */
function compare(
  { words, former, lesser }: Office,
  sought: Office,
  noun: string,
  kinds: ReadonlySet<string> | undefined,
): number {
  const same =
    words.has(noun) || (noun.startsWith('spokes') && VOICES.some((voice) => words.has(voice)));
  if (!same && !(kinds && has(words, (word) => kinds.has(word)))) return 0;
  if (sought.former && !former) return 0;
  let score = same ? SAME : KIND;
  for (const word of sought.words) if (word !== noun && words.has(word)) score++;
  if (!same) return score;
  if (former && !sought.former) score--;
  return lesser === sought.lesser ? score : score - 2;
}

const readOffice = (office: string): Office =>
  readWords(office.toLowerCase().split(/[^\p{L}\p{N}'-]+/u));

function readWords(list: readonly string[]): Office {
  const words = new Set<string>();
  for (const word of list) {
    words.add(word);
    // "ex-minister", "singer-songwriter"
    if (word.includes('-')) for (const part of word.split('-')) words.add(part);
  }
  const former = isFormer(list);
  const lesser = has(words, (word) => LESSER.has(word));
  for (const small of ['', 'the', 'a', 'an', 'of', 'and', 'for', 'at', 'in', "'s"])
    words.delete(small);
  return { words, former, lesser };
}

/** Tells whether a description speaks of what somebody no longer is. */
export const isFormer = (words: readonly string[]): boolean =>
  words.some((word) => FORMER.has(word) || word.startsWith('ex-'));

function has(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true;
  return false;
}
