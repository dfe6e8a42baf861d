import type { Span } from '../../../utils/text/spans.ts';

/** Takes the marks ⟦ and ⟧ out of a text and tells what stood between them, in order of opening. */
export function parseMarked(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === '⟦') {
      open.push(spans.push({ start: text.length, end: -1 }) - 1);
    } else if (character === '⟧') {
      const span = spans[open.pop() ?? -1];
      if (!span) throw new RangeError(`a mark closes that was not opened: ${marked}`);
      span.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new RangeError(`a mark is left open: ${marked}`);
  return { text, spans };
}
