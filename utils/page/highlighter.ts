import { type HighlightKind, KINDS, Layer, type Names, type View } from './highlight-layer.ts';
import { type MarkLook, OWN_LOOK } from './look.ts';
import type { MarkKind } from './palette.ts';

/** Paints ranges with the CSS Custom Highlight API; the page's DOM stays as it is. */
export interface Highlighter {
  /** False where the browser has no such highlights; all else then does nothing. */
  readonly supported: boolean;
  /**
   * Gives the tree of `element` its style sheet before there is anything to paint: on a huge page
   * the browser's work for each is long enough.
   */
  prepare: (element: Element) => void;
  /** Paints exactly `ranges` in the way of `kind`, in place of what was painted so before. */
  paint: (kind: MarkKind, ranges: readonly StaticRange[]) => void;
  /** Shows where `ranges` are for a moment. */
  flash: (ranges: readonly StaticRange[]) => void;
  /** Shows where `ranges` are until others are pointed at, or none. */
  point: (ranges: readonly StaticRange[]) => void;
  /** Draws what is painted, and what will be, in another way. */
  setLook: (look: MarkLook) => void;
  /** Puts back what the page's own scripts took away. Also done when the reader scrolls or clicks. */
  restore: () => void;
  clear: () => void;
}

const NAMES = Object.fromEntries(KINDS.map((kind) => [kind, `pressmark-${kind}`])) as Names;
const NAME_BYTES = 8;
const FLASH_MS = 1400;
const RESTORE_EVENTS = ['scroll', 'pointerdown', 'focusin', 'visibilitychange'];

/** Makes up a name for each kind that no page can know before it has looked. */
export function randomNames(crypto: Crypto): Names {
  const draw = (): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(NAME_BYTES));
    // A CSS name must not begin with a digit.
    return `h${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, draw()])) as Names;
}

/** Makes a painter for a page, which leaves no trace once `signal` is aborted. */
export function createHighlighter(
  document: Document,
  { signal, names = {} }: { signal: AbortSignal; names?: Partial<Names> },
): Highlighter {
  const view = document.defaultView as View | null;
  if (!view?.CSS?.highlights || !view.Highlight) return unsupported;
  const allNames: Names = { ...NAMES, ...names };
  const layers = new Map<Document, Layer>();
  let look = OWN_LOOK;
  let flashTimer = 0;
  let restoredAtMs = 0;

  const restyle = (): void => {
    for (const [owner, layer] of layers) if (owner.defaultView) layer.restyle();
  };
  const layerOf = (owner: Document): Layer | undefined => {
    const ownView = owner.defaultView as View | null;
    if (ownView && !layers.has(owner)) layers.set(owner, new Layer(ownView, allNames, () => look));
    return layers.get(owner);
  };
  const paint = (kind: HighlightKind, ranges: readonly StaticRange[]): void => {
    if (signal.aborted) return;
    const byDocument = groupByDocument(ranges, document);
    for (const owner of [document, ...byDocument.keys()]) layerOf(owner);
    for (const [owner, layer] of layers) {
      // A frame that was closed took its registry along.
      if (owner.defaultView) layer.paint(kind, byDocument.get(owner) ?? []);
      else layers.delete(owner);
    }
  };
  const restore = (): void => {
    restoredAtMs = view.performance.now();
    for (const [owner, layer] of layers) if (owner.defaultView) layer.restore();
  };
  const clear = (): void => {
    view.clearTimeout(flashTimer);
    for (const [owner, layer] of layers) if (owner.defaultView) layer.clear();
    layers.clear();
  };

  // A page that clears the registry sends no event; the reader's next movement repairs it.
  const restoreSometimes = (): void => {
    if (layers.size > 0 && view.performance.now() - restoredAtMs > 500) restore();
  };
  for (const type of RESTORE_EVENTS) {
    document.addEventListener(type, restoreSometimes, { signal, passive: true, capture: true });
  }
  // A page may turn dark with the system: nothing else of it changes.
  view
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', restyle, { signal, passive: true });
  signal.addEventListener('abort', clear, { once: true });

  return {
    supported: true,
    prepare(element) {
      if (!signal.aborted) layerOf(element.ownerDocument)?.prepare(element);
    },
    paint,
    flash(ranges) {
      view.clearTimeout(flashTimer);
      paint('flash', ranges);
      flashTimer = view.setTimeout(() => paint('flash', []), FLASH_MS);
    },
    point(ranges) {
      view.clearTimeout(flashTimer);
      paint('flash', ranges);
    },
    setLook(chosen) {
      look = chosen;
      restyle();
    },
    restore,
    clear,
  };
}

function groupByDocument(
  ranges: readonly StaticRange[],
  fallback: Document,
): Map<Document, StaticRange[]> {
  const groups = new Map<Document, StaticRange[]>();
  for (const range of ranges) {
    const owner = range.startContainer.ownerDocument ?? fallback;
    const group = groups.get(owner);
    if (group) group.push(range);
    else groups.set(owner, [range]);
  }
  return groups;
}

const nothing = (): void => undefined;
const unsupported: Highlighter = {
  supported: false,
  prepare: nothing,
  paint: nothing,
  flash: nothing,
  point: nothing,
  setLook: nothing,
  restore: nothing,
  clear: nothing,
};
