import type { Tree } from './trees.ts';

const NAMESPACES: Record<string, string> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** Makes the node that a tree describes. */
export function buildTree(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(unescape(tree));
  const { tag, attributes, children } = tree;
  if (tag === 'comment') return document.createComment('no text');
  const inner = children.map(buildTree);
  if (tag === 'deep') return nest(inner, attributes.of ?? 'div', Number(attributes.depth));
  const element = elementOf(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const parent = tag === 'shadow' ? element.attachShadow({ mode: 'open' }) : element;
  parent.append(...inner);
  return element;
}

function elementOf(tag: string): Element {
  const namespace = NAMESPACES[tag];
  if (namespace) return document.createElementNS(namespace, tag);
  const element = document.createElement(tag === 'shadow' ? 'x-host' : tag);
  // Data, not a program.
  if (tag === 'script') element.setAttribute('type', 'text/plain');
  return element;
}

function nest(inner: Node[], tag: string, depth: number): Node {
  let nodes = inner;
  for (let i = 0; i < depth; i++) {
    const outer = document.createElement(tag);
    outer.append(...nodes);
    nodes = [outer];
  }
  return nodes[0] ?? document.createTextNode('');
}
