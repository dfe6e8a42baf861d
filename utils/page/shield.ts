/** The open card: an element of the page, and its closed shadow root. */
export interface ShieldedCard {
  host: Element;
  root: ShadowRoot;
}

/** Where the scripts of one page's isolated world leave word of the open card. */
export type ShieldScope = typeof globalThis & { pressmarkCard?: ShieldedCard | undefined };

/** The events that cross the border of a shadow tree and tell what is typed, pasted or dragged. */
export const TELLING_EVENTS: readonly string[] = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste', 'dragstart', 'drop'],
];

/**
 * Keeps an event of the card from the page, and repeats it within the card where somebody may wait
 * for it. What the browser does by itself (a letter, a pasted text) goes on as ever.
 */
export function keepInside(event: Event, card: ShieldedCard | undefined): void {
  // Events that the page makes up stop at the card's border by themselves, and are not repeated.
  if (!card || event.target !== card.host || !event.isTrusted) return;
  event.stopImmediatePropagation();
  const copy = copyOf(event);
  const target = card.root.activeElement;
  if (copy && target && !target.dispatchEvent(copy)) event.preventDefault();
}

/**
 * The same event, unable to leave the shadow tree; null for those that the card has no use for. A
 * plain event with the facts on it: Firefox lets every KeyboardEvent out, whatever it was told.
 */
function copyOf(event: Event): Event | null {
  const facts = event instanceof KeyboardEvent ? factsOf(event) : {};
  if (event.type !== 'input' && !('key' in facts)) return null;
  const init = { bubbles: true, cancelable: event.cancelable, composed: false };
  const copy = new Event(event.type, init);
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(copy, name, { value });
  return copy;
}

const KEY_FACTS = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
] as const;

const factsOf = (event: KeyboardEvent): object =>
  Object.fromEntries(KEY_FACTS.map((name) => [name, event[name]]));
