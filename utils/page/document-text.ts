import { isEditable, tagOf } from './element-kind.ts';
import { type TextMap, TextMapBuilder } from './text-map.ts';
import { frameBody } from './trees.ts';

/**
 * The text of a whole document, which selectors count in: the data of all text nodes of its body,
 * unchanged and in order, then that of its open shadow roots and frames.
 */
export type DocumentText = TextMap;

const LEFT_OUT = new Set(
  'script style noscript template textarea title iframe xmp noembed noframes'.split(' '),
);

/**
 * Reads the text of a document, hidden text included: what is hidden today may show tomorrow. What
 * the reader types into the page is left out, so that it is never kept.
 */
export function readDocumentText(document: Document): DocumentText {
  const builder = new TextMapBuilder();
  const pending: Node[] = document.body ? [document.body] : [];
  // Other trees come last, so that those a page adds do not move the offsets of all the rest.
  for (let root = pending.pop(); root; root = pending.pop()) {
    if (root !== document.body) builder.addTree(root.getRootNode());
    const found = readTree(root, builder);
    pending.push(...found.reverse());
    builder.setApart();
  }
  return builder.build();
}

/** Reads one tree; gives the roots of others found in it. Not recursive: pages nest deeply. */
function readTree(root: Node, builder: TextMapBuilder): Node[] {
  const others: Node[] = [];
  let node: Node | null = root;
  while (node) {
    let isEntered = true;
    if (node.nodeType === node.ELEMENT_NODE) {
      const element = node as Element;
      isEntered = !LEFT_OUT.has(tagOf(element)) && !isEditable(element);
      const other = isEditable(element) ? null : (element.shadowRoot ?? frameBody(element));
      if (other && (isEntered || !element.shadowRoot)) others.push(other);
    } else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      const { data } = node as Text;
      builder.append(node as Text, data, 0, data);
    }
    node = (isEntered ? node.firstChild : null) ?? nextAfter(node, root);
  }
  return others;
}

/** The node that follows a node and all in it. */
function nextAfter(node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}
