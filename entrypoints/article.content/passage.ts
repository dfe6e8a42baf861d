import type { Finding } from '../../utils/analysis/findings.ts';
import type { Note, Target } from '../../utils/notes/note.ts';
import { offsetAtPoint } from '../../utils/page/hit-test.ts';
import { describeRange } from '../../utils/page/selectors.ts';
import type { KindSwitches } from '../../utils/settings.ts';
import { hull, overlap, type Span } from '../../utils/text/spans.ts';
import type { View } from './reader.ts';

/** What a card speaks of: something found, or a passage that the reader selected or noted. */
export interface Passage {
  finding: Finding | null;
  target: Target;
  /** Where it stands, to be marked while the reader writes. */
  ranges: StaticRange[];
}

/** The passage of a finding, or null when it cannot be described on the page as it is now. */
export function passageOfFinding(view: View, finding: Finding): Passage | null {
  const span = hull(finding.pieces);
  if (!view.index?.isCurrent(span)) return null;
  const range = view.index.rangeOf(span);
  const target = range && describeRange(range, view.documentText);
  return target && { finding, target, ranges: view.index.rangesOf(span) };
}

/** The passage of what the reader selected, or null where it holds nothing that can be found again. */
export function passageOfSelection(view: View, selected: StaticRange): Passage | null {
  const target = describeRange(selected, view.documentText);
  if (!target || target.quote.exact.trim() === '') return null;
  return { finding: null, target, ranges: view.documentText.rangesOf(target.position) };
}

/** The passage of an anchored note. */
function passageOfNote(view: View, note: Note): Passage | null {
  const span = view.notes.find((anchored) => anchored.note.id === note.id)?.span;
  if (!note.target || !span) return null;
  return { finding: null, target: note.target, ranges: view.documentText.rangesOf(span) };
}

/** The notes whose passage shares words with this one. */
export function notesOn(view: View, passage: Passage): Note[] {
  const here = passage.target.position;
  return view.notes.flatMap(({ note, span }) => (span && overlap(span, here) ? [note] : []));
}

/** The passage of what is marked under a point of the viewport; null where nothing is. */
export function passageAt(view: View, kinds: KindSwitches, x: number, y: number): Passage | null {
  if (view.index) {
    const offset = offsetAtPoint(document, view.index, x, y);
    const mark = offset === null ? null : view.markIndex.at(offset);
    if (mark && kinds[mark.finding.kind]) return passageOfFinding(view, mark.finding);
  }
  if (view.notes.length === 0 || !kinds.note) return null;
  const offset = offsetAtPoint(document, view.documentText, x, y);
  const note = offset === null ? null : noteAt(view, offset);
  return note && passageOfNote(view, note);
}

/** The smallest note's passage at an offset of the document's text. */
function noteAt(view: View, offset: number): Note | null {
  const point: Span = { start: offset, end: offset + 1 };
  let best: { note: Note; length: number } | null = null;
  for (const { note, span } of view.notes) {
    if (!span || !overlap(span, point)) continue;
    const length = span.end - span.start;
    if (!best || length < best.length) best = { note, length };
  }
  return best?.note ?? null;
}

/** Tells whether the reader named a speaker of this page so: the correction is nobody else's to know. */
export function isNameGiven({ corrections }: View, name: string | undefined): boolean {
  const given = corrections.map(({ speaker }) => speaker?.trim().toLowerCase());
  return name !== undefined && given.includes(name.toLowerCase());
}
