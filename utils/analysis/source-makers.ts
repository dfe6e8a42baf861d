import { startsUpper } from '../text/characters.ts';
import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { PAPERS } from './lexicons/bodies.ts';
import { DOCUMENTS } from './lexicons/descriptions.ts';
import type { Head } from './source-heads.ts';
import { isBodyNoun, isMade, isPersonNoun } from './source-nouns.ts';

/** "data compiled by Acme", "a report by Quist": by whom what says so was made. */
export function authorOf(
  tokens: readonly Token[],
  appearances: readonly Appearance[],
): Appearance | undefined {
  const by = tokens.findIndex(({ lower }, at) => lower === 'by' && isMade(tokens, at));
  if (by < 0) return undefined;
  let first = tokens[by + 1]?.lower === 'the' ? by + 2 : by + 1;
  // "by the Ayr firm Quist Vos", "by the economist Ann Lee"
  const kind = tokens.findIndex(
    ({ lower }, at) => at >= first && (isBodyNoun(lower) || isPersonNoun(lower)),
  );
  if (kind >= 0 && kind < by + MAX_KIND && !startsUpper(tokens[kind]?.text ?? '')) first = kind + 1;
  return appearances.find(
    (one) =>
      one.mention.span.start === tokens[first]?.start &&
      !one.mention.possessive &&
      !isPrinter(tokens, one),
  );
}

// "by the Ayr price comparison site Acme"
const MAX_KIND = 6;

/** "a poll published by the Ayr Gazette", "emails seen by Acme": who prints or reads what others wrote. */
export function isPrinter(tokens: readonly Token[], { mention }: Appearance): boolean {
  const at = tokens.findIndex(({ start }) => start === mention.span.start);
  const by = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const link = tokens[by]?.lower ?? '';
  const before = tokens[by - 1]?.lower ?? '';
  if (link === 'by' && /^(?:obtained|seen|reviewed|viewed|examined|verified|cited)$/.test(before))
    return true;
  const prints = link === 'by' ? before === 'published' : link === 'for' && DOCUMENTS.has(before);
  return prints && mention.words.some((word) => PAPERS.has(word.toLowerCase()));
}

/** "A Division Bench of Justices Rao and Shah": what a court’s bench says, the court says. */
export function isBench(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ lower }) => lower === 'bench');
  if (at < 1 || at >= MAX_BENCH) return false;
  const opens = /^(?:a|an|the)$/.test(tokens[0]?.lower ?? '');
  const plain = tokens.slice(0, at).every(({ kind, lower }) => kind === 'word' && lower !== "'s");
  return opens && plain && /^(?:of|comprising|headed|led|,)?$/.test(tokens[at + 1]?.lower ?? '');
}

// "a two-judge Division Bench"
const MAX_BENCH = 4;

/** "the report of the Audit Board": what a body reports is its own word, wherever it found it. */
export const isReporter = (tokens: readonly Token[], at: number, one: Appearance): boolean =>
  tokens[at]?.lower === 'report' && wholeOf(tokens, at, [one]) !== undefined;

/** "the board of Acme", "a panel of the Ayr Court": the body that a part is said to be of. */
export function wholeOf(
  tokens: readonly Token[],
  at: number,
  appearances: readonly Appearance[],
): Appearance | undefined {
  if (tokens[at + 1]?.lower !== 'of') return undefined;
  const first = tokens[tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2];
  return appearances.find(
    ({ mention, entity }) =>
      entity.kind === 'organisation' && first?.start === mention.span.start && !mention.possessive,
  );
}

const OWNING = new Map([
  ['his', 'he'],
  ['their', 'they'],
  ['its', 'it'],
]);

/** Reads whose word something is: "his" or "Quist’s" of "Quist’s claim that …". */
export function readOwner(
  tokens: readonly Token[],
  appearances: readonly Appearance[],
): Head | null {
  const last = lastOf(tokens);
  const word = tokens.length === 1 ? OWNING.get(last?.lower ?? '') : undefined;
  if (word) return { kind: 'pronoun', word };
  if (last?.lower !== "'s") return null;
  const appearance = appearances.find(({ mention }) => mention.span.end >= last.start);
  return appearance ? { kind: 'name', appearance } : null;
}
