import type { Draft } from './figures-draft.ts';
import type { Token } from './figures-tokens.ts';

/** Finds the bare numbers that are ages ("Ms Verhoeven, 66, retired") and gives them their unit. */
export function markAges(tokens: readonly Token[], drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (
      draft.kind !== 'bare' ||
      draft.value < 1 ||
      draft.value > 120 ||
      !Number.isInteger(draft.value)
    )
      continue;
    if (!isBylineAge(tokens, draft) && !isToldAge(tokens, draft)) continue;
    draft.unit = 'years of age';
    draft.kind = 'age';
  }
}

/** Between commas behind a name: "Ms Verhoeven, 66, retired". */
function isBylineAge(tokens: readonly Token[], draft: Draft): boolean {
  if (draft.number.form !== 'digits' || draft.high !== undefined) return false;
  const name = tokens[draft.first - 2];
  const next = tokens[draft.last + 1];
  if (tokens[draft.first - 1]?.raw !== ',' || name?.kind !== 'word' || !/^\p{Lu}/u.test(name.raw))
    return false;
  return (
    !next ||
    next.sentence !== tokens[draft.last]?.sentence ||
    /^(?:[,.;:)]|who|from|of|and|was|is|said|has|had)$/u.test(next.word)
  );
}

/** "aged 34", "at the age of 21", "who was 10", "life expectancy is around 73". */
function isToldAge(tokens: readonly Token[], draft: Draft): boolean {
  const sentence = tokens[draft.first]?.sentence;
  const wordAt = (back: number): string => {
    const token = tokens[draft.first - back];
    return token?.sentence === sentence ? (token?.word ?? '') : '';
  };
  const one = wordAt(1);
  if (one === 'aged' || one === 'age' || one === 'ages') return true;
  if (one === 'of' && (wordAt(2) === 'age' || wordAt(2) === 'ages')) return true;
  const person = /^(?:he|she|who|i)$/u;
  if (/^(?:turn|turning|turned|turns)$/u.test(one)) return true;
  if (/^(?:was|is|am)$/u.test(one) && person.test(wordAt(2))) return true;
  for (let back = 1; back <= 9; back += 1) {
    if (
      wordAt(back) === 'expectancy' ||
      (wordAt(back) === 'age' && /^(?:average|median|mean)$/u.test(wordAt(back + 1)))
    )
      return true;
  }
  return false;
}
