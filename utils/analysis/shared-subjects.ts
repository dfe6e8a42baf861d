import { lastOf } from '../text/list-ends.ts';
import { contain, type Span } from '../text/spans.ts';
import { contentEnd, holdsVerb } from './content-bounds.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { arrange } from './fusion.ts';
import { firstFrom } from './ordered.ts';
import { asList, type Reading, spanOf, type Unit } from './reading.ts';
import { isMark, isVerb, lowerAt } from './unit-kinds.ts';

/**
 * Ends each content before a further verb of the same subject: "said it was late and warned that …",
 * "said it was late, putting the cost at …". Such verbs that no draft has yet get one of their own.
 */
export function partSharedSubjects(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const known = new Set(drafts.flatMap(({ cue }) => cue.map(({ start }) => start)));
  const parting = new Set<number>();
  const further = drafts.flatMap((draft) => furtherReports(reading, draft, known, parting));
  const all = [...drafts, ...further];
  const cues = all
    .flatMap(({ cue: [cue], source: [source], inside }) =>
      cue && source && inside === null
        ? [{ ...cue, subject: source.start, isParting: parting.has(cue.start) }]
        : [],
    )
    .sort((one, other) => one.start - other.start);
  for (const draft of all) cutAt(reading, draft, cues);
  return arrange(all);
}

interface SubjectCue extends Span {
  /** Where the source starts. */
  subject: number;
  /** It goes on under the subject of the report before it for sure. */
  isParting: boolean;
}

/** "and ", ", but also ", or the comma before a participle. */
const LINK = /(?:,?\s{1,3}(?:and|but)(?:\s{1,3}(?:also|then|later))?\s{1,3}|,\s{1,3})$/;
const LINK_WITHIN = 14;
const OPENS_REPORT = /^ (?:that |to |[“"‘'])/;

function cutAt({ text, quotes }: Reading, draft: Draft, cues: readonly SubjectCue[]): void {
  const [source] = draft.source;
  if (!source) return;
  draft.content = draft.content.map((piece) => {
    for (let n = firstFrom(cues, piece.start); ; n++) {
      const cue = cues[n];
      if (!cue || cue.start >= piece.end) return piece;
      if (cue.subject !== source.start || cue.start <= source.start) continue;
      const end = cue.start - (linkBefore(text, piece, cue)?.length ?? cue.start);
      if (end > piece.start) return { start: piece.start, end };
    }
  });
  draft.quotes = draft.quotes.filter((index) => {
    const quote = quotes[index];
    return quote && draft.content.some((piece) => contain(piece, quote.inner));
  });
}

/** What joins a further verb to the words before it; null where it may be part of what they say. */
function linkBefore(text: string, piece: Span, cue: SubjectCue): string | null {
  const before = text.slice(Math.max(piece.start, cue.start - LINK_WITHIN), cue.start);
  const link = LINK.exec(before)?.[0];
  if (link === undefined) return null;
  const participle = /ing$/.test(text.slice(cue.start, cue.end));
  if (/^,\s+$/.test(link) !== participle) return null;
  // Without a comma, the verb may well be that of what is said.
  const joins =
    cue.isParting || link.startsWith(',') || OPENS_REPORT.test(text.slice(cue.end, cue.end + 6));
  return joins ? link : null;
}

/** "says it is late and warns that …": a report that goes on under the same subject. */
function furtherReports(
  { sentences }: Reading,
  { sentence, source, cue: [cue], content, inside }: Draft,
  known: Set<number>,
  parting: Set<number>,
): Draft[] {
  const held = sentences[sentence];
  const last = lastOf(content);
  if (!held || !cue || !last || inside !== null || source.length === 0) return [];
  const { units } = held;
  const groups = findCues(held);
  const own = groups.find(({ from }) => units[from]?.start === cue.start);
  return groups.flatMap((group, index): Draft[] => {
    const next = groups[index + 1];
    const start = units[group.from]?.start ?? 0;
    const follows = last.start < start && start < last.end + LINK_WITHIN;
    if (!own || !follows || !goesOn(units, own, group)) return [];
    parting.add(start);
    if (known.has(start)) return [];
    known.add(start);
    return [
      {
        source,
        cue: asList(spanOf(units, group.from, group.to)),
        content: asList(spanOf(units, group.to, contentEnd(units, group.to, next ?? null))),
        quotes: [],
        follows: null,
        sentence,
        inside: null,
      },
    ];
  });
}

const goesOn = (units: readonly Unit[], own: CueGroup, group: CueGroup): boolean =>
  explains(units, own, group) ||
  insists(units, own, group) ||
  (/^(?:and|but)$/.test(lowerAt(units, group.from - 1)) &&
    (lowerAt(units, group.to) === 'that' || urges(units, group)) &&
    group.form === own.form &&
    !group.passive);

/** "rejects that, saying it was late": a participle behind a comma, with a clause. */
const explains = (
  units: readonly Unit[],
  own: CueGroup,
  { from, to, form, lemma }: CueGroup,
): boolean =>
  isMark(units[from - 1], ',') &&
  form === 'ing' &&
  own.form !== 'ing' &&
  /^(?:say|argue|claim|insist|add|warn)$/.test(lemma) &&
  holdsVerb(units, to);

/** "admitted that it was late but insisted it would come": a clause needs no "that" behind such a verb. */
const insists = (units: readonly Unit[], own: CueGroup, group: CueGroup): boolean =>
  lowerAt(units, group.from - 1) === 'but' &&
  lowerAt(units, own.to) === 'that' &&
  own.form === group.form &&
  !group.passive &&
  /^(?:say|insist|argue|maintain|claim|warn|add)$/.test(group.lemma) &&
  holdsVerb(units, group.to);

const HEARER_WITHIN = 7;

/** "and directed it to explain", "and promised to mend it" */
function urges(units: readonly Unit[], { to, classes }: CueGroup): boolean {
  if (classes.has('intend') && lowerAt(units, to) === 'to') return true;
  if (!classes.has('urge')) return false;
  for (let i = to + 1; i < to + HEARER_WITHIN; i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' || isVerb(unit)) return false;
    if (unit.lower === 'to') return true;
  }
  return false;
}
