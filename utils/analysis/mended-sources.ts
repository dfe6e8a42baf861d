import { isAsciiLetter } from '../text/characters.ts';
import type { Span } from '../text/spans.ts';
import type { Draft } from './draft.ts';

const PREPOSITION = 'at|in|on|from|near|outside';
const AFTER_PREPOSITION = new RegExp(`(?:^|\\s)(?:${PREPOSITION})\\s(?:the\\s)?$`, 'i');
const ALONE = new RegExp(`^(?:${PREPOSITION}|the|an?|[^\\p{L}\\p{N}]*)$`, 'iu');
const LONGEST_ALONE = 'outside'.length;
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
  if (isAlone(words)) return whole ? [whole] : [];
  if (!ruled || !whole) return [own];
  if (isClauseOf(text, own, whole)) return [{ start: whole.start, end: own.end }];
  return isPlaceBefore(text, own, whole) ||
    isPlaceBehind(text, own, whole) ||
    isInRelative(text, own, whole) ||
    goesTooFar(text, own, ruled)
    ? [whole]
    : [own];
}

const isAlone = (words: string): boolean =>
  !(words.length > LONGEST_ALONE && isAsciiLetter(words.charCodeAt(0))) && ALONE.test(words);

/** "Ann Lee, who lives nearby, said": the clause is of somebody. */
const isClauseOf = (text: string, own: Span, whole: Span): boolean =>
  whole.end + 2 === own.start &&
  text.startsWith(', ', whole.end) &&
  /^wh(?:o|ich|ose)\s/.test(text.slice(own.start, own.end));

/** "A neighbour who gave her name as Dana said" */
const isInRelative = (text: string, own: Span, whole: Span): boolean =>
  own.end === whole.end &&
  own.start > whole.start &&
  /^\S[^,]* who\s/.test(text.slice(whole.start, own.start));

const NAME_LAST = /(?:^|\s)(?:\p{Lu}[^\s,]*|he|she|they|we|I)$/u;
// "a clerk at the Museum of Works in Harlow"
const IN_PARTS = /\s(?:of|at|for|from|in|the)\s/;
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
// When, where or how somebody said it, not whose somebody is ("of", "from", "with").
const SAID_SO = new RegExp(
  `^ (?:${DAY}|(?:in|on|at|as|by (?:phone|telephone|e-?mail|text|letter|video)|via|for|after|before|during|while|when|without|under|outside|through|last|this|later|again|afterwards?|of (?:the|an?|this|that|his|her|its|their)|to (?:reporters|journalists|(?:the )?(?:crowd|audience|applause|cheers))|[\\p{Ll}-]+(?:ly|ing))\\b)`,
  'u',
);
const WHEN = new RegExp(
  `^ (?:${DAY}|last|after|before|during|while|when|by|via|later|(?:in|at|on) (?:an? )?(?:statement|interview|e-?mail|letter|tweet|post|speech|meeting|rally|hearing|news conference|Twitter|Facebook|X))\\b`,
);
// “…,” said Ann Lee, the mayor, after the vote.
const BEHIND_COMMA =
  /^, (?:after|before|during|following|while|when|as|at|speaking|referring)\s[^,;:.“”"]*,?$/;
const BEFORE_VERB = new RegExp(`^ (?:(?:on )?${DAY}|simply|[\\p{Ll}-]+ly)$`, 'u');
const PREDICATE = /^ \p{Ll}[^,]* and$/u;

/** “…,” said Ann Lee in court. “…,” the mayor simply said. Ann Lee shook her head and said, “…” */
function goesTooFar(text: string, own: Span, { source: [whole], cue: [cue] }: Draft): boolean {
  if (!whole || !cue || own.start !== whole.start || own.end <= whole.end) return false;
  const rest = text.slice(whole.end, own.end);
  if (cue.start < whole.start) {
    if (BEHIND_COMMA.test(rest)) return true;
    const name = text.slice(whole.start, whole.end);
    if (!SAID_SO.test(rest) || name.includes(',')) return false;
    if (IN_PARTS.test(name) && !WHEN.test(rest)) return false;
    // "a man living nearby", "a report released Friday"
    return NAME_LAST.test(name) || !(/ed$/.test(name) || /^ \S+ing\b/.test(rest));
  }
  return BEFORE_VERB.test(rest) || PREDICATE.test(rest);
}

/** "Ann Lee, who": the tagger may end a phrase behind a comma. */
const withoutRelative = (text: string, { start, end }: Span): Span => ({
  start,
  end:
    end -
    (/., (?:who|which)$/.exec(text.slice(Math.max(start, end - 8), end))?.[0].slice(1).length ?? 0),
});

/** "Ann Lee, 41, of Mill Lane, Harlow, said" */
const isPlaceBehind = (text: string, own: Span, whole: Span): boolean =>
  whole.end < own.start &&
  /^,(?: \d+,)? (?:of|from) [^,;:.“”"]{2,40}, $/.test(text.slice(whole.end, own.start));

const isPlaceBefore = (text: string, own: Span, whole: Span): boolean =>
  own.end < whole.start &&
  whole.start <= own.end + 2 &&
  /^,?\s?$/.test(text.slice(own.end, whole.start)) &&
  AFTER_PREPOSITION.test(text.slice(Math.max(0, own.start - LOOK_BEHIND), own.start));
