import { type ContentChoice, listContents } from '../../utils/analysis/tagger/content-choices.ts';
import { trimMarks } from '../../utils/analysis/tagger/content-ends.ts';
import { CONTENT_BITS, forContentFeatures } from '../../utils/analysis/tagger/content-features.ts';
import { ROLE, type Segment } from '../../utils/analysis/tagger/labels.ts';
import { MARK } from '../../utils/analysis/tagger/marks.ts';
import type { ContentWeights } from '../../utils/analysis/tagger/rank-contents.ts';
import type { Relation } from '../../utils/analysis/tagger/relations.ts';
import type { Tagged } from '../../utils/analysis/tagger/tagged.ts';
import { tokensIn } from '../../utils/analysis/tagger/tokens.ts';
import { type Choice, learnChoices } from './choices.ts';
import type { Article, Pieces } from './corpus.ts';
import { matchCues } from './relation-trainer.ts';

/** Learns which reading of a content to take, from what a tagger found that had not seen the article. */
export const trainContents = (found: ReadonlyMap<Article, Tagged>): ContentWeights => ({
  weights: learnChoices([...found].flatMap(listChoices), CONTENT_BITS),
});

function listChoices([article, tagged]: [Article, Tagged]): Choice[] {
  const { segments } = tagged.scene;
  const golds = matchCues(article, segments);
  return tagged.relations.flatMap((relation) => {
    const gold = golds.get(segments.indexOf(relation.cue));
    if (!gold) return [];
    const choices = listContents(tagged, relation);
    const right = findRight(article, choices, gold);
    if (choices.length < 2 || !right.includes(true)) return [];
    return [{ candidates: readContentFeatures(tagged, relation, choices), right }];
  });
}

/** The keys of the features of each choice. */
export function readContentFeatures(
  tagged: Tagged,
  relation: Relation,
  choices: readonly ContentChoice[],
): Int32Array[] {
  const candidates: Int32Array[] = [];
  forContentFeatures(tagged, relation, choices, (keys, from, to) => {
    candidates.push(keys.slice(from, to));
  });
  return candidates;
}

/** Where several choices have the right content, those with the right source too are meant. */
function findRight(
  article: Article,
  choices: readonly ContentChoice[],
  gold: { source: Pieces; content: Pieces },
): boolean[] {
  const content = describe(article, toSegments(article, gold.content));
  const source = describe(article, toSegments(article, gold.source));
  const right = choices.map((choice) => describe(article, choice.content) === content);
  const best = choices.map(
    (choice, n) =>
      right[n] === true && describe(article, choice.source ? [choice.source] : []) === source,
  );
  return best.includes(true) ? best : right;
}

const toSegments = ({ tokens }: Article, pieces: Pieces): Segment[] =>
  pieces.map(([start, end]) => {
    const [from, to] = tokensIn(tokens, { start, end });
    return { role: ROLE.none, from, to };
  });

/** The same for segments that differ in marks at their ends and between them only. */
function describe({ tokens: { mark } }: Article, segments: readonly Segment[]): string {
  const joined: Segment[] = [];
  const trimmed = segments
    .map((segment) => trimMarks(mark, segment))
    .sort((a, b) => a.from - b.from);
  for (const segment of trimmed) {
    const last = joined.at(-1);
    if (last && mark.subarray(last.to, segment.from).every((one) => one !== MARK.none))
      last.to = segment.to;
    else if (segment.from < segment.to) joined.push(segment);
  }
  return joined.map(({ from, to }) => `${from}-${to}`).join();
}
