import type { Page } from 'puppeteer-core';
import { listMarks } from '../../entrypoints/article.content/marks.ts';
import { analyze } from '../../utils/analysis/analyze.ts';
import type { MarkKind } from '../../utils/page/palette.ts';
import { shownFindings } from '../../utils/shown-findings.ts';
import type { Span } from '../../utils/text/spans.ts';
import { readModel } from '../support/attribution-model.ts';

const model = readModel();

/**
 * Marks the sample article of the welcome page, as the extension does once the page is there; the
 * first quotations as if there were notes on them.
 */
export async function markSample(page: Page, notes: number): Promise<void> {
  const text = await page.evaluate(readSample);
  const analysis = analyze(text, { language: 'en', model });
  const marks = listMarks(analysis, shownFindings(analysis, { scores: false }));
  const noted = analysis.quotations.slice(0, notes);
  await page.evaluate(paintSample, [
    ...marks.map(({ kind, span }) => ({ kind, span })),
    ...noted.map(({ span }) => ({ kind: 'note' as const, span })),
  ]);
}

// The functions below run in the page: they cannot call one another.

function readSample(): string {
  const root = document.querySelector('.sample');
  return root ? pressmark.textIndex.indexText({ roots: [root] }).text : '';
}

function paintSample(marks: readonly { kind: MarkKind; span: Span }[]): void {
  const root = document.querySelector('.sample');
  if (!root) return;
  const index = pressmark.textIndex.indexText({ roots: [root] });
  const { signal } = new AbortController();
  const highlighter = pressmark.highlighter.createHighlighter(document, { signal });
  for (const kind of ['content', 'attribution', 'quotation', 'figure', 'note'] as const) {
    const own = marks.filter((mark) => mark.kind === kind);
    highlighter.paint(
      kind,
      own.flatMap(({ span }) => index.rangesOf(span)),
    );
  }
}
