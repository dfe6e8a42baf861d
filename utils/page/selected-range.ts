import { frameBody, isDocument, isShadowRoot } from './trees.ts';

/**
 * What the reader has selected in a page, be it in a shadow root or in a frame; null where nothing
 * is. `trees` are the open shadow roots and the documents of frames that are looked into.
 */
export function selectedRange(document: Document, trees: readonly Node[]): StaticRange | null {
  const documents = [document, ...trees.filter(isDocument)];
  const shadowRoots = trees.filter(isShadowRoot);
  const focused = focusedDocument(document);
  // Each frame keeps a selection of its own; the reader means the one in the frame they are in.
  for (const owner of [focused, ...documents]) {
    const range = rangeIn(owner, shadowRoots);
    if (range) return range;
  }
  return null;
}

function rangeIn(owner: Document, shadowRoots: ShadowRoot[]): StaticRange | null {
  const selection = owner.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  // Without being asked for them, a selection hides the nodes of a shadow root.
  const range: AbstractRange | undefined =
    'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots })[0]
      : (selection as Selection).getRangeAt(0);
  if (!range || range.collapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  // From one tree into another there is no saying what lies between.
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

function focusedDocument(document: Document): Document {
  for (let owner = document; ; ) {
    const inner = focusedFrame(owner);
    if (!inner) return owner;
    owner = inner;
  }
}

function focusedFrame({ activeElement }: Document): Document | null {
  let element = activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && (frameBody(element)?.ownerDocument ?? null);
}
