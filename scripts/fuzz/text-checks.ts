import fc from 'fast-check';
import type { Analysis } from '../../utils/analysis/analysis.ts';
import { analyze } from '../../utils/analysis/analyze.ts';
import { formatFigure } from '../../utils/analysis/figure-text.ts';
import { findingAt, findingText, listFindings } from '../../utils/analysis/findings.ts';
import { QuoteMatcher } from '../../utils/text/match-quote.ts';
import { normalizePageUrl, pageAddress } from '../../utils/text/page-url.ts';
import { findParagraphs } from '../../utils/text/paragraphs.ts';
import { findQuotedSpans } from '../../utils/text/quotation-marks.ts';
import { quoteAt } from '../../utils/text/quote-context.ts';
import { isSameSite } from '../../utils/text/same-site.ts';
import { findSentences } from '../../utils/text/sentences.ts';
import type { Span } from '../../utils/text/spans.ts';
import { textFragmentUrl } from '../../utils/text/text-fragment.ts';
import { findTokens } from '../../utils/text/tokens.ts';
import { readModel } from '../support/attribution-model.ts';
import { checkOf } from './check.ts';
import { expectThat } from './expect.ts';
import { anyArticleText, anyLanguage } from './texts.ts';

const model = readModel();

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function expectInside({ start, end }: Span, text: string): void {
  expectThat(start >= 0 && start < end && end <= text.length, `${start}-${end} in the text`);
}

function expectOrdered(spans: readonly Span[], text: string): void {
  let last = 0;
  for (const span of spans) {
    expectInside(span, text);
    expectThat(span.start >= last, 'spans in order, apart from each other');
    last = span.end;
  }
}

function expectSound(analysis: Analysis, text: string, language: string): void {
  const { quotations, attributions, speakers, figures } = analysis;
  const ids = new Set(speakers.map(({ id }) => id));
  for (const { source, cue, content, speaker } of attributions) {
    for (const spans of [source, cue, content]) expectOrdered(spans, text);
    expectThat(speaker === null || ids.has(speaker), 'a speaker that is listed');
  }
  for (const { span, attribution } of quotations) {
    expectInside(span, text);
    expectThat(attribution === null || attribution in attributions, 'a listed attribution');
  }
  for (const { mentions } of speakers) expectOrdered(mentions, text);
  expectOrdered(
    figures.map(({ span }) => span),
    text,
  );
  for (const figure of figures) {
    expectThat(Number.isFinite(figure.value), 'a finite value');
    expectThat(/\p{Nd}/u.test(formatFigure(figure, language)), 'a figure with digits');
  }
}

/** The whole analysis, and the findings that are made of it. */
export const analysis = checkOf(fc.tuple(anyArticleText, anyLanguage), ([text, language]) => {
  const found = analyze(text, { language, model });
  expectSound(found, text, 'en');
  expectThat(same(found, analyze(text, { language, model })), 'the same twice');
  const findings = listFindings(found);
  expectThat(new Set(findings.map(({ id }) => id)).size === findings.length, 'ids that differ');
  for (const finding of findings) {
    for (const piece of finding.pieces) expectInside(piece, text);
    expectThat(findingText(finding, text) !== '', 'words of a finding');
    const start = finding.pieces[0]?.start ?? -1;
    expectThat(findingAt(findings, start) !== null, 'a finding at its own offset');
  }
});

/** What texts are cut into. */
export const cuts = checkOf(anyArticleText, (text) => {
  expectOrdered(findTokens(text), text);
  expectOrdered(findSentences(text), text);
  expectOrdered(findParagraphs(text), text);
  for (const { span, inner } of findQuotedSpans(text)) {
    expectInside(span, text);
    expectThat(span.start < inner.start && inner.end <= span.end, 'words between the marks');
  }
});

/** A text, a passage of it, and an edit. */
const edited = fc.record({
  text: anyArticleText,
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 600 }),
  edit: fc.record({ at: fc.nat(), remove: fc.nat(80), insert: anyArticleText }),
});

/** Passages, looked up in the text they come from and in an edited one. */
export const anchors = checkOf(edited, ({ text, at, length, edit }) => {
  const start = text.length === 0 ? 0 : at % text.length;
  const exact = text.slice(start, start + length);
  if (exact === '' || exact.trim() !== exact) return;
  const position = { start, end: start + exact.length };
  const target = { quote: quoteAt(text, position), position };
  expectThat(same(new QuoteMatcher(text).find(target), position), 'the passage where it is');
  const cut = edit.at % (text.length + 1);
  const after = text.slice(0, cut) + edit.insert + text.slice(cut + edit.remove);
  const found = new QuoteMatcher(after).find(target);
  if (found) expectInside(found, after);
});

const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  anyArticleText.map((text) => `https://paper.example/${text.slice(0, 200)}`),
);

/** Addresses of pages, and links to passages. */
export const addresses = checkOf(
  fc.tuple(anyAddress, anyAddress, anyArticleText),
  ([address, canonical, text]) => {
    const normal = normalizePageUrl(address);
    expectThat(normalizePageUrl(normal) === normal, 'a normal form that is its own');
    const { url, aliases } = pageAddress(address, canonical);
    expectThat(!aliases.includes(url), 'aliases that differ from the address');
    if (/^https?:/.test(normal)) {
      for (const known of [url, ...aliases]) {
        expectThat(isSameSite(known, normal), `an address of the same site, not ${known}`);
      }
    }
    const quote = quoteAt(text, { start: 0, end: Math.min(text.length, 300) });
    expectThat(URL.canParse(textFragmentUrl('https://paper.example/a', quote)), 'a link');
  },
);
