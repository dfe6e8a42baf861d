import { isInline } from '../../utils/page/prose.ts';

/** One screen above and below: painted before the reader scrolls there. */
const MARGIN = '100% 0px';

/** Knows which of some blocks are in the viewport or near it. */
export class NearView {
  readonly #onChange: () => void;
  #observer: IntersectionObserver | null = null;
  #near = new Set<Element>();

  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Watches these blocks in place of all before; the change is told within a frame. */
  watch(blocks: ReadonlySet<Element>): void {
    this.stop();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.#onChange();
      },
      { rootMargin: MARGIN },
    );
    for (const block of blocks) this.#observer.observe(block);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#near = new Set();
  }

  has(block: Element): boolean {
    return this.#near.has(block);
  }
}

/** Finds the block around a node; the same for all nodes of a parent, so `known` saves the walk. */
export function blockAround(node: Node, known: Map<Node, Element | null>): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  const found = known.get(parent);
  if (found !== undefined) return found;
  const element = 'host' in parent ? (parent as ShadowRoot).host : (parent as Element);
  // An element without a box of its own (display: contents) is never seen to be in view.
  const isBlock = !isInline(element) && element.checkVisibility();
  const block = isBlock ? element : blockAround(element, known);
  known.set(parent, block);
  return block;
}
