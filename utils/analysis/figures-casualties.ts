import type { Draft } from './figures-draft.ts';
import type { Token } from './figures-tokens.ts';

const HARMED =
  /^(?:killed|injured|wounded|hurt|dead|missing|arrested|detained|rescued|hospitalised|hospitalized|displaced|evacuated|died|drowned|trapped|unaccounted)$/u;
const HARMS =
  /^(?:kill|kills|killed|killing|injured|injures|injuring|wounded|wounding|hurt|arrested|arresting|detained|rescued|rescuing|displaced|displacing|hospitalised|hospitalized)$/u;
const AUXILIARY =
  /^(?:were|was|are|have|has|had|been|being|more|others|other|still|also|remain|remained|seriously|badly)$/u;

/** Finds numbers that count persons without saying so: "killing 14", "three were injured". */
export function markCasualties(tokens: readonly Token[], drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind !== 'bare' || draft.number.form === 'share' || !Number.isInteger(draft.value))
      continue;
    if (draft.value < 1 || (!isObject(tokens, draft) && !isSubject(tokens, draft))) continue;
    draft.kind = 'count';
    draft.unit = 'people';
  }
}

function isObject(tokens: readonly Token[], draft: Draft): boolean {
  const sentence = tokens[draft.first]?.sentence;
  for (
    let at = draft.first - 1;
    at >= draft.first - 4 && tokens[at]?.sentence === sentence;
    at -= 1
  ) {
    const word = tokens[at]?.word ?? '';
    if (HARMS.test(word)) return true;
    if (
      !/^(?:at|least|more|than|about|another|nearly|up|to|over|some|around|and|a|further|the)$/u.test(
        word,
      )
    )
      return false;
  }
  return false;
}

function isSubject(tokens: readonly Token[], draft: Draft): boolean {
  const sentence = tokens[draft.last]?.sentence;
  for (
    let at = draft.last + 1;
    at <= draft.last + 4 && tokens[at]?.sentence === sentence;
    at += 1
  ) {
    const word = tokens[at]?.word ?? '';
    if (HARMED.test(word)) return true;
    if (!AUXILIARY.test(word)) return false;
  }
  return false;
}
