import type { Span } from '../text/spans.ts';
import { isNation } from './lexicons/nations.ts';
import type { Called } from './nameless-bodies.ts';
import { firstFrom } from './ordered.ts';

interface StateBody extends Called, Span {}

// "the Sorvian central bank", "The Norwegian army"
const OF_STATE =
  /\b[Tt]he (?<nation>\p{Lu}\p{Ll}+) (?:central |air |foreign |interior |defence |defense |finance |health |justice )?(?<noun>bank|government|army|navy|military|ministry|embassy|presidency|parliament|force)\b/gu;

/** Finds where a text tells of bodies by their states: "the Sorvian central bank". */
export class StateBodies {
  readonly #text: string;
  /** By their nouns, in text order; null until somebody asks. */
  #found: ReadonlyMap<string, readonly StateBody[]> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The latest with a noun that the text tells of before an offset. */
  before(noun: string, offset: number): StateBody | undefined {
    this.#found ??= this.#findAll();
    const told = this.#found.get(noun) ?? [];
    return told[firstFrom(told, offset) - 1];
  }

  #findAll(): ReadonlyMap<string, readonly StateBody[]> {
    const found = new Map<string, StateBody[]>();
    for (const { 0: phrase, index, groups } of this.#text.matchAll(OF_STATE)) {
      const { nation = '', noun = '' } = groups ?? {};
      if (!isNation(nation.toLowerCase())) continue;
      const body = { noun, words: [], phrase, start: index, end: index + phrase.length };
      const others = found.get(noun);
      if (others) others.push(body);
      else found.set(noun, [body]);
    }
    return found;
  }
}
