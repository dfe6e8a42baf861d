import { findTokens } from '../text/tokens.ts';
import type { Analysis, Attribution } from './analysis.ts';
import type { Draft } from './draft.ts';
import { findDrafts } from './drafts.ts';
import { findFigures } from './figures.ts';
import { tellKind } from './fusion.ts';
import { guessLanguage } from './language.ts';
import { linkFigures } from './link-figures.ts';
import { WORDS } from './listed-words.ts';
import { mergeTagged } from './merge-tagged.ts';
import { findQuotations } from './quotations.ts';
import { type Reading, read } from './reading.ts';
import { endAtReporter } from './reporters-voice.ts';
import { partSharedSubjects } from './shared-subjects.ts';
import { tellsNothing } from './silence.ts';
import { resolveSpeakers } from './speakers.ts';
import { type AttributionModel, tagAttributions } from './tagger/tag-attributions.ts';
import { addUntaught } from './untaught.ts';

// Languages whose press sets speech after a dash even where no verb of saying follows.
const DASH_LANGUAGES = new Set(
  'fi sv nb nn no da fr es ca pt it pl ru uk be bg cs sk hu ro sr hr sl lv lt et el'.split(' '),
);

const isRead = (language: string): boolean => language === 'en';

/** Tells whether attributions are read in a text, of which the page says `hint`; only then a model is of use. */
export const readsAttributions = (text: string, hint: string): boolean =>
  isRead(guessLanguage(text, hint));

export interface AnalysisOptions {
  /** What the page says of its language. */
  language?: string;
  /** What the tagger learned; without it, rules alone tell who said what. */
  model?: AttributionModel | null;
}

/**
 * Finds quotations, attributions, their speakers and figures in an article's text. Attributions are
 * read in English only; other languages get quotations and figures.
 */
export function analyze(
  text: string,
  { language: hint = '', model = null }: AnalysisOptions = {},
): Analysis {
  const tokens = findTokens(text, WORDS);
  const language = guessLanguage(text, hint, tokens);
  const reading = read(text, DASH_LANGUAGES.has(language), tokens);
  const drafts = isRead(language) ? findAttributions(reading, model) : [];
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

function findAttributions(reading: Reading, model: AttributionModel | null): Draft[] {
  const ruled = findDrafts(reading);
  const found = model
    ? mergeTagged(reading, ruled, tagAttributions(reading.text, model, reading.quotes, ruled))
    : ruled;
  return partSharedSubjects(reading, addUntaught(reading, found))
    .map((draft) => endAtReporter(reading, draft))
    .filter((draft) => !tellsNothing(reading, draft));
}
