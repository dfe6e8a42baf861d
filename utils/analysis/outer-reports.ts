import { bySpan, contain, hull, overlap, type Span } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import { firstFrom } from './ordered.ts';
import type { Reading } from './reading.ts';

/** Tells whether a cue is "according to" or "in the words of". */
export function isAccording(text: string, [cue]: readonly Span[]): boolean {
  const length = cue ? cue.end - cue.start : 0;
  if (!cue || (length !== 'according to'.length && length !== 'in the words of'.length))
    return false;
  return /^(?:according to|in the words of)$/i.test(text.slice(cue.start, cue.end));
}

/**
 * Ends what the tagger took too far before words of saying that close the sentence: "The firm wants to sell it,
 * officials said."
 */
export function endBeforeClosing({ text }: Reading, found: Draft[], ruled: readonly Draft[]): void {
  const closing = ruled
    .flatMap(({ source: [who], cue: [cue], content, inside }) =>
      who &&
      cue &&
      inside === null &&
      content.length === 1 &&
      (content[0]?.end ?? 0) < who.start &&
      who.end + 1 === cue.start
        ? [{ start: who.start, end: cue.end }]
        : [],
    )
    .sort(bySpan);
  for (const draft of found) {
    draft.content = draft.content.map((piece) => {
      const words = closing[firstFrom(closing, piece.end) - 1];
      const isLast = words && words.start > piece.start && words.end <= piece.end;
      const comma = isLast && text.slice(words.start - 2, words.start) === ', ';
      return comma && !/[,;:]/.test(text.slice(words.end, piece.end))
        ? { start: piece.start, end: words.start - 2 }
        : piece;
    });
  }
}

const PLAIN_SAYING =
  /\b(?:sa(?:id|ys?)|t(?:old|ells?)|report(?:ed|s)|wrote|writes|announced|show(?:ed|s)?)$/;

const closesPlainly = (text: string, [cue]: readonly Span[]): boolean =>
  cue !== undefined && PLAIN_SAYING.test(text.slice(cue.start, cue.end));

/**
 * Makes a test that tells whether a draft is somebody's word that others say what the tagger found: "According to
 * the mayor, the firm denied that it knew", "The firm wants to sell it, officials said."
 */
export function findAround({ text }: Reading, found: readonly Draft[]): (draft: Draft) => boolean {
  const wholes = found.map(({ source, cue, content }) => hull([...source, ...cue, ...content]));
  wholes.sort(bySpan);
  return ({ source, cue, content, inside }) => {
    const [said] = content;
    if (inside !== null || content.length !== 1 || !said || source.length === 0) return false;
    const outer = hull([...source, ...cue]);
    if (!isAccording(text, cue) && !(said.end <= outer.start && closesPlainly(text, cue)))
      return false;
    if (/^(?:who|which|that)\s/.test(text.slice(outer.start, outer.end))) return false;
    for (let n = Math.max(0, firstFrom(wholes, Math.min(outer.start, said.start)) - 1); ; n++) {
      const whole = wholes[n];
      if (!whole || whole.start >= Math.max(outer.end, said.end)) return true;
      if (overlap(whole, outer) || (overlap(whole, said) && !contain(said, whole))) return false;
    }
  };
}
