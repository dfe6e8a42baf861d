import type { FindingGroup } from './finding-groups.ts';

/** One who speaks in the article, and how much. */
export interface Voice {
  /** `FindingGroup.key`. */
  key: string;
  name: string;
  role: string | null;
  quotations: number;
  /** Passages told in the article's own words. */
  inOtherWords: number;
  /** Share of all quoted words, 0 to 1, in whole hundredths that make 1 together. */
  share: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** Lists who speaks, the one with the most quoted words first; figures alone are no voice. */
export function listVoices(groups: readonly FindingGroup[]): Voice[] {
  const counted = groups.map(({ key, name, role, rows }) => {
    const quoted = rows.filter(({ view }) => view.kind === 'quotation');
    const words = quoted.reduce((sum, { view }) => sum + countWords(view.words), 0);
    const inOtherWords = rows.filter(({ view }) => view.kind === 'attribution').length;
    return { key, name, role, quotations: quoted.length, inOtherWords, words };
  });
  const voices = counted
    .filter(({ quotations, inOtherWords }) => quotations + inOtherWords > 0)
    .sort((a, b) => b.words - a.words);
  const shares = shareOut(voices.map(({ words }) => words));
  return voices.map(({ words: _, ...voice }, index) => ({ ...voice, share: shares[index] ?? 0 }));
}

/** Parts of a whole in hundredths, by largest remainder: each rounded alone, they might make 101. */
function shareOut(parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (all === 0) return parts.map(() => 0);
  const hundredths = parts.map((part) => Math.floor((part * 100) / all));
  const missing = 100 - hundredths.reduce((sum, part) => sum + part, 0);
  const remainder = (index: number): number => ((parts[index] ?? 0) * 100) % all;
  const byRemainder = [...parts.keys()].sort((a, b) => remainder(b) - remainder(a));
  for (const index of byRemainder.slice(0, missing))
    hundredths[index] = (hundredths[index] ?? 0) + 1;
  return hundredths.map((part) => part / 100);
}

const countWords = (text: string): number => text.match(WORD)?.length ?? 0;
