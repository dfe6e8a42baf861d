import { hull } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

// What stands behind "asked", "declined", "requested" or "on condition of".
const NAMELESS =
  /^(?:not )?(?:to )?(?:(?:(?:be|being|remain|remaining|stay|staying) )?(?:(?:publicly|further) )?(?:named|identified|quoted)(?= by name| because| as| in| for| by|[,.;]|$)|(?:be|being|remain|remaining|stay|staying) anonymous\b|anonymity\b)/i;

// A cue with the words behind it. "He said she declined to comment" is his report: only auxiliaries and
// adverbs stand before the verb.
const SILENT =
  /^(?:(?:ha[sd]|have|having|is|are|was|were|also|again|still|\p{Ll}{2,12}ly) ){0,3}(?:(?:declin|refus)(?:ed|es|ing|e) to|(?:\p{Ll}{2,6}n[’']t|(?:d(?:id|oes|o)|would|will|could|can) not|cannot)(?: (?:be reached|available) to| immediately| publicly| further)?) comment\b/u;
// More than the words behind a cue that SILENT reads.
const COMMENT_WITHIN = 30;

/**
 * Tells whether a draft tells only that somebody said nothing, or how a source is to be named: "declined
 * to comment", "asked not to be named". Whoever says so of somebody else reports something.
 */
export function tellsNothing({ text }: Reading, { cue, content, quotes }: Draft): boolean {
  const [first] = cue;
  if (!first || content.length === 0 || quotes.length > 0) return false;
  const { start, end } = hull(content);
  if (NAMELESS.test(text.slice(start, end))) return true;
  const around = text.slice(first.start, first.end + COMMENT_WITHIN);
  return around.includes('comment') && SILENT.test(around);
}
