import type { Antecedents } from './antecedents.ts';
import { appearancesWithin, type Cast } from './cast.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entities.ts';
import { openingSubject } from './opening-subjects.ts';
import { startingIn } from './ordered.ts';
import { type Reading, spanOf } from './reading.ts';
import { readHead } from './source-heads.ts';

const NOBODY: ReadonlySet<Entity> = new Set();

/** Finds whom the pronouns and descriptions mean that are subjects of sentences where nobody speaks. */
export class MeantSubjects {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  readonly #antecedents: Antecedents;
  /** The first sentence whose subject is not looked for yet. */
  #unread = 0;

  constructor(reading: Reading, cast: Cast, discourse: Discourse, antecedents: Antecedents) {
    this.#reading = reading;
    this.#cast = cast;
    this.#discourse = discourse;
    this.#antecedents = antecedents;
  }

  /** Notes in the discourse whom the subjects of the sentences before one mean. */
  readUpTo(sentence: number): void {
    for (; this.#unread < sentence; this.#unread++) {
      if (this.#discourse.speakerIn(this.#unread)) continue;
      const entity = this.#meantIn(this.#unread);
      if (entity) this.#discourse.noteSubject(this.#unread, entity);
    }
  }

  #meantIn(sentence: number): Entity | null {
    const { units } = this.#reading.sentences[sentence] ?? { units: [] };
    const phrase = openingSubject(units);
    const span = phrase && spanOf(units, phrase.from, phrase.to);
    if (!span) return null;
    const tokens = startingIn(this.#reading.tokens, span);
    const head = readHead(tokens, appearancesWithin(this.#cast, sentence, span));
    const place = { span, sentence, inside: null, except: NOBODY, self: null };
    if (head.kind === 'pronoun') return this.#antecedents.ofPronoun(head.word, place);
    return head.kind === 'description' && head.group !== 'unknown'
      ? this.#antecedents.ofDescription(head, place)
      : null;
  }
}
