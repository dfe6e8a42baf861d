import type { Span } from './spans.ts';

/** A passage with what stands around it (W3C TextQuoteSelector). */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Characters of context on each side, white space not counted. */
export const CONTEXT_LENGTH = 40;
const MOST_CONTEXT = 240;
const MOST_TWINS = 200;

/**
 * Quotes a span of a text with what stands around it: as much as tells it from all other places
 * with the same words, within reason.
 */
export function quoteAt(text: string, { start, end }: Span): Quote {
  const exact = text.slice(start, end);
  let [before, after] = [0, 0];
  let at = text.indexOf(exact);
  for (let count = 0; at !== -1 && count < MOST_TWINS; count++, at = text.indexOf(exact, at + 1)) {
    if (at === start) continue;
    before = Math.max(before, sameBefore(text, start, at));
    after = Math.max(after, sameAfter(text, end, at + exact.length));
  }
  const from = widen(text, start, -1, before);
  const to = widen(text, end, 1, after);
  return { exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Goes on from an offset past `shared` characters and a full context more, white space not counted. */
function widen(text: string, offset: number, step: 1 | -1, shared: number): number {
  let at = offset;
  let count = 0;
  const isDone = (): boolean => {
    const gone = Math.abs(at - offset);
    return count >= CONTEXT_LENGTH && (gone >= shared + CONTEXT_LENGTH / 2 || gone >= MOST_CONTEXT);
  };
  while (
    (step < 0 ? at > 0 : at < text.length) &&
    !isDone() &&
    Math.abs(at - offset) < 2 * MOST_CONTEXT
  ) {
    if (/\S/.test(text[step < 0 ? at - 1 : at] ?? '')) count++;
    at += step;
  }
  return at;
}

function sameBefore(text: string, a: number, b: number): number {
  let length = 0;
  while (
    length < MOST_CONTEXT &&
    a > length &&
    b > length &&
    text[a - 1 - length] === text[b - 1 - length]
  ) {
    length++;
  }
  return length;
}

function sameAfter(text: string, a: number, b: number): number {
  let length = 0;
  while (
    length < MOST_CONTEXT &&
    b + length < text.length &&
    text[a + length] === text[b + length]
  ) {
    length++;
  }
  return length;
}

// Where blocks meet, text has a line break or white space of the mark-up; else nothing at all
// between the end of a sentence and a capital. A longer quote may also begin after a full stop.
const BREAK = String.raw`\n|\s\s|[.!?…]["”’]?(?=["“]?[\p{Lu}\p{N}])`;
const EDGE = new RegExp(BREAK, 'u');
const SENTENCE_EDGE = new RegExp(`${BREAK}|[.!?…]["”’]?\\s`, 'u');
const SENTENCE_LENGTH = 30;

/** Tells whether a quote was the first of its paragraph: other words may come to stand before it. */
export const opensParagraph = ({ exact, prefix }: Quote): boolean => {
  const between = /[^\p{L}\p{N}]*$/u.exec(prefix)?.[0] ?? '';
  return between.length === prefix.length || isEdge(exact, between + exact.slice(0, 2));
};

/** Tells whether a quote was the last of its paragraph. */
export const closesParagraph = ({ exact, suffix }: Quote): boolean => {
  const between = /^[^\p{L}\p{N}]*/u.exec(suffix)?.[0] ?? '';
  const next = suffix.slice(0, between.length + 1);
  return between.length === suffix.length || isEdge(exact, exact.slice(-2) + next);
};

const isEdge = (exact: string, meeting: string): boolean =>
  (exact.length >= SENTENCE_LENGTH ? SENTENCE_EDGE : EDGE).test(meeting);
