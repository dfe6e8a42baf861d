import type { TextIndex } from './text-index.ts';
import { frameBody, originOf } from './trees.ts';

/** The offset in `index` of the character under a point of the viewport, or null where none is. */
export function offsetAtPoint(
  document: Document,
  index: TextIndex,
  x: number,
  y: number,
): number | null {
  const element = deepestAt(document, x, y);
  if (!element) return null;
  const owner = element.ownerDocument;
  const origin = originOf(owner);
  const [left, top] = [x - origin.x, y - origin.y];
  const caret = owner.caretPositionFromPoint(left, top, { shadowRoots: shadowRootsAbove(element) });
  if (caret?.offsetNode.nodeType !== 3) return null;
  const node = caret.offsetNode as Text;
  // The caret stands between two characters, and is the nearest one even far outside the text.
  for (const offset of [caret.offset, previousOffset(node, caret.offset)]) {
    if (isOver(node, offset, left, top)) return index.toOffset(node, offset);
  }
  return null;
}

function deepestAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const tree = element && (element.shadowRoot ?? frameBody(element)?.ownerDocument);
    if (!tree) return element;
    const origin = originOf(tree.ownerDocument ?? (tree as Document));
    const inner = tree.elementFromPoint(x - origin.x, y - origin.y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}

function shadowRootsAbove(element: Element): ShadowRoot[] {
  // Text right in a shadow root has no element there: its host was found.
  const roots: ShadowRoot[] = element.shadowRoot ? [element.shadowRoot] : [];
  for (let root = element.getRootNode(); 'host' in root; ) {
    const shadowRoot = root as ShadowRoot;
    roots.push(shadowRoot);
    root = shadowRoot.host.getRootNode();
  }
  return roots;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const previousOffset = ({ data }: Text, offset: number): number =>
  offset - (isLowSurrogate(data.charCodeAt(offset - 1)) ? 2 : 1);

function isOver(node: Text, offset: number, x: number, y: number): boolean {
  if (offset < 0 || offset >= node.length) return false;
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + (isLowSurrogate(node.data.charCodeAt(offset + 1)) ? 2 : 1));
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
