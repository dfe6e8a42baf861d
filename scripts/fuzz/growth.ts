import fc from 'fast-check';
import { analyze } from '../../utils/analysis/analyze.ts';
import { findFigures } from '../../utils/analysis/figures.ts';
import { fileOfText } from '../../utils/notes/import/import-file.ts';
import { readImport } from '../../utils/notes/import/read-import.ts';
import { QuoteMatcher } from '../../utils/text/match-quote.ts';
import { normalizePageUrl } from '../../utils/text/page-url.ts';
import { findQuotedSpans } from '../../utils/text/quotation-marks.ts';
import { quoteAt } from '../../utils/text/quote-context.ts';
import { findSentences } from '../../utils/text/sentences.ts';
import { textFragmentUrl } from '../../utils/text/text-fragment.ts';
import { findTokens } from '../../utils/text/tokens.ts';
import { readModel } from '../support/attribution-model.ts';
import { type Check, checkOf } from './check.ts';
import { expectThat } from './expect.ts';
import { findGrowth } from './linear.ts';
import { PIECES } from './texts.ts';

const model = readModel();

const WORK: Record<string, (text: string) => unknown> = {
  analyze: (text) => analyze(text, { language: 'en', model }),
  findFigures: (text) => findFigures(text, 'de'),
  findTokens,
  findSentences,
  findQuotedSpans: (text) => findQuotedSpans(text, true),
  matchQuote: (text) => {
    const position = { start: 0, end: 200 };
    const { exact, ...around } = quoteAt(text, position);
    return new QuoteMatcher(text).find({ quote: { ...around, exact: `x${exact}` }, position });
  },
  normalizePageUrl: (text) => normalizePageUrl(`https://paper.example/a?${text}`),
  textFragmentUrl: (text) =>
    textFragmentUrl('https://paper.example/a', quoteAt(text, { start: 0, end: text.length })),
  importJson: (text) => readAll(`[${text}`),
  importCsv: (text) => readAll(`url,quote\n${text}`),
};

async function readAll(text: string): Promise<void> {
  for await (const _part of readImport(fileOfText(text, 'f'), { now: '2026-05-01' }));
}

const anyUnit = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''));

/** Texts that repeat: no work on them may grow faster than they do. */
export const growth: Check = checkOf(
  fc.tuple(anyUnit, fc.constantFrom(...Object.keys(WORK))),
  async ([unit, name]) => {
    const work = WORK[name];
    if (!work) return;
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const growth = await findGrowth(work, text);
    expectThat(growth === null, `${name} to take time in proportion, not ${growth}`);
  },
  { timed: false },
);
