import type { Span } from './spans.ts';

/** Finds the paragraphs of a text, white space at their ends left out; a line break ends one. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmedStart = line[0].trimStart();
    const start = line.index + line[0].length - trimmedStart.length;
    const end = start + trimmedStart.trimEnd().length;
    if (end > start) paragraphs.push({ start, end });
  }
  return paragraphs;
}
