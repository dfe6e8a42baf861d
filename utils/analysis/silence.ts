import { hull } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

const SILENCE =
  /^(?:\w+ ){0,2}(?:(?:declin|refus)(?:ed|es|ing) to|(?:\w{2,6}n[’']t|not)(?: immediately| publicly)?) comment\b/;

/** "declined to comment" tells that somebody said nothing. */
export function keepsSilent({ text }: Reading, { cue, content, quotes }: Draft): boolean {
  if (cue.length === 0 || content.length === 0 || quotes.length > 0) return false;
  const words = hull([...cue, ...content]);
  return SILENCE.test(text.slice(words.start, words.end));
}
