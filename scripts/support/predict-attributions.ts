import * as v from 'valibot';
import type { Analysis, Figure } from '../../utils/analysis/analysis.ts';
import { analyze } from '../../utils/analysis/analyze.ts';
import type { Span } from '../../utils/text/spans.ts';
import { readModel } from './attribution-model.ts';
import { readJsonLines, writeJsonLines } from './jsonl.ts';

const Article = v.object({ id: v.string(), text: v.string() });

/** Analyses each text of IN and writes what was found, in the form the scorers read. */
export async function predictAttributions(input: string, output: string): Promise<void> {
  const articles = readJsonLines(input, Article);
  const model = readModel();
  writeJsonLines(
    output,
    articles.map(({ id, text }) => ({ id, ...toRow(analyze(text, { model })) })),
  );
}

const pair = ({ start, end }: Span): [number, number] => [start, end];

function toRow({ attributions, quotations, speakers, figures }: Analysis) {
  const nameOf = new Map(speakers.map(({ id, name }) => [id, name]));
  return {
    attributions: attributions.map(({ kind, source, cue, content, speaker }) => ({
      kind,
      source: source.map(pair),
      cue: cue.map(pair),
      content: content.map(pair),
      speaker: speaker === null ? null : (nameOf.get(speaker) ?? null),
    })),
    quotations: quotations.map(({ span, attribution }) => ({ span: pair(span), attribution })),
    speakers: speakers.map(({ name, role, mentions }) => ({
      name,
      role,
      mentions: mentions.map(pair),
    })),
    figures: figures.map(toFigureRow),
  };
}

const toFigureRow = ({ span, value, high, unit, counts, change, claim }: Figure) => ({
  span: pair(span),
  value,
  ...(high === undefined ? {} : { high }),
  unit,
  counts,
  change,
  claim,
});
