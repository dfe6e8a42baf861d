import { hull } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

// What stands behind "asked", "declined", "requested" or "on condition of".
const NAMELESS =
  /^(?:not )?(?:to )?(?:(?:be|being|remain|remaining|stay|staying) )?(?:(?:publicly|further) )?(?:(?:named|identified|quoted)(?= by name| because| as| in| for| by|[,.;]|$)|anonymous\b|anonymity\b)/i;

/** "asked not to be named" tells how a source spoke, and nothing of what it said. */
export const asksNotToBeNamed = ({ text }: Reading, { content, quotes }: Draft): boolean => {
  if (content.length === 0 || quotes.length > 0) return false;
  const { start, end } = hull(content);
  return NAMELESS.test(text.slice(start, end));
};
