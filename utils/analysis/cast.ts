import type { Span } from '../text/spans.ts';
import { Entities, type Entity, isPerson } from './entities.ts';
import { findNames, type NameMention } from './names.ts';
import { firstFrom } from './ordered.ts';
import type { Phrase } from './phrases.ts';
import { withoutProducts } from './product-names.ts';
import type { Reading } from './reading.ts';
import { findSmallOpeners, withoutCommon, withoutOpeners } from './sentence-openers.ts';

/** A name in its place. */
export interface Appearance {
  mention: NameMention;
  entity: Entity;
  /** Index into `Reading.sentences`. */
  sentence: number;
  /** Index of the quotation it stands in, or null. */
  inside: number | null;
  /** Where it begins and ends among the units of its sentence. */
  from: number;
  to: number;
  /** The description that ends where it begins, once that has been looked for. */
  described: Phrase | null | undefined;
}

/** Who the article names, and where. */
export interface Cast {
  entities: Entities;
  /** All names, in text order. */
  appearances: readonly Appearance[];
  /** Those of each sentence. */
  bySentence: readonly (readonly Appearance[])[];
  /** Where each of `appearances` starts. */
  starts: readonly Span[];
}

/** Finds everybody and everything that a text names. */
export function findCast(reading: Reading): Cast {
  const { tokens, text } = reading;
  const found = findNames(tokens, text);
  const small = findSmallOpeners(found, tokens);
  const names = withoutOpeners(withoutProducts(withoutCommon(found, small), text), small, text);
  const entities = new Entities(names);
  const outer = reading.quotes.flatMap(({ span, depth }, index) =>
    depth === 0 ? [{ span, index }] : [],
  );
  const appearances: Appearance[] = [];
  const bySentence = reading.sentences.map((): Appearance[] => []);
  let sentence = 0;
  let quote = 0;
  for (const mention of names) {
    const { start } = mention.span;
    while (sentence + 1 < reading.sentences.length && start >= startOf(reading, sentence + 1))
      sentence++;
    while (quote < outer.length && (outer[quote]?.span.end ?? 0) <= start) quote++;
    const holder = outer[quote];
    const inside = holder && holder.span.start <= start ? holder.index : null;
    const entity = mention.bearer;
    if (!entity) continue;
    const units = reading.sentences[sentence]?.units ?? [];
    const from = firstFrom(units, start);
    const to = firstFrom(units, mention.span.end);
    const appearance: Appearance = {
      mention,
      entity,
      sentence,
      inside,
      from,
      to,
      described: undefined,
    };
    appearances.push(appearance);
    bySentence[sentence]?.push(appearance);
  }
  const starts = appearances.map(({ mention }) => mention.span);
  return { entities, appearances, bySentence, starts };
}

const startOf = (reading: Reading, sentence: number): number =>
  reading.sentences[sentence]?.units[0]?.start ?? Number.POSITIVE_INFINITY;

/** The names of one sentence, those in its quotations too. */
export const appearancesIn = ({ bySentence }: Cast, sentence: number): readonly Appearance[] =>
  (sentence < 0 ? undefined : bySentence[sentence]) ?? NOBODY;

const NOBODY: readonly Appearance[] = [];

/** The people named in a sentence, those in its quotations left out. */
export const peopleIn = (cast: Cast, sentence: number): Appearance[] =>
  appearancesIn(cast, sentence).filter(({ inside, entity }) => inside === null && isPerson(entity));

/** The names that lie in a span of a sentence. */
export const appearancesWithin = (
  cast: Cast,
  sentence: number,
  { start, end }: Span,
): Appearance[] =>
  appearancesIn(cast, sentence).filter(
    ({ mention }) => mention.span.start >= start && mention.span.end <= end,
  );

/** Makes all that the text tells of somebody be told of another, who is the same. */
export function mergeInto({ appearances, starts }: Cast, from: Entity, into: Entity): void {
  for (const { span } of from.mentions) {
    const appearance = appearances[firstFrom(starts, span.start)];
    if (appearance?.entity === from) appearance.entity = into;
  }
  into.mentions = [...into.mentions, ...from.mentions].sort((a, b) => a.span.start - b.span.start);
  into.roles.push(...from.roles);
  into.traits.push(...from.traits);
  for (const tie of from.ties) {
    if (tie.bearer === from) tie.bearer = into;
    if (tie.owner === from) tie.owner = into;
  }
  const ties = new Set([...into.ties, ...from.ties]);
  into.ties = [...ties].filter(({ bearer, owner }) => bearer !== owner);
  into.age ??= from.age;
  // Nothing of it may be found any more.
  Object.assign(from, { mentions: [], roles: [], traits: [], ties: [], age: null });
}

/** Who is named in any of some spans. */
export function namedIn({ appearances, starts }: Cast, spans: readonly Span[]): Set<Entity> {
  const named = new Set<Entity>();
  for (const { start, end } of spans) {
    for (let i = firstFrom(starts, start); i < appearances.length; i++) {
      const appearance = appearances[i];
      if (!appearance || appearance.mention.span.start >= end) break;
      named.add(appearance.entity);
    }
  }
  return named;
}
