import type { Span } from '../text/spans.ts';
import type { Appearance } from './cast.ts';
import type { Draft } from './draft.ts';

/** Tells whether a source is the place that a text opens with, which says nothing: "Tarn: The firm said". */
export function isPlaceLabel(
  text: string,
  { cue, content }: Draft,
  { start, end }: Span,
  named: readonly Appearance[],
): boolean {
  if (start !== 0) return false;
  const [only, ...more] = named;
  const isLabel = cue.length === 1 && text.slice(end, cue[0]?.end).trim() === ':';
  const isSaid = /^["'“‘«]/u.test(text.slice(content[0]?.start));
  return isLabel && !isSaid && more.length === 0 && only?.entity.kind === 'unknown';
}
