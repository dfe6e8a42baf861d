import { type Lane, tickAt } from '../../components/article-map.ts';
import type { FindingGroup } from '../../components/finding-groups.ts';
import type { PassageView } from '../../components/finding-view.ts';
import type { Finding } from '../../utils/analysis/findings.ts';
import type { Note } from '../../utils/notes/note.ts';
import { hull, type Span } from '../../utils/text/spans.ts';
import { t } from '../../utils/wording.ts';
import { idsOf, type ViewOf } from './article-lists.ts';
import type { PageModel } from './page-model.ts';

/**
 * What the map shows: a lane for each kind, with what the chosen voice did not say faint. `notes` is
 * null where they could not be read.
 */
export function lanesOf(
  { findings, kinds, reading, viewOf }: PageModel,
  notes: readonly Note[] | null,
  chosen: FindingGroup | undefined,
): Lane[] {
  const text = reading.value?.text ?? '';
  const loud = chosen && new Set(idsOf(chosen));
  const lane = (kind: Finding['kind']): Lane => {
    const own = findings.value.filter((finding) => finding.kind === kind);
    const ticks = own.map((finding) =>
      tickAt(
        finding,
        captionOf(viewOf.value(finding)),
        text.length,
        loud?.has(finding.id) === false,
      ),
    );
    return { kind, count: own.length, on: kinds.value[kind], ticks };
  };
  return [
    lane('quotation'),
    lane('attribution'),
    lane('figure'),
    {
      kind: 'note',
      count: notes?.length ?? null,
      on: kinds.value.note,
      ticks: noteTicks(notes ?? [], text, byWords(findings.value, viewOf.value), loud),
    },
  ];
}

/** The part of the article that is on the screen: from the first to the last passage seen. */
export function screenOf({ findings, seen, reading }: PageModel) {
  const spans = findings.value.filter(({ id }) => seen.value.has(id)).map(({ pieces }) => pieces);
  const length = reading.value?.text.length ?? 0;
  if (spans.length === 0 || length === 0) return null;
  const { start, end } = hull(spans.flat());
  return { at: start / length, length: (end - start) / length };
}

const captionOf = ({ title, words, speaker, figureText }: PassageView) => ({
  head: [title, figureText, speaker?.name].filter(Boolean).join(', '),
  words,
});

const byWords = (findings: readonly Finding[], viewOf: ViewOf): Map<string, Finding> =>
  new Map(findings.map((finding) => [viewOf(finding).words, finding]));

function noteTicks(
  notes: readonly Note[],
  text: string,
  found: ReadonlyMap<string, Finding>,
  loud: ReadonlySet<string> | undefined,
): Lane['ticks'] {
  const ticks = notes.flatMap((note) => {
    const words = note.target?.quote.exact ?? '';
    const finding = found.get(plain(words));
    const span = finding ? hull(finding.pieces) : findWords(text, note);
    if (words === '' || !span) return [];
    const caption = { head: t('passage.yourNote'), words: plain(note.body || words) };
    const faint = loud !== undefined && !(finding && loud.has(finding.id));
    return [tickAt({ id: note.id, pieces: [span] }, caption, text.length, faint)];
  });
  return ticks.sort((a, b) => a.at - b.at);
}

/** Where a note's words are in the article: good enough for a map, the page itself knows better. */
function findWords(text: string, { target }: Note): Span | null {
  const { exact, prefix } = target?.quote ?? { exact: '', prefix: '' };
  const before = prefix.slice(-12);
  const inContext = before === '' ? -1 : text.indexOf(before + exact);
  const start = inContext < 0 ? text.indexOf(exact) : inContext + before.length;
  return exact === '' || start < 0 ? null : { start, end: start + exact.length };
}

/** Words with their white space made plain, for comparing. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
