import type { Destination } from '../../utils/messages/protocol.ts';
import type { Highlighter } from '../../utils/page/highlighter.ts';
import type { MarkKind } from '../../utils/page/palette.ts';
import type { KindSwitches } from '../../utils/settings.ts';
import type { Span } from '../../utils/text/spans.ts';
import type { Mark } from './marks.ts';
import { blockAround, NearView } from './near-view.ts';
import type { View } from './reader.ts';

const SWITCH_OF: Record<MarkKind, keyof KindSwitches> = {
  quotation: 'quotation',
  attribution: 'attribution',
  content: 'attribution',
  figure: 'figure',
  note: 'note',
};
const KINDS = Object.keys(SWITCH_OF) as MarkKind[];
/** Up to here all is painted at once: an article of some 5,000 words. */
const MOST_AT_ONCE = 500;

/** What is painted of a view. */
type Paintable = Pick<View, 'index' | 'documentText'> & {
  marks: readonly Pick<Mark, 'kind' | 'span'>[];
  notes: readonly Pick<View['notes'][number], 'span'>[];
};

/** A range to paint, and the one block that it lies in. */
interface Painted {
  kind: MarkKind;
  range: StaticRange;
  /** Null where it lies in several: it is then always painted. */
  block: Element | null;
}

/**
 * Paints a view. What browsers do for a highlight grows with the number of all there are, on each
 * change of the page: of a huge article only what is near the viewport is painted.
 */
export class Painting {
  readonly #highlighter: Highlighter;
  readonly #near: NearView;
  #painted: readonly Painted[] = [];

  constructor(highlighter: Highlighter, signal: AbortSignal) {
    this.#highlighter = highlighter;
    this.#near = new NearView(() => this.#paintNear(), signal);
  }

  /** Paints what the switches allow; `open` is a passage that a note is being written on. */
  show(view: Paintable, switches: KindSwitches, open: readonly StaticRange[] = []): void {
    const ranges = listRanges(view, switches, open);
    if (ranges.length <= MOST_AT_ONCE) {
      this.#near.stop();
      this.#paint(ranges);
      return;
    }
    const known = new Map<Node, Element | null>();
    this.#painted = ranges.map((one) => ({ ...one, block: onlyBlockOf(one.range, known) }));
    this.#near.watch(new Set(this.#painted.flatMap(({ block }) => block ?? [])));
  }

  #paintNear(): void {
    this.#paint(this.#painted.filter(({ block }) => block === null || this.#near.has(block)));
  }

  #paint(ranges: readonly Pick<Painted, 'kind' | 'range'>[]): void {
    for (const kind of KINDS) {
      const own = ranges.filter((one) => one.kind === kind);
      this.#highlighter.paint(
        kind,
        own.map(({ range }) => range),
      );
    }
  }
}

function listRanges(
  { index, marks, notes, documentText }: Paintable,
  switches: KindSwitches,
  open: readonly StaticRange[],
): Pick<Painted, 'kind' | 'range'>[] {
  const ranges: Pick<Painted, 'kind' | 'range'>[] = [];
  const add = (kind: MarkKind, found: readonly StaticRange[]): void => {
    for (const range of found) ranges.push({ kind, range });
  };
  for (const { kind, span } of index ? marks : []) {
    if (switches[SWITCH_OF[kind]]) add(kind, index?.rangesOf(span) ?? []);
  }
  for (const { span } of switches.note ? notes : []) {
    if (span) add('note', documentText.rangesOf(span));
  }
  if (switches.note) add('note', open);
  return ranges;
}

function onlyBlockOf(range: StaticRange, known: Map<Node, Element | null>): Element | null {
  const first = blockAround(range.startContainer, known);
  return first === blockAround(range.endContainer, known) ? first : null;
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
