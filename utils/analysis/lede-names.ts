import type { Span } from '../text/spans.ts';
import type { Antecedents } from './antecedents.ts';
import type { Cast } from './cast.ts';
import type { Place } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { namedNext, nounOfLede } from './ledes.ts';
import { startingIn } from './ordered.ts';
import type { Reading } from './reading.ts';
import type { SentenceSources } from './sentence-sources.ts';

/** Finds below the first paragraph the names of those whom it brings in without one. */
export class LedeNames {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #antecedents: Antecedents;
  readonly #sources: SentenceSources;

  constructor(reading: Reading, cast: Cast, antecedents: Antecedents, sources: SentenceSources) {
    this.#reading = reading;
    this.#cast = cast;
    this.#antecedents = antecedents;
    this.#sources = sources;
  }

  /** Tells whether a source stands in the first paragraph and in no quotation. */
  mayFind({ sentence, inside }: Draft): boolean {
    return inside === null && this.#reading.sentences[sentence]?.paragraph === 0;
  }

  /** Whom a source of the first paragraph brings in: "A retired nurse said"; null for other sources. */
  find(draft: Draft, source: Span, place: Place): Entity | null {
    if (!this.mayFind(draft)) return null;
    const { sentence } = draft;
    const { tokens: all } = this.#reading;
    const tokens = startingIn(all, source);
    const brought = nounOfLede(tokens);
    // "It fell, a doctor said": who only tells of it stays without a name.
    const comesLast = (draft.content[0]?.start ?? source.start) < source.start;
    if (!brought || (comesLast && !brought.isDefinite)) return null;
    const phrase = tokens.map(({ text }) => text).join(' ');
    const introduced = this.#antecedents.ofLede(brought.noun, phrase, place);
    if (introduced) return introduced;
    const next = namedNext(this.#reading, this.#cast, {
      sentence,
      brought,
      phrases: [tokens, ...draft.content.map((span) => startingIn(all, span))],
      except: place.except,
      speaks: (entity, from) => this.#sources.speaksSoon(entity, from),
    });
    if (next) this.#antecedents.introduce(next, phrase);
    return next;
  }
}
