import cardSheet from '../../components/card-sheet.css?inline';
import { lookVariables } from '../../components/look-variables.ts';
import type { ShieldScope } from '../../utils/page/shield.ts';
import type { Choices } from './choices.ts';

/** What the card needs of a place on the page: where it stands in the viewport. */
export interface Anchor {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const HOST_NAME = 'pressmark-card';

const GAP_PX = 8;
const HOST = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  left: var(--pressmark-left, 0) !important;
  top: var(--pressmark-top, 0) !important;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  background: transparent !important;
  overflow: visible !important;
  display: block !important;
  z-index: 2147483647 !important;
}
`;

/**
 * The one element that Pressmark ever adds to a page, while a card or the selection button is open:
 * at the end of the document element, with a closed shadow root, in the top layer.
 */
export class CardHost {
  readonly root: ShadowRoot;
  readonly #host: HTMLElement;

  constructor() {
    this.#host = document.createElement(HOST_NAME);
    this.#host.popover = 'manual';
    this.root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST + cardSheet);
    this.root.adoptedStyleSheets = [sheet];
    (globalThis as ShieldScope).pressmarkCard = { host: this.#host, root: this.root };
    document.documentElement.append(this.#host);
    this.#host.showPopover();
  }

  /** Puts the card below `anchor`, or above where there is no room, always whole in the viewport. */
  place(anchor: Anchor): void {
    const { width, height } = this.#host.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const viewportHeight = Math.min(clientHeight || window.innerHeight, window.innerHeight);
    const below = anchor.bottom + GAP_PX;
    const above = anchor.top - GAP_PX - height;
    const top = below + height <= viewportHeight || above < 0 ? below : above;
    this.#set('left', clamp(anchor.left, clientWidth - width));
    this.#set('top', clamp(top, viewportHeight - height));
  }

  /** Puts on the theme and the colours that the reader chose. */
  dress({ theme, look }: Pick<Choices, 'theme' | 'look'>): void {
    if (theme !== 'system') this.#host.dataset.theme = theme;
    for (const [name, value] of Object.entries(lookVariables(look)))
      this.#host.style.setProperty(name, value);
  }

  remove(): void {
    this.#host.remove();
  }

  /** Tells whether an event began inside the card; its insides are hidden from `event.target`. */
  isSourceOf(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  #set(side: 'left' | 'top', px: number): void {
    this.#host.style.setProperty(`--pressmark-${side}`, `${Math.round(px)}px`);
  }
}

const clamp = (px: number, max: number): number => Math.max(GAP_PX, Math.min(px, max - GAP_PX));
