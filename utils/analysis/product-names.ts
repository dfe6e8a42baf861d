import { lastOf } from '../text/list-ends.ts';
import type { NameMention } from './names.ts';

const MODELS = /^(?:pro|ultra|mini|lite|xl)$/i;

/**
 * Leaves out what a maker’s name and a model make: "Acme Pro", "Acme Leaf 2"; it says nothing, and its
 * maker goes by no such name.
 */
export function withoutProducts(names: readonly NameMention[], text: string): NameMention[] {
  const alone = new Set<string>();
  for (const { words } of names) if (words.length === 1) alone.add(words[0] ?? '');
  return names.filter(({ kind, words, span }) => {
    if (kind === 'person' || words.length < 2 || !alone.has(words[0] ?? '')) return true;
    return !(MODELS.test(lastOf(words) ?? '') || isNumbered(text, span.end));
  });
}

/** "Leaf 2 at", not a score: "Harlow United 2 Ayr 1" */
const isNumbered = (text: string, end: number): boolean =>
  /^ \d{1,4}(?! \p{Lu}|[-–:.,]?\d)/u.test(text.slice(end, end + 8));
