import { startsLower } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import type { NameMention } from './names.ts';
import { isBodyNoun } from './source-nouns.ts';

/**
 * Leaves out what only has a capital because it opens a sentence: a word that stands elsewhere in small
 * letters and is part of no name, and the "Travel" of "Travel body Acme".
 */
export function withoutOpeners(
  names: readonly NameMention[],
  tokens: readonly Token[],
  text: string,
): NameMention[] {
  const isOpener = ({ initial, words, title }: NameMention) =>
    initial && words.length === 1 && title === '';
  const small = new Set<string>();
  for (const token of tokens) if (startsLower(token.text)) small.add(token.lower);
  const sure = new Set<string>();
  for (const name of names) {
    if (!isOpener(name)) for (const word of name.words) sure.add(word.toLowerCase());
  }
  return names.filter((name) => {
    if (!isOpener(name)) return true;
    const word = name.words[0]?.toLowerCase() ?? '';
    if (small.has(word) && !sure.has(word)) return false;
    const { end } = name.span;
    const kind = /^ (\p{Ll}+) \p{Lu}/u.exec(text.slice(end, end + 30))?.[1];
    return !(kind && isBodyNoun(kind));
  });
}
