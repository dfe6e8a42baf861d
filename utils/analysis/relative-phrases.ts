import { lastOf } from '../text/list-ends.ts';
import type { Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { firstFrom } from './ordered.ts';

// How many words a noun phrase before "who" may have.
const MAX_WORDS = 8;

/** The phrase with an article before a relative pronoun: "thrown out by a planning inspector, who ruled". */
export function phraseBeforeWho(tokens: readonly Token[], offset: number): Span | null {
  const who = firstFrom(tokens, offset);
  const end = tokens[who - 1]?.text === ',' ? who - 1 : who;
  const words = tokens.slice(Math.max(0, end - MAX_WORDS), end);
  const first = words[words.findLastIndex(({ lower }) => /^(?:an?|the)$/.test(lower))];
  const last = lastOf(words);
  return first && last ? { start: first.start, end: last.end } : null;
}
