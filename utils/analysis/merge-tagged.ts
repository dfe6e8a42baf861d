import { bySpan, contain, hull, overlap, type Span } from '../text/spans.ts';
import { Covered } from './covered.ts';
import type { Draft } from './draft.ts';
import { findBesides, findTitles } from './false-reports.ts';
import { arrange, tellKind } from './fusion.ts';
import { reportFinder } from './known-reports.ts';
import { mendContent } from './mended-contents.ts';
import { mendCue } from './mended-cues.ts';
import { mendSource } from './mended-sources.ts';
import { firstFrom } from './ordered.ts';
import { endBeforeClosing, findAround, isAccording } from './outer-reports.ts';
import { isPlainReport } from './plain-reports.ts';
import { type Reading, sentenceFinder } from './reading.ts';
import type { AttributionCandidate } from './tagger/candidate.ts';

/**
 * Joins what the tagger found with what rules read, in text order. The tagger's word stands; rules
 * tell more exactly which quotations are said with a cue, and keep what the tagger does not touch.
 */
export function mergeTagged(
  reading: Reading,
  ruled: readonly Draft[],
  tagged: readonly AttributionCandidate[],
): Draft[] {
  const knownBy = reportFinder(reading, ruled);
  const places = new Places(reading);
  const isBeside = findBesides(reading.text, ruled);
  const isTitled = findTitles(reading);
  const found = tagged
    .filter((candidate) => !isBeside(candidate) && !isTitled(candidate))
    .map((candidate) => {
      const known = knownBy(candidate);
      if (known && takesSpeaker(known, candidate)) return known;
      return known && isSameQuotation(reading, known, candidate)
        ? takeSource(known, mendSource(reading.text, candidate.source, known))
        : toDraft(places, mend(reading, candidate, known));
    });
  endBeforeClosing(reading, found, ruled);
  const isFree = findTaken(found);
  const isRetold = findRetold(reading, found);
  const isAround = findAround(reading, found);
  return arrange([
    ...found,
    ...ruled.filter(
      (draft) =>
        draft.turn ||
        ((isFree(draft) || isRetold(draft)) && isPlainReport(reading, draft)) ||
        isAround(draft),
    ),
  ]);
}

const isSameQuotation = (reading: Reading, ruled: Draft, { content }: AttributionCandidate) =>
  tellKind(reading, ruled) === 'direct' &&
  ruled.content.some((one) => content.some((other) => overlap(one, other)));

/** Tells whether the tagger takes for said who says it: "Nonsense, says Ann Lee." */
const takesSpeaker = (
  { source: [speaker] }: Draft,
  { content, source }: AttributionCandidate,
): boolean =>
  speaker !== undefined && source.length === 0 && content.every((one) => contain(speaker, one));

const takeSource = (ruled: Draft, source: Span[]): Draft =>
  source.length > 0 ? { ...ruled, source, follows: null } : ruled;

/** Mends what the tagger cut where no phrase ends. */
function mend(
  reading: Reading,
  candidate: AttributionCandidate,
  ruled: Draft | undefined,
): AttributionCandidate {
  const { text } = reading;
  const { cue, source, content } = mendCue(text, candidate, ruled);
  const isLate = ruled && isAccording(text, cue) && entersLate(text, ruled, content);
  if (isLate || (ruled && isAccording(text, cue) && takesName(text, ruled, source, content))) {
    return { source: ruled.source, cue, content: ruled.content };
  }
  return {
    source: mendSource(text, source.length > 0 ? source : beside(text, cue, ruled), ruled),
    cue,
    content: ruled ? mendContent(reading, content, ruled) : content,
  };
}

/** "…, said officials on Monday", "officials were quoted as saying": who stands right beside the verb. */
function beside(text: string, [cue]: readonly Span[], ruled: Draft | undefined): Span[] {
  const [who] = ruled?.source ?? [];
  if (!cue || !who) return [];
  const isQuoted = who.end + 1 === cue.start && / as \S+ing$/.test(text.slice(cue.start, cue.end));
  return isQuoted || (who.start === cue.end + 1 && text[cue.end] === ' ') ? [who] : [];
}

/** "According to the mayor, the firm said that it leaks": what she tells begins with the firm. */
const entersLate = (
  text: string,
  { source: [who], content: [whole] }: Draft,
  said: readonly Span[],
) =>
  who !== undefined &&
  whole !== undefined &&
  text.slice(who.end, whole.start) === ', ' &&
  said.every(({ start, end }) => start > whole.start && end === whole.end) &&
  /^[^,;:“]{3,60}$/.test(text.slice(whole.start, said[0]?.start));

