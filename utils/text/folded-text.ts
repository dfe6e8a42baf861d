// Newsrooms restyle these without changing a word. CLDR `delimiters` and the Unicode dashes.
const FOLDS = new Map<string, string>(
  Object.entries({
    '"': '“”„‟«»″〝〞＂',
    "'": '‘’‚‛‹›′´`ʼ＇',
    '-': '‐‑‒–—―−﹣－',
    '...': '…',
    '': '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff',
  }).flatMap(([fold, marks]) => [...marks].map((mark): [string, string] => [mark, fold])),
);
const ODD = new RegExp(`\\s+|[${[...FOLDS.keys()].join('')}]`, 'gu');

/** A text with marks, dashes and white space made alike, and the way back to the text itself. */
export interface FoldedText {
  text: string;
  /** The offset in the source of the character at `offset` of the folded text. */
  toSource: (offset: number) => number;
  /** The first offset of the folded text whose character is at or behind one of the source. */
  fromSource: (offset: number) => number;
}

/** Folds typography: all white space to one space, curly to straight, all dashes to "-". */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  // Each entry is a place where the two run apart; between entries they go in step.
  const folded: number[] = [0];
  const origin: number[] = [0];
  let length = 0;
  let at = 0;
  const skipTo = (next: number): void => {
    at = next;
    folded.push(length);
    origin.push(next);
  };
  for (const match of source.matchAll(ODD)) {
    const mark = match[0];
    const end = match.index + mark.length;
    const fold = FOLDS.get(mark) ?? ' ';
    parts.push(source.slice(at, match.index), fold);
    length += match.index - at + fold.length;
    if (fold.length === mark.length) at = end;
    else skipTo(end);
  }
  parts.push(source.slice(at));
  return {
    text: parts.join(''),
    // Each character of a fold that is longer than its mark is that mark, not what follows it.
    toSource: (offset) => step(folded, origin, offset, 1),
    fromSource: (offset) => step(origin, folded, offset),
  };
}

/**
 * Finds the last place at or before `offset` in `from`, and goes as far from its partner in `to`, to
 * no nearer than `before` the next one.
 */
function step(from: readonly number[], to: readonly number[], offset: number, before = 0): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const limit = (to[low + 1] ?? Number.POSITIVE_INFINITY) - before;
  return Math.min((to[low] ?? 0) + offset - (from[low] ?? 0), limit);
}
