import type { Span } from '../text/spans.ts';
import { type CueGroup, findCues, isAdverb } from './cues.ts';
import type { Draft } from './draft.ts';
import { DAYS, PREPOSITIONS, SUBORDINATORS } from './lexicons/function-words.ts';
import { isNickname, isVerb, type Phrase } from './noun-phrases.ts';
import { isMark, type Reading, type Sentence, spanOf, type Unit } from './reading.ts';
import { isSentenceLike } from './speech.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** Who says a quotation and by which words, as its own sentence tells. */
interface Owner {
  sentence: number;
  cue: CueGroup | null;
  source: Phrase | null;
}

/** Where a quotation stands. */
interface Place {
  sentence: number;
  unit: number;
}

/**
 * Finds the attributions of quotations that report speech in the speaker's words alone, in text
 * order. Quoted words inside a longer report are left to `findReportedSpeech`.
 */
export function findQuoteAttributions(reading: Reading): Draft[] {
  const places = placeQuotes(reading);
  const owners = new Map<number, Owner>();
  for (const [quote, place] of places) {
    const owner = findOwner(reading, place);
    if (owner) owners.set(quote, owner);
  }
  return new DraftMaker(reading, places, owners).drafts;
}

function placeQuotes({ sentences }: Reading): Map<number, Place> {
  const places = new Map<number, Place>();
  sentences.forEach(({ units }, sentence) => {
    units.forEach((unit, index) => {
      if (unit.quote >= 0 && !isNickname(units, index)) places.set(unit.quote, { sentence, unit: index });
    });
  });
  return places;
}

function findOwner(reading: Reading, { sentence, unit }: Place): Owner | null {
  const units = reading.sentences[sentence]?.units ?? [];
  const cues = findCues(units);
  const quote = reading.quotes[units[unit]?.quote ?? -1];
  if (!quote) return null;
  const owner =
    findTail(reading, units, unit, cues) ??
    findLead(reading, units, unit, cues) ??
    findColon(reading, units, unit);
  return owner && { sentence, ...owner };
}

type Found = Pick<Owner, 'cue' | 'source'>;

const quotable = (cue: CueGroup): boolean =>
  ['statement', 'hearer', 'ask', 'manner', 'claim', 'intend'].some((kind) =>
    cue.classes.has(kind as never),
  );

/** “…,” said Smith. “…,” Smith said. “…,” according to Smith. */
function findTail(reading: Reading, units: readonly Unit[], quote: number, cues: readonly CueGroup[]): Found | null {
  const unit = units[quote];
  if (!unit) return null;
  const comma = isMark(units[quote + 1], ',—–-');
  const stopped = /^(?:[,.!?…—–-]|\.+)$/.test(unit.text);
  if (!comma && !stopped && quote > 0 && !isSentenceLike(reading, unit.quote)) return null;
  const from = quote + (comma ? 2 : 1);
  const cue = cues.find((group) => group.from >= from);
  if (!cue) return null;
  if (cue.lemma === 'according' && cue.from === from) return { cue, source: subjectBefore(units, cue) };
  if (!quotable(cue) || cue.passive || hasQuote(units, from, cue.from)) return null;
  if (cue.from === from || onlyAdverbs(units, from, cue.from)) return tailFirst(units, cue);
  if (cue.form === 'ing' && !/'|is|was|are|were/.test(units[cue.from]?.lower ?? '')) return null;
  const source = subjectBefore(units, cue);
  if (!source || source.from < from || source.from > from + 4) return null;
  // Between the quotation and the subject there may be "Mr" or "then", but no clause.
  for (let i = from; i < source.from; i++) if (isVerb(units[i]) || isMark(units[i], ',;:')) return null;
  if (!comma && !stopped && opensClause(units, cue.to)) return null;
  return { cue, source };
}

/** The verb directly after a quotation. */
function tailFirst(units: readonly Unit[], cue: CueGroup): Found | null {
  if (cue.form === 'ing' || cue.form === 'base') return null;
  const source = subjectAfter(units, cue);
  return source ? { cue, source } : null;
}

const hasQuote = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).some((unit, index) => unit.kind === 'quote' && !isNickname(units, from + index));

const onlyAdverbs = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).every(isAdverb);

const opensClause = (units: readonly Unit[], at: number): boolean =>
  units[at]?.lower === 'that' || (units[at]?.kind === 'word' && !PREPOSITIONS.has(units[at]?.lower ?? '') && !DAYS.has(units[at]?.lower ?? '') && !isAdverb(units[at]));

/** Smith said: “…”, Smith told reporters, “…”, adding: “…” */
function findLead(reading: Reading, units: readonly Unit[], quote: number, cues: readonly CueGroup[]): Found | null {
  const cue = cues.findLast((group) => group.to <= quote);
  if (!cue || hasQuote(units, cue.to, quote) || cue.lemma === 'according') return null;
  if (!quotable(cue) && !isMark(units[quote - 1], ':')) return null;
  if (!leadsIn(reading, units, quote, cue)) return null;
  const inverted = cue.from === 0 ? subjectAfter(units, cue) : null;
  return { cue, source: inverted ?? subjectBefore(units, cue) };
}

