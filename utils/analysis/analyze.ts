import type { Analysis, Attribution } from './analysis.ts';
import type { Draft } from './draft.ts';
import { findFigures } from './figures.ts';
import { fuse, tellKind } from './fusion.ts';
import { findInterview } from './interviews.ts';
import { guessLanguage } from './language.ts';
import { linkFigures } from './link-figures.ts';
import { findQuotations } from './quotations.ts';
import { findQuoteAttributions } from './quote-attributions.ts';
import { type Reading, read } from './reading.ts';
import { findReportedSpeech } from './reported-speech.ts';
import { resolveSpeakers } from './speakers.ts';

// Languages whose press sets speech after a dash even where no verb of saying follows.
const DASH_LANGUAGES = new Set(
  'fi sv nb nn no da fr es ca pt it pl ru uk be bg cs sk hu ro sr hr sl lv lt et el'.split(' '),
);

/**
 * Finds quotations, attributions, their speakers and figures in an article's text. Attributions are
 * read in English only; other languages get quotations and figures.
 */
export function analyze(
  text: string,
  { language: hint = '' }: { language?: string } = {},
): Analysis {
  const language = guessLanguage(text, hint);
  const reading = read(text, DASH_LANGUAGES.has(language));
  const drafts = language === 'en' ? findDrafts(reading) : [];
  const { speakers, list } = resolveSpeakers(reading, drafts);
  const attributions = drafts.map(
    (draft, index): Attribution => ({
      kind: tellKind(reading, draft),
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      speaker: speakers[index] ?? null,
    }),
  );
  return {
    language,
    quotations: findQuotations(reading, drafts),
    attributions,
    speakers: list,
    figures: linkFigures(findFigures(text, language), attributions),
  };
}

/** The attributions of an English text before their speakers are known, in text order. */
function findDrafts(reading: Reading): Draft[] {
  const reported = findReportedSpeech(reading);
  return fuse(findQuoteAttributions(reading, reported), reported, findInterview(reading));
}
