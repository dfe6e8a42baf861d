import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';

const HARMED = new Set(
  'killed injured wounded hurt dead missing arrested detained rescued hospitalised hospitalized displaced evacuated died drowned trapped unaccounted'.split(
    ' ',
  ),
);
const HARMS = new Set(
  'kill kills killed killing injured injures injuring wounded wounding hurt arrested arresting detained rescued rescuing displaced displacing hospitalised hospitalized'.split(
    ' ',
  ),
);
const AUXILIARY = new Set(
  'were was are have has had been being more others other still also remain remained seriously badly'.split(
    ' ',
  ),
);
const BETWEEN = new Set(
  'at least more than about another nearly up to over some around and a further the'.split(' '),
);

/** Finds numbers that count persons without saying so: "killing 14", "three were injured". */
export function markCasualties(tokens: FigureTokens, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind !== 'bare' || draft.number.form === 'share' || !Number.isInteger(draft.value))
      continue;
    if (draft.value < 1 || (!isObject(tokens, draft) && !isSubject(tokens, draft))) continue;
    draft.kind = 'count';
    draft.unit = 'people';
  }
}

function isObject(tokens: FigureTokens, draft: Draft): boolean {
  const sentence = tokens.sentence(draft.first);
  for (
    let at = draft.first - 1;
    at >= draft.first - 4 && tokens.sentence(at) === sentence;
    at -= 1
  ) {
    const word = tokens.word(at);
    if (HARMS.has(word)) return true;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}

function isSubject(tokens: FigureTokens, draft: Draft): boolean {
  const sentence = tokens.sentence(draft.last);
  for (let at = draft.last + 1; at <= draft.last + 4 && tokens.sentence(at) === sentence; at += 1) {
    const word = tokens.word(at);
    if (HARMED.has(word)) return true;
    if (!AUXILIARY.has(word)) return false;
  }
  return false;
}