/** Whether nothing but a hearer, a time, a medium or a mark stands between a verb and what it quotes. */
function leadsIn(reading: Reading, units: readonly Unit[], quote: number, cue: CueGroup): boolean {
  const unit = units[quote];
  if (!unit) return false;
  const between = units.slice(cue.to, quote);
  const last = between.at(-1);
  const whole = isSentenceLike(reading, unit.quote);
  if (isMark(last, ':')) return true;
  const words = between.filter(({ kind }) => kind !== 'mark');
  if (words.some((word) => isVerb(word) || SUBORDINATORS.has(word.lower) && !/^(?:as|after|before|since)$/.test(word.lower))) return false;
  const trails = units[quote + 1];
  const ends = !trails || (trails.kind === 'mark' && !isMark(trails, '-')) || /^(?:and|but|as|in|on|at|during|when|while|after)$/.test(trails.lower);
  if (isMark(last, ',')) return whole;
  if (words.length === 0) return whole || ends;
  if (!ends && !whole) return false;
  return cue.classes.has('hearer') ? words.length <= 6 : whole && PREPOSITIONS.has(words[0]?.lower ?? '');
}

/** Smith: “…” */
function findColon(reading: Reading, units: readonly Unit[], quote: number): Found | null {
  const colon = quote - 1;
  const unit = units[quote];
  if (!unit || !isMark(units[colon], ':') || colon > 8 || colon === 0) return null;
  const before = units.slice(0, colon);
  if (!before.every(({ kind, text }) => kind === 'word' && /^\p{Lu}|^(?:the|of|de|van|von)$/u.test(text))) return null;
  if (!isSentenceLike(reading, unit.quote)) return null;
  const cue: CueGroup = { from: colon, to: colon + 1, verb: colon, lemma: ':', form: 'base', classes: new Set(['statement']), passive: false };
  return { cue, source: { from: 0, to: colon } };
}

/** Makes drafts of owned quotations and lets the others join them. */
class DraftMaker {
  readonly drafts: Draft[] = [];
  readonly #reading: Reading;
  readonly #places: ReadonlyMap<number, Place>;
  readonly #owners: ReadonlyMap<number, Owner>;
  readonly #byCue = new Map<string, Draft>();
  readonly #draftOf = new Map<number, Draft>();

  constructor(reading: Reading, places: ReadonlyMap<number, Place>, owners: ReadonlyMap<number, Owner>) {
    this.#reading = reading;
    this.#places = places;
    this.#owners = owners;
    let last: { draft: Draft; sentence: number } | null = null;
    for (const [quote, place] of places) {
      const draft = this.#draftFor(quote, place, last);
      if (draft) last = { draft, sentence: place.sentence };
    }
  }

  #draftFor(quote: number, place: Place, last: { draft: Draft; sentence: number } | null): Draft | null {
    const known = this.#draftOf.get(quote);
    const draft = known ?? this.#owned(quote) ?? this.#joined(quote, place, last);
    if (!draft) return null;
    if (!known) this.#add(draft, quote);
    return draft;
  }

  /** A quotation over several paragraphs belongs to whoever owns any of its pieces. */
  #owned(quote: number): Draft | null {
    for (let piece: number | null = quote; piece !== null; piece = this.#reading.quotes[piece]?.next ?? null) {
      const owner = this.#owners.get(piece);
      if (owner) return this.#draftOfOwner(owner);
    }
    return null;
  }

  #draftOfOwner({ sentence, cue, source }: Owner): Draft {
    const key = `${sentence}:${cue?.from}`;
    const known = this.#byCue.get(key);
    if (known) return known;
    const units = this.#reading.sentences[sentence]?.units ?? [];
    const draft: Draft = {
      source: spans(source && spanOf(units, source.from, source.to)),
      cue: spans(cue && spanOf(units, cue.from, cue.to)),
      content: [],
      quotes: [],
      follows: null,
      inside: null,
    };
    this.#byCue.set(key, draft);
    this.drafts.push(draft);
    return draft;
  }

  #add(draft: Draft, quote: number): void {
    for (let piece: number | null = quote; piece !== null; piece = this.#reading.quotes[piece]?.next ?? null) {
      const quoted = this.#reading.quotes[piece];
      if (!quoted || this.#draftOf.has(piece)) break;
      this.#draftOf.set(piece, draft);
      draft.quotes.push(piece);
      draft.content.push(quoted.span);
    }
  }

  /** Speech without a cue of its own goes on with what stands before it. */
  #joined(quote: number, place: Place, last: { draft: Draft; sentence: number } | null): Draft | null {
    const { sentences } = this.#reading;
    const sentence = sentences[place.sentence];
    if (!sentence || !isSentenceLike(this.#reading, quote)) return null;
    const alone = sentence.units.every(({ kind }) => kind === 'quote' || kind === 'mark');
    if (!alone) return null;
    const before = sentences[place.sentence - 1];
    const sameParagraph = before?.paragraph === sentence.paragraph;
    if (last && sameParagraph && last.sentence === place.sentence - 1) return last.draft;
    const lead = sentence.units[0]?.quote === quote && before ? this.#leadFrom(before, place.sentence - 1) : null;
    if (lead) return lead;
    if (!last) return null;
    const gap = sentence.paragraph - (sentences[last.sentence]?.paragraph ?? 0);
    if (gap > 1) return null;
    const follower: Draft = { source: [], cue: [], content: [], quotes: [], follows: last.draft, inside: null };
    this.drafts.push(follower);
    return follower;
  }

  /** "Smith continued:" and a line break, or "Smith was angry." before a quotation alone. */
  #leadFrom({ units }: Sentence, sentence: number): Draft | null {
    if (!isMark(units.at(-1), ':')) return null;
    const cues = findCues(units);
    const cue = cues.at(-1);
    if (!cue || hasQuote(units, cue.to, units.length)) return null;
    return this.#draftOfOwner({ sentence, cue, source: subjectBefore(units, cue) });
  }
}

const spans = (span: Span | null): Span[] => (span ? [span] : []);
