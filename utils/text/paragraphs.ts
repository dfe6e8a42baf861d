import { startsLower } from './characters.ts';
import { lastOf } from './list-ends.ts';
import type { Span } from './spans.ts';

const BREAK = /\r\n?|[\n\u2028\u2029]/y;
// A line that a page breaks for its looks goes on in the middle of a sentence.
const UNFINISHED = /[\p{L}\p{M}\p{N},;]$/u;

/**
 * Finds the paragraphs of a text, white space at their ends left out. A line break ends one, unless
 * it stands alone within a sentence.
 */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmedStart = line[0].trimStart();
    const start = line.index + line[0].length - trimmedStart.length;
    const end = start + trimmedStart.trimEnd().length;
    if (end === start) continue;
    const last = lastOf(paragraphs);
    if (last && goesOn(text, last, line.index, start)) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs;
}

/** Tells whether a line that begins at `lineStart` goes on with the paragraph before it. */
function goesOn(text: string, before: Span, lineStart: number, start: number): boolean {
  if (!startsLower(text.slice(start, start + 2))) return false;
  if (!UNFINISHED.test(text.slice(before.end - 2, before.end))) return false;
  let at = before.end;
  while (at < lineStart && /[^\S\n\r\u2028\u2029]/.test(text.charAt(at))) at++;
  BREAK.lastIndex = at;
  return BREAK.test(text) && BREAK.lastIndex === lineStart;
}
