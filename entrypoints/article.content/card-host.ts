import cardSheet from '../../components/card-sheet.css?inline';

/** What the card needs of a place on the page: where it stands in the viewport. */
export interface Anchor {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Marks the host, for who looks at the page's elements. */
const MARK = 'data-pressmark';

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
  zoom: var(--pressmark-zoom, 1) !important;
  z-index: 2147483647 !important;
}
:host::before,
:host::after {
  display: none !important;
}
`;

let sheet: CSSStyleSheet | null = null;

/** Read once for all hosts: the mouse may open a card at each mark that it rests on. */
function hostSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST + cardSheet);
  }
  return sheet;
}

/** Tells whether a node of the page is the host of our card or button. */
export const isHost = (node: Element): boolean => node.hasAttribute(MARK);

/**
 * The one element that Pressmark ever adds to a page, while a card or the selection button is open:
 * at the end of the document element, with a closed shadow root, in the top layer.
 */
export class CardHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;

  constructor() {
    // No element of a name of ours: a page could define it, and its class would see into the root.
    this.element = document.createElement('div');
    this.element.setAttribute(MARK, '');
    this.element.popover = 'manual';
    this.root = this.element.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [hostSheet()];
    document.documentElement.append(this.element);
    // On a page that zooms itself, what is measured and where we are put would be in other pixels.
    const { currentCSSZoom } = document.documentElement;
    this.element.style.setProperty('--pressmark-zoom', `${1 / currentCSSZoom}`);
    this.element.showPopover();
  }

  /** The room that there is on the page, without its scrollbars. */
  get viewport(): { width: number; height: number } {
    const { clientWidth, clientHeight } = document.documentElement;
    const height = Math.min(clientHeight || window.innerHeight, window.innerHeight);
    return { width: clientWidth, height };
  }

  /** Puts the card below `anchor`, or above where there is no room, always whole in the viewport. */
  place(anchor: Anchor): void {
    const { width, height } = this.element.getBoundingClientRect();
    const { viewport } = this;
    const below = anchor.bottom + GAP_PX;
    const above = anchor.top - GAP_PX - height;
    const top = below + height <= viewport.height || above < 0 ? below : above;
    this.#set('left', clamp(anchor.left, viewport.width - width));
    this.#set('top', clamp(top, viewport.height - height));
  }

  remove(): void {
    this.element.remove();
  }

  /** Tells whether an event began inside the root, which is hidden from `event.target`. */
  isSourceOf(event: Event): boolean {
    return event.composedPath().includes(this.element);
  }

  #set(side: 'left' | 'top', px: number): void {
    this.element.style.setProperty(`--pressmark-${side}`, `${Math.round(px)}px`);
  }
}

const clamp = (px: number, max: number): number => Math.max(GAP_PX, Math.min(px, max - GAP_PX));
