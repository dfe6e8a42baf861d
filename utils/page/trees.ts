import { tagOf } from './element-kind.ts';

// No `instanceof`, which fails across frames.

/** Tells whether a node is a document. */
export const isDocument = (node: Node): node is Document => node.nodeType === node.DOCUMENT_NODE;

/** Tells whether a node is a shadow root. */
export const isShadowRoot = (node: Node): node is ShadowRoot => 'host' in node;

/** The element that a tree hangs on: the host of a shadow root, the frame of a document. */
export function hostOf(tree: Node): Element | null {
  if (isShadowRoot(tree)) return tree.host;
  return isDocument(tree) ? (tree.defaultView?.frameElement ?? null) : null;
}

/** A node if it is an element, else the element that it stands in; null right in a document or shadow root. */
export const elementOf = (node: Node): Element | null =>
  node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/** `node`, or the shadow host or frame around it, in a tree; null where that is not around it. */
export function standInFor(node: Node, tree: Node): Node | null {
  let current: Node | null = node;
  while (current) {
    const own: Node = current.getRootNode();
    if (own === tree) return current;
    current = hostOf(own);
  }
  return null;
}

/** Tells whether a node lies in another, be it in a shadow root or a frame in there. */
export function holds(outer: Node, node: Node): boolean {
  if (outer.contains(node)) return true;
  const standIn = standInFor(node, outer.getRootNode());
  return standIn !== null && outer.contains(standIn);
}

const LEAST_SIDE_PX = 50;

/**
 * The body of a frame that may be read: of the same origin, large enough to hold text, and no
 * editor. Null for all other elements.
 */
export function frameBody(element: Element): Element | null {
  if (tagOf(element) !== 'iframe') return null;
  const inner = (element as HTMLIFrameElement).contentDocument;
  if (!inner?.body || inner.designMode === 'on') return null;
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) < LEAST_SIDE_PX ? null : inner.body;
}

/** Where the viewport of a frame's document begins in that of the whole page. */
export function originOf(document: Document): { x: number; y: number } {
  const origin = { x: 0, y: 0 };
  for (let frame = hostOf(document); frame; frame = hostOf(frame.ownerDocument)) {
    const { left, top } = frame.getBoundingClientRect();
    origin.x += left + frame.clientLeft;
    origin.y += top + frame.clientTop;
  }
  return origin;
}
