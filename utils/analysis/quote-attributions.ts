import { lastOf } from '../text/list-ends.ts';
import { findLabel } from './colon-labels.ts';
import { findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { findHeadingQuotes } from './heading-quotes.ts';
import { tellsOf } from './opening-subjects.ts';
import { findOwners, type Owner } from './quote-owners.ts';
import { isLink, isPlacing, type Place, placeQuotes } from './quote-places.ts';
import { asList, type Reading, spanOf } from './reading.ts';
import { isSentenceLike, isTitle } from './speech.ts';
import { subjectBefore } from './subjects.ts';
import { isMark } from './unit-kinds.ts';

/**
 * Finds the attributions of quotations that report speech in the speaker's words alone, those of
 * headings last. Quoted words inside a longer report stay with that report.
 * @param reported what `findReportedSpeech` found, for quotations that go on with it
 */
export function findQuoteAttributions(reading: Reading, reported: readonly Draft[]): Draft[] {
  const places = placeQuotes(reading);
  const owners = findOwners(reading, places);
  const maker = new DraftMaker(reading, owners, reported);
  const headings = findHeadingQuotes(reading, places);
  for (const [quote, place] of places) if (!headings.has(quote)) maker.place(quote, place);
  for (const [heading, later] of headings) {
    maker.placeHeading(heading, places.get(heading)?.sentence ?? 0, later);
  }
  return maker.drafts;
}

interface Last {
  draft: Draft;
  sentence: number;
}

/** Makes drafts of owned quotations and lets the others join them. */
class DraftMaker {
  readonly drafts: Draft[] = [];
  readonly #reading: Reading;
  readonly #owners: ReadonlyMap<number, Owner>;
  readonly #ownersBelow: readonly (Owner | undefined)[];
  readonly #reported = new Map<number, Draft>();
  readonly #byCue = new Map<string, Draft>();
  readonly #draftOf = new Map<number, Draft>();
  #last: Last | null = null;

  constructor(reading: Reading, owners: ReadonlyMap<number, Owner>, reported: readonly Draft[]) {
    this.#reading = reading;
    this.#owners = owners;
    this.#ownersBelow = findOwnersBelow(reading, owners);
    for (const draft of reported) {
      if (draft.inside === null) this.#reported.set(draft.sentence, draft);
    }
  }

  /** Finds the draft that a quotation belongs to, in text order of the quotations. */
  place(quote: number, place: Place): void {
    const known = this.#draftOf.get(quote);
    const owner = this.#owners.get(quote);
    const draft =
      known ??
      (owner ? this.#draftOfOwner(owner) : null) ??
      this.#joinedAbove(quote, place) ??
      this.#ownedBelow(quote) ??
      this.#joined(quote, place);
    if (!draft) return;
    if (!known) this.#add(draft, quote);
    this.#last = { draft, sentence: place.sentence };
  }

  /** A heading is said by who says its words further on; nobody's where no one does. */
  placeHeading(heading: number, sentence: number, later: number | null): void {
    const said = later === null ? undefined : this.#draftOf.get(later);
    if (!said) return;
    const draft = emptyDraft(sentence, said);
    this.drafts.push(draft);
    this.#add(draft, heading);
  }

  /** A quotation over several paragraphs belongs to whoever owns any of its pieces. */
  #ownedBelow(quote: number): Draft | null {
    const owner = this.#ownersBelow[quote];
    return owner ? this.#draftOfOwner(owner) : null;
  }

  *#pieces(quote: number): Generator<number> {
    for (let piece: number | null = quote; piece !== null; ) {
      yield piece;
      piece = this.#reading.quotes[piece]?.next ?? null;
    }
  }

  #draftOfOwner({ sentence, cue, source }: Owner): Draft {
    const key = `${sentence}:${cue?.from}`;
    const known = this.#byCue.get(key);
    if (known) return known;
    const units = this.#reading.sentences[sentence]?.units ?? [];
    const draft = emptyDraft(sentence, null);
    draft.source = asList(source && spanOf(units, source.from, source.to));
    draft.cue = asList(cue && spanOf(units, cue.from, cue.to));
    this.#byCue.set(key, draft);
    this.drafts.push(draft);
    return draft;
  }

  #add(draft: Draft, quote: number): void {
    for (const piece of this.#pieces(quote)) {
      const quoted = this.#reading.quotes[piece];
      if (!quoted || this.#draftOf.has(piece)) break;
      // A later piece with a cue of its own may have another draft.
      const owner = piece === quote ? undefined : this.#owners.get(piece);
      if (owner && this.#draftOfOwner(owner) !== draft) break;
      this.#draftOf.set(piece, draft);
      draft.quotes.push(piece);
      draft.content.push(quoted.span);
    }
  }

  /** “…,” Smith said. “…”: a quotation alone goes on with the sentence before it in its paragraph. */
  #joinedAbove(quote: number, place: Place): Draft | null {
    const { sentences } = this.#reading;
    const before = place.sentence - 1;
    if (sentences[before]?.paragraph !== sentences[place.sentence]?.paragraph) return null;
    if (!this.#isAlone(quote, place) && !this.#isSentence(quote, place)) return null;
    if (this.#last && this.#last.sentence >= before) return this.#last.draft;
    const reported = this.#reported.get(before);
    return reported && reported.quotes.length > 0 ? reported : null;
  }

  #isAlone(quote: number, { sentence }: Place): boolean {
    const units = this.#reading.sentences[sentence]?.units ?? [];
    return (
      isSentenceLike(this.#reading, quote) &&
      units.every(({ kind }) => kind === 'quote' || kind === 'mark')
    );
  }

  /** “…” on the stage. But “…”: a quotation that is its sentence but for a link before or a place behind it. */
  #isSentence(quote: number, { sentence, unit }: Place): boolean {
    if (!isSentenceLike(this.#reading, quote) || isTitle(this.#reading, quote)) return false;
    const units = this.#reading.sentences[sentence]?.units ?? [];
    const [before, behind] = [units.slice(0, unit), units.slice(unit + 1)];
    return before.every(isLink) && isPlacing(behind);
  }

  /** Speech without a cue of its own goes on with what stands above it. */
  #joined(quote: number, place: Place): Draft | null {
    const sentence = this.#reading.sentences[place.sentence];
    if (!sentence || !this.#isAlone(quote, place)) return null;
    const before = place.sentence - 1;
    if (this.#last && this.#last.sentence >= before) return this.#last.draft;
    const [first] = sentence.units;
    const opens = first?.kind === 'quote' && first.quote === quote;
    return (opens && this.#leadFrom(before)) || this.#beside(place) || this.#followed(place);
  }

  /** "Smith shrugged. “…”": a quotation alone right after a sentence that tells of somebody and reports nothing. */
  #beside(place: Place): Draft | null {
    const { sentences } = this.#reading;
    const at = place.sentence - 1;
    const before = sentences[at];
    const paragraph = sentences[place.sentence]?.paragraph ?? 0;
    if (!before || paragraph - before.paragraph > 1) return null;
    if (this.#reported.get(at)?.source.length) return null;
    const subject = tellsOf(before.units);
    const isNear = before.paragraph === paragraph;
    // “…,” she said. She wiped the knife. “…” is all one.
    if (!subject || (subject === 'pronoun' && isNear)) return null;
    const follows = this.#before(place)?.draft ?? null;
    // Where nobody spoke nearby, the words may be anything that "he" wrote.
    if (!follows && subject === 'pronoun') return null;
    const draft = { ...emptyDraft(place.sentence, follows), beside: at };
    this.drafts.push(draft);
    return draft;
  }

  /** What is said last before a quotation, in its paragraph or the one above. */
  #before({ sentence }: Place): Last | null {
    const { sentences } = this.#reading;
    const paragraph = sentences[sentence]?.paragraph ?? 0;
    for (let i = sentence - 1; i >= 0; i--) {
      if (paragraph - (sentences[i]?.paragraph ?? 0) > 1) return null;
      const draft = this.#last?.sentence === i ? this.#last.draft : this.#reported.get(i);
      if (draft) return { draft, sentence: i };
    }
    return null;
  }

  /** "Smith continued:" and a line break, and the quotation below. */
  #leadFrom(sentence: number): Draft | null {
    const lead = this.#reading.sentences[sentence];
    if (!lead || !isMark(lastOf(lead.units), ':')) return null;
    const { units } = lead;
    const cue = lastOf(findCues(lead));
    const found = cue
      ? { cue, source: subjectBefore(units, cue) }
      : findLabel(units, units.length - 1);
    return found && this.#draftOfOwner({ sentence, ...found });
  }

  /**
   * The speaker of what is said just before goes on: with the same report in its paragraph, with one
   * of its own below.
   */
  #followed(place: Place): Draft | null {
    const before = this.#before(place);
    if (!before) return null;
    const { sentences } = this.#reading;
    const { draft } = before;
    const isNear = sentences[before.sentence]?.paragraph === sentences[place.sentence]?.paragraph;
    if (isNear && draft.cue.length > 0 && draft.quotes.length > 0) return draft;
    const follower = emptyDraft(place.sentence, draft);
    this.drafts.push(follower);
    return follower;
  }
}

/** For each quotation the owner of the first piece, from it downwards, that has one. */
function findOwnersBelow(
  { quotes }: Reading,
  owners: ReadonlyMap<number, Owner>,
): (Owner | undefined)[] {
  const below: (Owner | undefined)[] = new Array(quotes.length);
  for (let quote = quotes.length - 1; quote >= 0; quote--) {
    const next = quotes[quote]?.next ?? null;
    below[quote] = owners.get(quote) ?? (next === null ? undefined : below[next]);
  }
  return below;
}

const emptyDraft = (sentence: number, follows: Draft | null): Draft => ({
  source: [],
  cue: [],
  content: [],
  quotes: [],
  follows,
  sentence,
  inside: null,
});
