import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';

/** Gives a bare number the noun or unit that a neighbour of the same sentence has and it leaves out. */
export function shareNouns(tokens: FigureTokens, drafts: readonly Draft[]): void {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const draft = drafts[index];
    const next = drafts[index + 1];
    if (draft && next && draft.kind === 'bare' && isListedWith(tokens, draft, next))
      take(draft, next);
  }
  for (let index = 1; index < drafts.length; index += 1) {
    const draft = drafts[index];
    const before = drafts[index - 1];
    if (draft && before && draft.kind === 'bare' && comparesWith(tokens, before, draft))
      take(draft, before);
  }
}

/** "four-, five- and six-cylinder", "750,000 or 800,000 homes", "8 or $9". */
function isListedWith(tokens: FigureTokens, draft: Draft, next: Draft): boolean {
  const gap = next.first - draft.last - 1;
  const sentence = tokens.sentence(draft.first);
  if (next.kind === 'bare' || gap < 1 || gap > 3 || tokens.sentence(next.first) !== sentence)
    return false;
  let linked = false;
  for (let at = draft.last + 1; at < next.first; at += 1) {
    const word = tokens.word(at);
    if (word === ',') continue;
    if (word !== 'and' && word !== 'or' && word !== 'to' && word !== '-') return false;
    linked = true;
  }
  return linked && (next.kind !== 'money' || tokens.word(draft.last + 1) === 'or');
}

/** "down 24.11 points at 18,432.24": an index stands in points too. */
export function markIndexLevels(tokens: FigureTokens, drafts: readonly Draft[]): void {
  if (!drafts.some(({ unit }) => unit === 'points')) return;
  const inPoints = new Set<number>();
  for (const { unit, last } of drafts) if (unit === 'points') inPoints.add(tokens.sentence(last));
  for (const draft of drafts) {
    const literal = tokens.literal(draft.number.first);
    if (draft.kind !== 'bare' || !literal || literal.decimals !== 2 || draft.value < 100) continue;
    if (!inPoints.has(tokens.sentence(draft.first))) continue;
    draft.unit = 'points';
    draft.kind = 'points';
  }
}

const COMPARES = new Set(['and', 'with', 'from', 'to', 'versus', 'against', 'than']);

/** "435 homes by open sale and 187 by tender", "4.3 per cent in May and 4.1 in June". */
function comparesWith(tokens: FigureTokens, before: Draft, draft: Draft): boolean {
  if (draft.high !== undefined || tokens.sentence(before.first) !== tokens.sentence(draft.first))
    return false;
  const word = tokens.word(draft.first - 1);
  if (before.kind === 'count') return !before.attributive && COMPARES.has(word);
  if (before.kind !== 'percent' && before.kind !== 'measure' && before.kind !== 'points')
    return false;
  const size = Math.abs(before.value);
  const near = draft.value > size / 10 && draft.value < size * 10;
  return (
    near &&
    word !== 'to' &&
    COMPARES.has(word) &&
    draft.number.form === 'digits' &&
    draft.number.scale === 1
  );
}

function take(draft: Draft, other: Draft): void {
  draft.unit = other.unit;
  draft.kind = other.kind;
  draft.counts = other.counts;
}
