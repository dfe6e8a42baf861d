import type { Span } from '../text/spans.ts';
import type { Draft } from './draft.ts';

const PREPOSITION = 'at|in|on|from|near|outside';
const AFTER_PREPOSITION = new RegExp(`(?:^|\\s)(?:${PREPOSITION})\\s(?:the\\s)?$`, 'i');
const ALONE = new RegExp(`^(?:${PREPOSITION}|[^\\p{L}\\p{N}]*)$`, 'iu');
const LOOK_BEHIND = 16;

/**
 * Mends a source that the tagger took out of what stands before the subject: "At Harlow Works, a
 * plumber, 41, said".
 */
export function mendSource(text: string, source: Span[], ruled: Draft | undefined): Span[] {
  const [first] = source;
  if (!first || source.length > 1) return source;
  const own = withoutRelative(text, first);
  const words = text.slice(own.start, own.end);
  const whole = ruled?.source[0];
  if (ALONE.test(words)) return whole ? [whole] : [];
  if (!whole) return [own];
  return isPlaceBefore(text, own, whole) ? [whole] : [own];
}

/** "Ann Lee, who": the tagger may end a phrase behind a comma. */
const withoutRelative = (text: string, { start, end }: Span): Span => ({
  start,
  end: end - (/., (?:who|which)$/.exec(text.slice(start, end))?.[0].slice(1).length ?? 0),
});

const isPlaceBefore = (text: string, own: Span, whole: Span): boolean =>
  /^,?\s?$/.test(text.slice(own.end, whole.start)) &&
  own.end < whole.start &&
  AFTER_PREPOSITION.test(text.slice(Math.max(0, own.start - LOOK_BEHIND), own.start));
