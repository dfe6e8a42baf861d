import { holds } from './trees.ts';

interface WatchOptions {
  /** The page has come to rest after changes that may matter. */
  onSettled: () => void;
  /** The address has changed without a load. */
  onNavigate: (url: string) => void;
  signal: AbortSignal;
  /** What was read; changes elsewhere are ignored, unless they could be an article of their own. */
  roots?: () => readonly Node[];
  /** The shadow roots and documents of frames that it was read from. */
  trees?: () => readonly Node[];
  quietMs?: number;
}

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};
const QUIET_MS = 150;
/** A page that never rests is read again at this rate. */
const RESTLESS_MS = 1000;
/** Text that is added beside the article and is shorter is no new article. */
const NEWS_LENGTH = 250;

/** Watches a page that changes; nothing runs while it does not. */
export function watchPage(document: Document, options: WatchOptions): void {
  const { onSettled, onNavigate, signal, quietMs = QUIET_MS } = options;
  const { roots = () => [], trees = () => [] } = options;
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  const observed = new Set<Node>();
  let route = routeOf(view.location.href);
  let timer = 0;
  let changedSinceMs = 0;
  let isNew = false;

  const settle = (): void => {
    timer = 0;
    isNew = false;
    const startedMs = view.performance.now();
    onSettled();
    observe();
    // Reading may be dear on a huge page: it never takes more than a tenth of the time.
    changedSinceMs = startedMs + 10 * (view.performance.now() - startedMs);
  };
  const schedule = (): void => {
    const nowMs = view.performance.now();
    if (timer === 0) changedSinceMs = Math.max(changedSinceMs, nowMs);
    const waitMs = Math.max(0, Math.min(quietMs, changedSinceMs + RESTLESS_MS - nowMs));
    view.clearTimeout(timer);
    timer = view.setTimeout(settle, waitMs);
  };
  const checkAddress = (): void => {
    const next = routeOf(view.location.href);
    if (next === route) return;
    route = next;
    isNew = true;
    onNavigate(view.location.href);
    schedule();
  };
  const observer = new view.MutationObserver((records) => {
    checkAddress();
    const current = roots();
    if (isNew || records.some((record) => isRelevant(record, current))) schedule();
  });
  const observe = (): void => {
    for (const tree of [document, ...roots().map((root) => root.getRootNode()), ...trees()]) {
      if (observed.has(tree)) continue;
      observed.add(tree);
      observer.observe(tree, OPTIONS);
    }
  };

  observe();
  // A frame that has loaded another document says so itself; nothing in the page changes.
  document.addEventListener(
    'load',
    ({ target }) => {
      const frame = target as Element;
      if (frame.localName === 'iframe' && roots().some((root) => holds(root, frame))) schedule();
    },
    { signal, capture: true },
  );
  for (const type of ['popstate', 'hashchange']) {
    view.addEventListener(type, checkAddress, { signal });
  }
  navigationOf(view)?.addEventListener('navigatesuccess', checkAddress, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      view.clearTimeout(timer);
    },
    { once: true },
  );
}

/** The Navigation API, which browsers of 2025 may lack. */
const navigationOf = (view: Window): EventTarget | undefined =>
  'navigation' in view ? (view.navigation as EventTarget) : undefined;

/** The address without its fragment, unless a single-page app keeps its route there. */
const routeOf = (href: string): string => href.replace(/#(?![!/]).*$/, '');

function isRelevant(record: MutationRecord, roots: readonly Node[]): boolean {
  if (roots.length === 0) return record.type !== 'attributes';
  const { target, type } = record;
  if (roots.some((root) => holds(root, target))) {
    return type !== 'childList' || [...record.addedNodes, ...record.removedNodes].some(hasText);
  }
  if (roots.some((root) => !root.isConnected)) return true;
  // Around the article: it may be hidden, or another one be put beside it.
  if (type === 'attributes') return roots.some((root) => target.contains(root));
  if (type === 'characterData') return false;
  return [...record.addedNodes].some((node) => textLength(node) >= NEWS_LENGTH);
}

const textLength = (node: Node): number => node.textContent?.length ?? 0;
// A shadow host or a frame has no text of its own.
const hasText = (node: Node): boolean =>
  textLength(node) > 0 || (node.nodeType === node.ELEMENT_NODE && node.nodeName.includes('-'));
