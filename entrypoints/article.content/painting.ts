import type { Destination } from '../../utils/messages/protocol.ts';
import type { Highlighter } from '../../utils/page/highlighter.ts';
import type { MarkKind } from '../../utils/page/palette.ts';
import type { KindSwitches } from '../../utils/settings.ts';
import type { Span } from '../../utils/text/spans.ts';
import type { View } from './reader.ts';

const SWITCH_OF: Record<MarkKind, keyof KindSwitches> = {
  quotation: 'quotation',
  attribution: 'attribution',
  content: 'attribution',
  figure: 'figure',
  note: 'note',
};

/** Paints what the switches allow; `open` is a passage that a note is being written on. */
export function paintView(
  highlighter: Highlighter,
  view: View,
  switches: KindSwitches,
  open: readonly StaticRange[] = [],
): void {
  const { index, marks, notes, documentText } = view;
  const ranges: Record<MarkKind, StaticRange[]> = {
    quotation: [],
    attribution: [],
    content: [],
    figure: [],
    note: [...open],
  };
  for (const { kind, span } of index ? marks : [])
    ranges[kind].push(...(index?.rangesOf(span) ?? []));
  for (const { span } of notes) if (span) ranges.note.push(...documentText.rangesOf(span));
  for (const kind of Object.keys(ranges) as MarkKind[]) {
    highlighter.paint(kind, switches[SWITCH_OF[kind]] ? ranges[kind] : []);
  }
}

/** The DOM ranges of a finding or a note; none where it is not on the page now. */
export function rangesOf(view: View, destination: Destination): StaticRange[] {
  if ('finding' in destination) {
    const finding = view.findings.find(({ id }) => id === destination.finding);
    return rangesOfSpans(view, finding?.pieces ?? []);
  }
  const span = view.notes.find(({ note }) => note.id === destination.note)?.span;
  return span ? view.documentText.rangesOf(span) : [];
}

/** The DOM ranges of every finding. */
export const placesOf = (view: View): { id: string; ranges: StaticRange[] }[] =>
  view.findings.map(({ id, pieces }) => ({ id, ranges: rangesOfSpans(view, pieces) }));

const rangesOfSpans = (view: View, spans: readonly Span[]): StaticRange[] =>
  spans.flatMap((span) => view.index?.rangesOf(span) ?? []);
