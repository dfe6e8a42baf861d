import { isChrome } from './boilerplate.ts';
import { tagOf } from './element-kind.ts';
import { titleOf } from './metadata.ts';
import { type Holding, type Holdings, isInline, measureProse } from './prose.ts';

/** Where the story of a page stands. */
export interface Article {
  /** The elements that hold it. */
  roots: Element[];
  /** Elements within the roots that are no part of it: captions, related links, share bars. */
  skip: ReadonlySet<Element>;
  title: string;
}

const LEAST_PROSE = 250;
const MOST_SHARE = 0.7;

/**
 * Finds the story of a page, or null where none is. With `force` it takes the likeliest place, at
 * worst the whole body.
 */
export function findArticle(
  document: Document,
  { force = false }: { force?: boolean } = {},
): Article | null {
  const { body } = document;
  if (!body) return null;
  const holdings = measureProse(body);
  const root = chooseRoot(body, holdings);
  const prose = holdings.get(root)?.prose ?? 0;
  if (prose < LEAST_PROSE) {
    return force ? { roots: [body], skip: new Set(), title: titleOf(document) } : null;
  }
  const skip = new Set<Element>();
  markChrome(root, { holdings, skip, total: prose });
  return { roots: [root], skip, title: titleOf(document) };
}

function chooseRoot(body: Element, holdings: Holdings): Element {
  let root = body;
  for (;;) {
    const total = holdings.get(root)?.prose ?? 0;
    const next = [...root.children].find(
      (child) => (holdings.get(child)?.prose ?? 0) > total * MOST_SHARE,
    );
    if (!next || tagOf(next) === 'p') return root;
    root = next;
  }
}

interface Marking {
  holdings: Holdings;
  skip: Set<Element>;
  total: number;
}

function markChrome(parent: Element, marking: Marking): void {
  for (const child of parent.children) {
    const holding = marking.holdings.get(child);
    if (!holding || isInline(child)) continue;
    if (isPart(child, holding, marking)) markChrome(child, marking);
    else marking.skip.add(child);
  }
}

function isPart(
  element: Element,
  { text, linked, prose, boxed }: Holding,
  { total }: Marking,
): boolean {
  if (isChrome(element) && prose + boxed < total * 0.3) return false;
  if (tagOf(element) === 'h1') return false;
  return prose > 0 || linked < text * 0.6;
}
