import { frameBody, holds } from './trees.ts';

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
/** What fades in or out without another change of the page, when that is over. */
const FADES = ['transitionend', 'animationend'] as const;
const FADING = /^(?:opacity|visibility|display|content-visibility)$/;

/**
 * Watches a page that changes; nothing runs while it does not. Gives what is to be called after
 * each reading, which may have found other trees.
 */
export function watchPage(document: Document, options: WatchOptions): () => void {
  const { onSettled, onNavigate, signal, quietMs = QUIET_MS } = options;
  const { roots = () => [], trees = () => [] } = options;
  const view = document.defaultView;
  if (!view || signal.aborted) return () => undefined;
  const observed = new WeakSet<Node>();
  let route = routeOf(view.location.href);
  let timer = 0;
  let changedSinceMs = 0;
  let isNew = false;
  /** The title when the text changed, until it has followed once: some pages keep changing it. */
  let oldTitle: string | null = null;
  let { innerWidth } = view;

  const settle = (): void => {
    timer = 0;
    isNew = false;
    const startedMs = view.performance.now();
    onSettled();
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
  const hasNewTitle = (records: readonly MutationRecord[]): boolean =>
    oldTitle !== null &&
    document.title !== oldTitle &&
    records.some(({ target }) => document.head?.contains(target));
  const observer = new view.MutationObserver((records) => {
    checkAddress();
    const current = roots();
    if (isNew || records.some((record) => isRelevant(record, current))) {
      oldTitle ??= document.title;
      schedule();
    } else if (hasNewTitle(records)) {
      oldTitle = null;
      schedule();
    }
  });
  const observe = (): void => {
    if (signal.aborted) return;
    for (const tree of [document, ...roots().map((root) => root.getRootNode()), ...trees()]) {
      if (observed.has(tree)) continue;
      observed.add(tree);
      observer.observe(tree, OPTIONS);
    }
  };

  observe();
  const listen = (type: string, isWorth: (event: Event) => boolean): void => {
    const options = { signal, capture: true, passive: true };
    document.addEventListener(type, (event) => isWorth(event) && schedule(), options);
  };
  // A frame that has loaded another document says so itself; nothing in the page changes.
  listen('load', ({ target }) => isFrameToRead(target as Element, roots()));
  for (const type of FADES) listen(type, (event) => isFade(event, roots()));
  // Sites show other copies of their text on narrow windows.
  view.addEventListener(
    'resize',
    () => {
      if (view.innerWidth !== innerWidth) schedule();
      innerWidth = view.innerWidth;
    },
    { signal, passive: true },
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
  return observe;
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

function isFrameToRead(frame: Element, roots: readonly Node[]): boolean {
  if (frame.localName !== 'iframe') return false;
  if (roots.some((root) => holds(root, frame))) return true;
  const body = frameBody(frame);
  return body !== null && (roots.length === 0 || textLength(body) >= NEWS_LENGTH);
}

function isFade(event: Event, roots: readonly Node[]): boolean {
  const { target } = event as Event & { target: Node };
  const property = 'propertyName' in event ? String(event.propertyName) : 'opacity';
  const isAround = roots.some((root) => target.contains(root));
  // What marks look like depends on the colours around them.
  if (isAround) return FADING.test(property) || /^(?:background-)?color$/.test(property);
  return FADING.test(property) && hasText(target) && roots.some((root) => holds(root, target));
}

const textLength = (node: Node): number => node.textContent?.length ?? 0;
// A shadow host or a frame has no text of its own.
const hasText = (node: Node): boolean =>
  textLength(node) > 0 || (node.nodeType === node.ELEMENT_NODE && node.nodeName.includes('-'));
