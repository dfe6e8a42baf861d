import type { Span } from '../text/spans.ts';
import { cueVerb } from './cue-lexicon.ts';
import type { Draft } from './draft.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import type { AttributionCandidate } from './tagger/candidate.ts';

/** Mends what the tagger takes into a cue, or for a report, of the words around a verb of saying. */
export const mendCue = (
  text: string,
  candidate: AttributionCandidate,
  ruled: Draft | undefined,
): AttributionCandidate =>
  withoutTail(text, withoutRelative(text, withAgent(text, candidate, ruled), ruled), ruled);

/** "It leaks, he said in a letter that angered many": what is told of the letter is no report. */
function withoutRelative(
  text: string,
  candidate: AttributionCandidate,
  ruled: Draft | undefined,
): AttributionCandidate {
  const [cue] = candidate.cue;
  const [own] = ruled?.cue ?? [];
  if (!ruled || !cue || !own || own.end >= cue.end) return candidate;
  if (!ruled.content.length || ruled.content.some(({ end }) => end > own.start)) return candidate;
  const isTold = ({ start }: Span) => start > cue.end + 1 || !text.startsWith('that ', start);
  const told = candidate.content.filter((piece) => piece.end <= cue.start || isTold(piece));
  if (told.length === candidate.content.length) return candidate;
  return { ...candidate, cue: ruled.cue, content: told.length > 0 ? told : ruled.content };
}

const TIME_OR_MEDIUM =
  /^\s?(?:(?:on|in|at|by|via|during|after|late|last|early|earlier|this|over|through|from)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/;
const HEARER = /^ (?:him|her|them|me|us|reporters|journalists|lawmakers|viewers|voters)$/;
const SAYING: readonly CueClass[] = ['statement', 'hearer', 'claim', 'ask'];
const ASKING: readonly CueClass[] = ['ask', 'hearer'];

/** "said Monday", "said in a letter": when or in what somebody says it is neither verb nor report. */
function withoutTail(
  text: string,
  candidate: AttributionCandidate,
  ruled: Draft | undefined,
): AttributionCandidate {
  const [cue] = candidate.cue;
  const [own] = ruled?.cue ?? [];
  if (!ruled || !cue || !own || own.start !== cue.start || candidate.cue.length > 1)
    return candidate;
  const verb = text.slice(own.start, own.end);
  if (!isOf(verb, SAYING)) return candidate;
  if (own.end < cue.end) {
    const isHeard = candidate.content[0]?.start === ruled.content[0]?.start && isOf(verb, ASKING);
    if (isHeard || HEARER.test(text.slice(own.end, cue.end)))
      return { ...candidate, cue: ruled.cue };
  }
  if (!TIME_OR_MEDIUM.test(text.slice(own.end, own.end + 20))) return candidate;
  const short = own.end < cue.end ? { ...candidate, cue: ruled.cue } : candidate;
  const closes = ruled.content.every(({ end }) => end <= own.start);
  return closes && candidate.content.every(({ start }) => start >= own.end)
    ? { ...short, content: ruled.content }
    : short;
}

const isOf = (cue: string, kinds: readonly CueClass[]): boolean => {
  const classes = cueVerb(cue.slice(cue.lastIndexOf(' ') + 1).toLowerCase())?.classes;
  return classes !== undefined && kinds.some((kind) => classes.has(kind));
};

const PASSIVE =
  /\b(?:is|are|was|were|been|being)\s(?:\S+\sby|told|asked|informed|warned|advised|reminded|urged|ordered|instructed|notified)$/;
const HEARD = /\bhear(?:d|s)$/;

/** "was told by Ann Lee", of whom the tagger takes nobody or half. */
const ofAgent = (text: string, own: Span, cue: Span, who?: Span, source?: Span): boolean =>
  who !== undefined &&
  own.start === cue.start &&
  own.end + 1 === who.start &&
  / by$/.test(text.slice(own.start, own.end)) &&
  (!source || (source.start === who.start && source.end < who.end));

/** "was told by the doctor": who is told is no source, and the word before who told belongs to the cue. */
function withAgent(
  text: string,
  candidate: AttributionCandidate,
  ruled: Draft | undefined,
): AttributionCandidate {
  const [cue] = candidate.cue;
  const [source] = candidate.source;
  const [own] = ruled?.cue ?? [];
  if (ruled && own && cue && ofAgent(text, own, cue, ruled.source[0], source))
    return { ...candidate, source: ruled.source, cue: ruled.cue };
  if (!cue || !source) return candidate;
  // "A jury has heard": who hears is no source either.
  if (own && ruled?.source.length === 0 && HEARD.test(text.slice(own.start, own.end)))
    return { ...candidate, source: [], cue: ruled.cue };
  const isHearer = source.end <= cue.start && ruled?.source.every(({ start }) => start > cue.start);
  if (ruled && own && isHearer && PASSIVE.test(text.slice(own.start, own.end))) {
    const agent = ruled.source.length > 0;
    return { ...candidate, source: ruled.source, cue: agent ? ruled.cue : candidate.cue };
  }
  if (source.start !== cue.end + ' by '.length || !text.startsWith(' by ', cue.end))
    return candidate;
  return { ...candidate, cue: [{ start: cue.start, end: cue.end + ' by'.length }] };
}
