import { tagOf } from './element-kind.ts';
import { type TextMap, TextMapBuilder } from './text-map.ts';

/**
 * The text of a whole document, which selectors count in: the data of all text nodes of its body,
 * unchanged and in order, then that of its open shadow roots.
 */
export type DocumentText = TextMap;

const LEFT_OUT = new Set(
  'script style noscript template textarea title iframe xmp noembed noframes'.split(' '),
);

/** Reads the text of a document, hidden text included: what is hidden today may show tomorrow. */
export function readDocumentText(document: Document): DocumentText {
  const builder = new TextMapBuilder();
  const pending: Node[] = document.body ? [document.body] : [];
  // Shadow roots come last, so that those a page adds do not move the offsets of all the rest.
  for (let root = pending.pop(); root; root = pending.pop()) {
    const found = readTree(root, builder);
    pending.push(...found.reverse());
    builder.setApart();
  }
  return builder.build();
}

function readTree(root: Node, builder: TextMapBuilder): ShadowRoot[] {
  const shadowRoots: ShadowRoot[] = [];
  const document = root.ownerDocument;
  if (!document) return shadowRoots;
  const walker = document.createTreeWalker(root, 1 | 4 | 8, (node) => {
    if (node.nodeType !== node.ELEMENT_NODE) return 1;
    const element = node as Element;
    if (LEFT_OUT.has(tagOf(element))) return 2;
    return 1;
  });
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === node.ELEMENT_NODE) {
      const { shadowRoot } = node as Element;
      if (shadowRoot) shadowRoots.push(shadowRoot);
    } else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      const text = node as Text;
      builder.append(text, text.data, 0, text.data);
    }
  }
  return shadowRoots;
}
