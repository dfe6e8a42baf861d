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

/** The DOM ranges of some spans of the article. */
export const rangesOfSpans = (view: View, spans: readonly Span[]): StaticRange[] =>
  spans.flatMap((span) => view.index?.rangesOf(span) ?? []);
