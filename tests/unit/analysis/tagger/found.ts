import { readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import type { AttributionCandidate } from '../../../../utils/analysis/tagger/candidate.ts';
import { LABELS, ROLE, type Segment } from '../../../../utils/analysis/tagger/labels.ts';
import type { Relation } from '../../../../utils/analysis/tagger/relations.ts';
import type { Tagged } from '../../../../utils/analysis/tagger/tagged.ts';
import { readTokens, spanOf, tokensIn } from '../../../../utils/analysis/tagger/tokens.ts';
import { findQuotedSpans } from '../../../../utils/text/quotation-marks.ts';

const MARKED = /\[([sck]) ([^\]]*)\]/g;

/** Reads a text in which "[s …]", "[c …]" and "[k …]" mark a source, a cue and contents, as if a tagger had found them. */
export function readFound(
  marked: string,
  ruled: (text: string) => AttributionCandidate[] = () => [],
) {
  const found: { kind: string; start: number; end: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(last, match.index);
    const words = match[2] as string;
    found.push({ kind: match[1] as string, start: text.length, end: text.length + words.length });
    text += words;
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  const tokens = readTokens(text);
  const segmentsOf = (kind: string, role: number): Segment[] =>
    found
      .filter((span) => span.kind === kind)
      .map((span) => {
        const [from, to] = tokensIn(tokens, span);
        return { role, from, to };
      });
  const relation: Relation = {
    source: segmentsOf('s', ROLE.sourceBefore)[0] ?? null,
    cue: segmentsOf('c', ROLE.cue)[0] as Segment,
    content: segmentsOf('k', ROLE.contentAfter),
  };
  const { source, cue, content } = relation;
  const segments = [...(source ? [source] : []), cue, ...content].sort((a, b) => a.from - b.from);
  const traits = new Int32Array(tokens.count);
  const attributes = readAttributes(text, tokens, findQuotedSpans(text), traits, ruled(text));
  const tagged: Tagged = {
    scene: { attributes, segments },
    likely: new Float32Array(tokens.count * LABELS),
    relations: [relation],
  };
  const words = ({ from, to }: Segment) => {
    const { start, end } = spanOf(tokens, from, to);
    return text.slice(start, end);
  };
  return { text, tagged, relation, words };
}
