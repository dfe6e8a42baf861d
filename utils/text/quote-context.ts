import type { Span } from './spans.ts';

/** A passage with what stands around it (W3C TextQuoteSelector). */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Characters of context on each side, white space not counted. */
export const CONTEXT_LENGTH = 40;
/** Context that two places share is followed no further than this. */
const MOST_SHARED = 200;
const MOST_TWINS = 200;
/** White space included, context is never longer than this on a side. */
const MOST_CONTEXT = 480;

/**
 * Quotes a span of a text with what stands around it: on each side a full context more than it
 * shares there with any other place with the same words, within reason.
 */
export function quoteAt(text: string, { start, end }: Span): Quote {
  const exact = text.slice(start, end);
  let [before, after] = [0, 0];
  let at = text.indexOf(exact);
  for (let count = 0; at !== -1 && count < MOST_TWINS; count++, at = text.indexOf(exact, at + 1)) {
    if (at === start) continue;
    before = Math.max(before, shared(text, start, at, -1));
    after = Math.max(after, shared(text, end, at + exact.length, 1));
  }
  const from = widen(text, start, -1, before + CONTEXT_LENGTH);
  const to = widen(text, end, 1, after + CONTEXT_LENGTH);
  return { exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Goes on from an offset past so many characters, white space not counted. */
function widen(text: string, offset: number, step: 1 | -1, wanted: number): number {
  let at = offset;
  for (let count = 0; count < wanted && Math.abs(at - offset) < MOST_CONTEXT; at += step) {
    const character = text[step < 0 ? at - 1 : at];
    if (character === undefined) break;
    if (!isSpace(character)) count++;
  }
  return at;
}

/** How many characters are the same on from two offsets, white space not counted. */
function shared(text: string, a: number, b: number, step: 1 | -1): number {
  const next = (offset: number): number => {
    let at = step < 0 ? offset - 1 : offset;
    while (at >= 0 && at < text.length && isSpace(text[at] ?? '')) at += step;
    return at;
  };
  let count = 0;
  let [here, there] = [next(a), next(b)];
  while (count < MOST_SHARED && text[here] !== undefined && text[here] === text[there]) {
    count++;
    [here, there] = step < 0 ? [next(here), next(there)] : [next(here + 1), next(there + 1)];
  }
  return count;
}

const isSpace = (character: string): boolean => /\s/.test(character);

// Where blocks meet, text has a line break or white space of the mark-up; else nothing at all
// between the end of a sentence, or a small letter, and a capital. A longer quote may also begin
// after a full stop.
const BREAK = String.raw`\n|\s\s|[.!?…]["”’]?(?=["“]?[\p{Lu}\p{N}])|\p{Ll}(?=\p{Lu})`;
const EDGE = new RegExp(BREAK, 'u');
const SENTENCE_EDGE = new RegExp(`${BREAK}|[.!?…]["”’]?\\s`, 'u');
const SENTENCE_LENGTH = 30;

/** Tells whether a quote was the first of its paragraph: other words may come to stand before it. */
export const opensParagraph = ({ exact, prefix }: Quote): boolean => {
  const between = /[^\p{L}\p{N}]*$/u.exec(prefix)?.[0] ?? '';
  const last = between === '' ? (prefix.at(-1) ?? '') : '';
  return between.length === prefix.length || isEdge(exact, last + between + exact.slice(0, 2));
};

/** Tells whether a quote was the last of its paragraph. */
export const closesParagraph = ({ exact, suffix }: Quote): boolean => {
  const between = /^[^\p{L}\p{N}]*/u.exec(suffix)?.[0] ?? '';
  const next = suffix.slice(0, between.length + 1);
  return between.length === suffix.length || isEdge(exact, exact.slice(-2) + next);
};

const isEdge = (exact: string, meeting: string): boolean =>
  (exact.length >= SENTENCE_LENGTH ? SENTENCE_EDGE : EDGE).test(meeting);
