import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../utils/analysis/analysis.ts';
import { analyze } from '../../../utils/analysis/analyze.ts';
import { applyCorrections } from '../../../utils/analysis/corrections.ts';
import { findingAt, listFindings } from '../../../utils/analysis/findings.ts';
import { findParagraphs } from '../../../utils/text/paragraphs.ts';
import { findQuotedSpans } from '../../../utils/text/quotation-marks.ts';
import { findSentences } from '../../../utils/text/sentences.ts';
import { contain, type Span } from '../../../utils/text/spans.ts';
import { findTokens } from '../../../utils/text/tokens.ts';
import { oddText } from '../support/odd-text.ts';

const RUNS = { numRuns: 400 };

function expectOrdered(spans: readonly Span[], length: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(length);
    last = end;
  }
}

function expectConsistent(analysis: Analysis, text: string): void {
  const count = analysis.attributions.length;
  expectOrdered(
    analysis.quotations.map(({ span }) => span),
    text.length,
  );
  for (const { attribution } of [...analysis.quotations, ...analysis.figures]) {
    if (attribution !== null) expect(attribution).toBeLessThan(count);
  }
  const ids = analysis.speakers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { source, cue, content, speaker } of analysis.attributions) {
    for (const role of [source, cue, content]) expectOrdered(role, text.length);
    expect([...source, ...cue, ...content]).not.toEqual([]);
    if (speaker !== null) expect(ids).toContain(speaker);
  }
  for (const { mentions, name } of analysis.speakers) {
    expectOrdered(mentions, text.length);
    expect(name).not.toBe('');
  }
}

describe('any text', () => {
  it('gives tokens, sentences and quotations that lie in it, in order', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expectOrdered(findTokens(text), text.length);
        expectOrdered(findSentences(text), text.length);
        const paragraphs = findParagraphs(text);
        for (const { span, inner } of findQuotedSpans(text)) {
          expect(span.start).toBeLessThan(inner.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          expect(paragraphs.some((paragraph) => contain(paragraph, span))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it.each(['en', 'de', ''])('gives a consistent analysis, the same each time (%s)', (language) => {
    fc.assert(
      fc.property(oddText, (text) => {
        const analysis = analyze(text, { language });
        expectConsistent(analysis, text);
        expect(analyze(text, { language })).toEqual(analysis);
      }),
      RUNS,
    );
  });

  it('gives spans on grapheme borders', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(oddText, (text) => {
        const borders = new Set([text.length]);
        for (const { index } of segmenter.segment(text)) borders.add(index);
        const { quotations, attributions } = analyze(text, { language: 'en' });
        const spans = [
          ...quotations.map(({ span }) => span),
          ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
        ];
        for (const { start, end } of spans) {
          expect(borders).toContain(start);
          expect(borders).toContain(end);
        }
      }),
      RUNS,
    );
  });

  it('stays consistent under any correction', () => {
    const correction = fc.record({
      span: fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 80 })).map(([start, length]) => ({
        start,
        end: start + length,
      })),
      kind: fc.constantFrom('quotation' as const, 'attribution' as const, 'figure' as const),
      verdict: fc.constantFrom(
        'not-a-quote' as const,
        'other-speaker' as const,
        'not-a-claim' as const,
      ),
      speaker: fc.constantFrom('Ann Lee', 'Somebody Else', '', ' '),
    });
    fc.assert(
      fc.property(oddText, fc.array(correction, { maxLength: 4 }), (text, corrections) => {
        const analysis = analyze(text, { language: 'en' });
        const before = structuredClone(analysis);
        expectConsistent(applyCorrections(analysis, corrections), text);
        expect(analysis).toEqual(before);
      }),
      RUNS,
    );
  });

  it('gives findings with ids of their own, each found at its own offsets', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const findings = listFindings(analyze(text, { language: 'en' }));
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const { pieces } of findings) {
          for (const { start } of pieces) expect(findingAt(findings, start)).not.toBeNull();
        }
      }),
      RUNS,
    );
  });
});
