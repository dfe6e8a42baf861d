import type { Token } from '../text/tokens.ts';
import { appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
import { DOCUMENTS } from './lexicons/descriptions.ts';
import { firstFrom } from './ordered.ts';
import type { Reading, Unit } from './reading.ts';
import { isMark, isVerb, lowerAt } from './unit-kinds.ts';

// How many sentences up a document is looked for that somebody is said to have made.
const REACH = 8;
// Words between a maker and what is made: "the board’s first annual report".
const MAX_WORDS = 4;

const NOUNS: ReadonlySet<string> = new Set([
  ...DOCUMENTS,
  ...'audit review paper ruling judgment judgement letter filing memo'.split(' '),
]);

const MAKES = new Set(
  'published publishes released releases issued issues produced wrote presented unveiled'.split(
    ' ',
  ),
);

/** Remembers whose word documents are, so that "the report" is still that of whoever made it. */
export class Documents {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #madeBy = new Map<string, Entity | null>();

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading;
    this.#cast = cast;
  }

  /** Notes for whom a document speaks that is the source of what is said; null for nobody known. */
  note(source: readonly Token[], maker: Entity | null): void {
    if (isBare(source)) return;
    const noun = source.find(({ kind, lower }) => kind === 'word' && NOUNS.has(lower))?.lower;
    if (noun) this.#madeBy.set(noun, maker);
  }

  /** Whose word "the report" is; undefined for other sources and where nothing tells. */
  makerOf(source: readonly Token[], sentence: number): Entity | null | undefined {
    const noun = isBare(source) ? (source[1]?.lower ?? '') : '';
    if (!NOUNS.has(noun)) return undefined;
    const known = this.#madeBy.get(noun);
    if (known) return known;
    for (let i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      const units = this.#reading.sentences[i]?.units ?? [];
      const at = units.findIndex(({ lower }) => lower === noun);
      const maker = at < 0 ? undefined : this.#madeIn(i, units, at);
      if (maker) return maker;
    }
    return known;
  }

  /** "a report by Acme", "Acme’s report", "Acme published a report": who made what stands at `at`. */
  #madeIn(sentence: number, units: readonly Unit[], at: number): Entity | undefined {
    const named = appearancesIn(this.#cast, sentence).filter(({ inside }) => inside === null);
    // "the survey, by Acme,"
    const link = isMark(units[at + 1], ',') ? at + 2 : at + 1;
    const by = /^(?:by|from)$/.test(lowerAt(units, link)) ? link + 1 : -1;
    const first = lowerAt(units, by) === 'the' ? by + 1 : by;
    const after = units[first]?.start ?? -1;
    const author = named.find(({ mention }) => mention.span.start === after);
    if (by >= 0) return author?.entity;
    const before = named.findLast(({ mention }) => mention.span.end <= (units[at]?.start ?? 0));
    if (!before) return undefined;
    const from = firstFrom(units, before.mention.span.end);
    const between = units.slice(from, at);
    if (between.some((unit) => isMark(unit, ',;:'))) return undefined;
    const owns = before.mention.possessive && between.length <= MAX_WORDS + 1;
    const makes = MAKES.has(between[0]?.lower ?? '') && between.length <= MAX_WORDS + 2;
    return (owns && !between.some(isVerb)) || makes ? before.entity : undefined;
  }
}

/** "the report" */
const isBare = (source: readonly Token[]): boolean =>
  source.length === 2 && /^(?:the|this|that)$/.test(source[0]?.lower ?? '');
