import { bySpan, contain } from '../text/spans.ts';
import { cueVerb } from './cue-lexicon.ts';
import type { Draft } from './draft.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import { firstFrom } from './ordered.ts';
import type { Reading } from './reading.ts';
import { isTitle } from './speech.ts';
import type { AttributionCandidate } from './tagger/candidate.ts';

/**
 * Makes a test that tells whether a cue only describes the source of a report and takes that report for
 * its own: "A neighbour who declined to be named thinks it is late".
 */
export function findBesides(
  text: string,
  ruled: readonly Draft[],
): (candidate: AttributionCandidate) => boolean {
  const reports = ruled
    .flatMap(({ source: [source], cue: [cue], inside }) =>
      source && cue && inside === null ? [{ ...source, cue }] : [],
    )
    .sort(bySpan);
  return ({ cue: [cue], content }) => {
    const report = cue && reports[firstFrom(reports, cue.start + 1) - 1];
    if (
      !report ||
      !contain(report, cue) ||
      !/\swho $/.test(text.slice(Math.max(0, cue.start - 5), cue.start))
    )
      return false;
    return content.some((piece) => contain(piece, report.cue));
  };
}

const TELLING: readonly CueClass[] = ['statement', 'hearer', 'manner', 'claim', 'ask', 'urge'];

/**
 * Makes a test that tells whether a candidate takes the title of a work for said: "the host of “Blue Hill
 * Road”". What somebody says may look like one: “Long Live the King”.
 */
export function findTitles(reading: Reading): (candidate: AttributionCandidate) => boolean {
  const titles = reading.quotes
    .filter(({ depth }, quote) => depth === 0 && isTitle(reading, quote))
    .map(({ span }) => span);
  const { text } = reading;
  return ({ content: [said, ...more], cue: [cue] }) => {
    if (!said || !cue || more.length > 0) return false;
    const title = titles[firstFrom(titles, said.end) - 1];
    if (!title || !contain({ ...title, end: title.end + 1 }, said)) return false;
    const words =
      text
        .slice(cue.start, cue.end)
        .toLowerCase()
        .match(/\p{L}+|:/gu) ?? [];
    return !words.some((word) => mayTell(word));
  };
}

const mayTell = (word: string): boolean =>
  word === ':' || TELLING.some((kind) => cueVerb(word)?.classes.has(kind));
