import { lastOf } from '../text/list-ends.ts';
import { type Entities, type Entity, isNamedBefore } from './entities.ts';
import { type InstitutionKinds, OWN } from './institution-kinds.ts';
import { CALLED } from './lexicons/bodies.ts';
import type { Called } from './nameless-bodies.ts';

// Of many who share a word only the latest are compared, which keeps odd texts linear.
const MAX_BEARERS = 24;

/** Finds the organisations that a noun means by their names or by how the text introduces them. */
export class BodyBearers {
  readonly #entities: Entities;
  readonly #kinds: InstitutionKinds;
  /** Words by which the text introduces organisations: "charity" for "Hope, a charity". */
  readonly #introduced = new Map<string, Entity[]>();

  constructor(entities: Entities, kinds: InstitutionKinds) {
    this.#entities = entities;
    this.#kinds = kinds;
    for (const entity of entities.all) {
      if (entity.kind === 'person' || entity.traits.length === 0) continue;
      for (const word of new Set(entity.traits)) this.introduce(entity, word);
    }
  }

  /** Notes that the text introduces an organisation by a noun. */
  introduce(entity: Entity, noun: string): void {
    const bearers = this.#introduced.get(noun);
    if (bearers) bearers.push(entity);
    else this.#introduced.set(noun, [entity]);
  }

  isIntroduced(noun: string): boolean {
    return this.#introduced.has(noun);
  }

  /** Finds those whom a description fits best: of those named before it, and of those named only later. */
  of(called: Called, offset: number): [before: Entity[], after: Entity[]] {
    const { noun, words, phrase } = called;
    const owner = ownerIn(phrase);
    const found = new Set(
      [noun, ...(CALLED.get(noun) ?? [])].flatMap((word) => [
        ...(this.#introduced.get(word) ?? []).slice(-MAX_BEARERS),
        ...this.#entities.withWord(word).slice(-MAX_BEARERS),
      ]),
    );
    const best: [Entity[], Entity[]] = [[], []];
    const scores = [0, 0];
    for (const one of found) {
      if (!this.#kinds.isBody(one) || (one.words.length === 1 && one.traits.length === 0)) continue;
      if (owner && isElsewhere(one, owner)) continue;
      const side = isNamedBefore(one, offset) ? 0 : 1;
      const score = this.#kinds.fit(one, noun, words, owner);
      // "the players’ association" is no League; a union may well be named for what it does.
      if (score < OWN && noun !== 'union' && / ' /.test(phrase)) continue;
      if (score > (scores[side] ?? 0)) {
        best[side] = [one];
        scores[side] = score;
      } else if (score > 0 && score === scores[side]) best[side].push(one);
    }
    return best;
  }
}

/** "russia" of "Russia 's Defence Ministry" */
const ownerIn = (phrase: string): string | undefined =>
  phrase.includes(" 's ")
    ? /(?<![\p{L}-])(\p{Lu}[\p{L}-]+) 's /u.exec(phrase)?.[1]?.toLowerCase()
    : undefined;

const WORLDWIDE = new Set(
  'International World Global European African Asian Pan-American'.split(' '),
);

/** Whether a name says of where it is, and it is not there: "Russia’s central bank" and the "Bank of Ayr". */
function isElsewhere({ words, owner: own }: Entity, owner: string): boolean {
  if (own) return lastOf(own.split(' '))?.toLowerCase() !== owner;
  if (words.some((word) => WORLDWIDE.has(word))) return true;
  const at = words.indexOf('of');
  return at > 0 && !words.slice(at).some((word) => word.toLowerCase() === owner);
}
