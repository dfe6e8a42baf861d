import { lastOf } from '../text/list-ends.ts';
import { hull, type Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { appearancesWithin, type Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { lazily } from './lazy.ts';
import { PREPOSITIONS } from './lexicons/function-words.ts';
import { firstFrom, startingIn } from './ordered.ts';
import type { Reading } from './reading.ts';
import { isBodyNoun } from './source-nouns.ts';

// Whom a first paragraph brings in speaks within this many sentences of being named.
const SPEAKS_WITHIN = 4;

/** The sources of an article's attributions, by the sentences and the places where they stand. */
export class SentenceSources {
  readonly #reading: Reading;
  readonly #cast: Cast;
  /** Those of each sentence outside of quotations. */
  readonly #of: () => ReadonlyMap<number, readonly Span[]>;
  readonly #endingAt: () => ReadonlyMap<number, Draft>;

  constructor(reading: Reading, cast: Cast, drafts: readonly Draft[]) {
    this.#reading = reading;
    this.#cast = cast;
    this.#of = lazily(() => sourcesBySentence(drafts));
    this.#endingAt = lazily(() => draftsBySourceEnd(drafts));
  }

  /** Tells whether a source of a sentence brings in somebody by a noun: "A juror said so. The juror said". */
  bringsIn(noun: string, sentence: number): boolean {
    return this.#sourcesOf(sentence).some((span) => {
      const tokens = this.#tokensIn(span);
      const end = tokens.findIndex(({ lower }) => PREPOSITIONS.has(lower));
      const head = end < 0 ? tokens : tokens.slice(0, end);
      return /^an?$/.test(tokens[0]?.lower ?? '') && head.some(({ lower }) => lower === noun);
    });
  }

  /** Tells whether a name or a pronoun that may be somebody’s is the source of what is said from a sentence on. */
  speaksSoon(entity: Entity, from: number): boolean {
    for (let i = from; i < from + SPEAKS_WITHIN; i++) {
      for (const span of this.#sourcesOf(i)) {
        const named = appearancesWithin(this.#cast, i, span);
        if (named.some((one) => one.entity === entity)) return true;
        const [only, ...more] = this.#tokensIn(span);
        if (more.length === 0 && /^s?he$/.test(only?.lower ?? '')) return true;
      }
    }
    return false;
  }

  /** Tells whether all sources of a sentence hold names. */
  areNamed(sentence: number): boolean {
    return this.#sourcesOf(sentence).every(
      (span) => appearancesWithin(this.#cast, sentence, span).length > 0,
    );
  }

  /** Tells whether the first source of a sentence ends in the noun for a body: "the council". */
  opensWithBody(sentence: number): boolean {
    const [source] = this.#sourcesOf(sentence);
    if (!source) return false;
    const tokens = this.#tokensIn(source);
    return tokens[0]?.lower === 'the' && isBodyNoun(lastOf(tokens)?.lower ?? '');
  }

  /** "a statement, which added": the attribution whose source ends right before, but for a comma. */
  endingBefore({ start }: Span): Draft | undefined {
    const { tokens } = this.#reading;
    const at = firstFrom(tokens, start);
    const last = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
    const endingAt = this.#endingAt();
    return endingAt.get(last?.end ?? -1) ?? endingAt.get(tokens[at - 1]?.end ?? -1);
  }

  #sourcesOf(sentence: number): readonly Span[] {
    return this.#of().get(sentence) ?? [];
  }

  #tokensIn(span: Span): Token[] {
    return startingIn(this.#reading.tokens, span);
  }
}

function draftsBySourceEnd(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const endingAt = new Map<number, Draft>();
  for (const draft of drafts) {
    const last = lastOf(draft.source);
    if (last) endingAt.set(last.end, draft);
  }
  return endingAt;
}

function sourcesBySentence(drafts: readonly Draft[]): ReadonlyMap<number, readonly Span[]> {
  const sources = new Map<number, Span[]>();
  for (const { source, sentence, inside } of drafts) {
    if (source.length === 0 || inside !== null) continue;
    const known = sources.get(sentence);
    if (known) known.push(hull(source));
    else sources.set(sentence, [hull(source)]);
  }
  return sources;
}
