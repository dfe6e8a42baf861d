import type { Draft } from './draft.ts';
import { fuse } from './fusion.ts';
import { findInterview } from './interviews.ts';
import { findQuoteAttributions } from './quote-attributions.ts';
import type { Reading } from './reading.ts';
import { findReportedSpeech } from './reported-speech.ts';

/** The attributions that rules read in an English text, before their speakers are known, in text order. */
export function findDrafts(reading: Reading): Draft[] {
  const reported = findReportedSpeech(reading);
  return fuse(findQuoteAttributions(reading, reported), reported, findInterview(reading));
}