/** "According to the mayor, Ann Lee, it leaks": who says it is no part of what is said. */
function takesName(
  text: string,
  { source: [whole] }: Draft,
  [source]: readonly Span[],
  [content]: readonly Span[],
): boolean {
  if (!whole || !source || !content || source.start !== whole.start) return false;
  const isInside = content.start > source.end && content.start < whole.end;
  return isInside && /^,?(?: \p{Lu}[\p{L}.'’-]+){2,4}$/u.test(text.slice(source.end, whole.end));
}

function toDraft(places: Places, { source, cue, content }: AttributionCandidate): Draft {
  const place = hull([...source, ...cue]);
  const inside = places.quotationAround(place);
  return {
    source,
    cue,
    content: content.map((piece) => places.withMarks(piece)),
    quotes: inside === null ? content.flatMap((piece) => places.quotationsIn(piece)) : [],
    follows: null,
    sentence: places.sentenceAt(place.start),
    inside,
  };
}

interface Outermost extends Span {
  /** Index into `Reading.quotes`. */
  index: number;
  inner: Span;
}

/** Finds the sentences and the outermost quotations of a text by their offsets. */
class Places {
  readonly #quotations: Outermost[];
  readonly sentenceAt: (offset: number) => number;

  constructor(reading: Reading) {
    this.#quotations = reading.quotes.flatMap(({ span, inner, depth }, index) =>
      depth === 0 ? [{ ...span, inner, index }] : [],
    );
    this.sentenceAt = sentenceFinder(reading);
  }

  quotationAround(span: Span): number | null {
    const quotation = this.#quotations[firstFrom(this.#quotations, span.start + 1) - 1];
    return quotation && contain(quotation, span) ? quotation.index : null;
  }

  /** The quotations whose words all lie in a span. */
  quotationsIn({ start, end }: Span): number[] {
    const found: number[] = [];
    for (let n = Math.max(0, firstFrom(this.#quotations, start) - 1); ; n++) {
      const quotation = this.#quotations[n];
      if (!quotation || quotation.start >= end) return found;
      if (start <= quotation.inner.start && quotation.inner.end <= end) found.push(quotation.index);
    }
  }

  /** A span with the quotation marks that stand at its edges. */
  withMarks({ start, end }: Span): Span {
    const opening = this.#quotations[firstFrom(this.#quotations, start) - 1];
    const closing = this.#quotations[firstFrom(this.#quotations, end) - 1];
    return {
      start: opening?.inner.start === start ? opening.start : start,
      end: closing?.inner.end === end ? closing.end : end,
    };
  }
}

/** Makes a test that tells whether a draft leaves alone what other drafts report. */
function findTaken(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const taken = new Covered(drafts.flatMap(({ cue, content }) => [...cue, ...content]));
  const isFree = (piece: Span) => !taken.touches(piece);
  return ({ cue, content }) => cue.every(isFree) && content.every(isFree);
}

const PLAIN_SAYING =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|(?:ask|warn|claim|admitt?|confess|text|insist)(?:s|es|ed)|begs|begged|promised|argue[sd]|describe[sd]|accuse[sd]|according)\b/;
const MARKS_WITHIN = 2;
const PRONOUN = /^(?:i|we|you|he|she|it|they|who|which|that|this|one)$/i;

/**
 * Makes a test that tells whether a draft reports, in plain words, what somebody said within what
 * another draft reports. The tagger learned from texts in which nothing stands inside another's words.
 * What is retold inside a quotation is the quoted person's word, not the article's, unless it has
 * marks of its own.
 */
function findRetold(
  { text, quotes }: Reading,
  drafts: readonly Draft[],
): (draft: Draft) => boolean {
  const contents = drafts
    .flatMap(({ content, cue }) => content.map((piece) => ({ ...piece, cue })))
    .sort(bySpan);
  const words = ({ start, end }: Span) => text.slice(start, end);
  const isAccording = (cue: Span) => /^according to$/i.test(words(cue));
  const marked = new Set(quotes.flatMap(({ span, depth }) => (depth > 0 ? [span.start] : [])));
  return ({ source, cue, content, inside }) => {
    const [speaker] = source;
    if (!speaker) return false;
    if (inside !== null && !content.some(({ start }) => marked.has(start))) return false;
    const around = contents[firstFrom(contents, speaker.start + 1) - 1];
    // The tagger may leave out the marks at the end of a content.
    const holder = around && { start: around.start, end: around.end + MARKS_WITHIN };
    if (!holder || ![...source, ...cue, ...content].every((piece) => contain(holder, piece)))
      return false;
    // "He suspected that it was old, according to his daughter": both tell whose word it is.
    const whole = around.start === speaker.start && around.cue.some(isAccording);
    if (whole) return true;
    return !PRONOUN.test(words(speaker)) && cue.some((piece) => PLAIN_SAYING.test(words(piece)));
  };
}
