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
  /** Share of all quoted words, 0 to 1. */
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
  const all = counted.reduce((sum, { words }) => sum + words, 0);
  return counted
    .filter(({ quotations, inOtherWords }) => quotations + inOtherWords > 0)
    .sort((a, b) => b.words - a.words)
    .map(({ words, ...voice }) => ({ ...voice, share: all === 0 ? 0 : words / all }));
}

const countWords = (text: string): number => text.match(WORD)?.length ?? 0;
