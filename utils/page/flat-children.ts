import { tagOf } from './element-kind.ts';

/** What is laid out in an element. */
export interface FlatChildren {
  first: Node | null;
  /** Those after the first where they are no siblings, the last one first. */
  rest: Node[] | null;
  /** Whether they stand in another tree, or not in the order of theirs: no range holds both. */
  areElsewhere: boolean;
  /** That tree, where it is not the one around it. */
  tree?: Node;
}

/** The children as they are laid out: of a frame, an open shadow root, those put into a slot. */
export function flatChildrenOf(element: Element, frame: Element | null): FlatChildren {
  if (frame) return { first: frame, rest: [], areElsewhere: true, tree: frame.ownerDocument };
  const { shadowRoot: tree } = element;
  if (tree) return { first: tree.firstChild, rest: null, areElsewhere: true, tree };
  const tag = tagOf(element);
  const [first, ...rest] = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (first) return { first, rest: rest.reverse(), areElsewhere: true };
  if (tag === 'details' && !element.hasAttribute('open')) {
    const summary = [...element.children].find((child) => tagOf(child) === 'summary');
    return { first: summary ?? null, rest: [], areElsewhere: false };
  }
  return { first: element.firstChild, rest: null, areElsewhere: false };
}
