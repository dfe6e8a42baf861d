import cardSheet from '../../components/card-sheet.css?inline';
import { lookVariables } from '../../components/look-variables.ts';
import { t } from '../../utils/wording.ts';
import { type Anchor, CardHost } from './card-host.ts';
import type { Choices } from './choices.ts';

/** Where the scripts of a page's isolated world, which the page cannot reach, find the open card. */
export type CardScope = typeof globalThis & {
  pressmarkCard?: { host: Element; root: HTMLElement } | undefined;
};

type Dress = Pick<Choices, 'theme' | 'look'>;

/**
 * The card's document: an empty frame in a closed shadow root, as large as the card. A shadow root
 * alone hides nodes; the frame keeps to itself what is typed, pressed, selected and focused as well.
 */
export class CardFrame {
  readonly document: Document;
  readonly #host: CardHost;
  readonly #frame: HTMLIFrameElement;
  readonly #anchor: Anchor;
  readonly #removed = new AbortController();

  /** Adds the frame to the page; null on a page that is sandboxed, whose frames nobody can read. */
  static open(anchor: Anchor, dress: Dress): CardFrame | null {
    const host = new CardHost();
    const frame = document.createElement('iframe');
    host.root.append(frame);
    const { contentDocument, contentWindow } = frame;
    if (contentDocument && contentWindow) {
      const view = contentWindow as Window & typeof globalThis;
      return new CardFrame(host, frame, view, anchor, dress);
    }
    host.remove();
    return null;
  }

  private constructor(
    host: CardHost,
    frame: HTMLIFrameElement,
    view: Window & typeof globalThis,
    anchor: Anchor,
    dress: Dress,
  ) {
    this.document = view.document;
    this.#host = host;
    this.#frame = frame;
    this.#anchor = anchor;
    frame.className = 'card-frame';
    frame.setAttribute('aria-label', 'Pressmark');
    this.#putOn(view, dress);
    const { signal } = this.#removed;
    window.addEventListener('resize', () => this.fit(), { signal });
    // A field grows with what is typed in it, and nothing is drawn anew.
    const observer = new view.ResizeObserver(() => this.fit());
    observer.observe(this.body);
    signal.addEventListener('abort', () => observer.disconnect());
    (globalThis as CardScope).pressmarkCard = { host: host.element, root: this.body };
  }

  /** What the card is drawn into. */
  get body(): HTMLElement {
    return this.document.body;
  }

  get hasFocus(): boolean {
    return document.activeElement === this.#host.element;
  }

  /** Tells whether the pointer is over the card, where the page hears nothing of it. */
  get isPointedAt(): boolean {
    return this.#host.element.matches(':hover');
  }

  /** Whether Tab leads into the card: not where there is nothing to press. */
  set isTabStop(isOne: boolean) {
    this.#frame.tabIndex = isOne ? 0 : -1;
  }

  /** Makes the frame as large as what is drawn in it, and puts it beside the passage. */
  fit(): void {
    for (const [side, px] of Object.entries(this.#host.viewport))
      this.document.documentElement.style.setProperty(`--pm-view-${side}`, `${px}px`);
    const { width, height } = this.body.getBoundingClientRect();
    this.#frame.style.width = `${Math.ceil(width)}px`;
    this.#frame.style.height = `${Math.ceil(height)}px`;
    this.#host.place(this.#anchor);
  }

  remove(): void {
    this.#removed.abort();
    // Chromium gives the focus of a frame that goes to nobody.
    if (this.hasFocus) window.focus();
    this.#host.remove();
    (globalThis as CardScope).pressmarkCard = undefined;
  }

  /** Puts on the style sheet, the theme and the colours that the reader chose. */
  #putOn({ CSSStyleSheet }: Window & typeof globalThis, { theme, look }: Dress): void {
    // Of the frame's own class: a document takes no sheet of another.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardSheet);
    this.document.adoptedStyleSheets = [sheet];
    const { documentElement: root } = this.document;
    root.className = 'card-page';
    root.lang = t('language');
    if (theme !== 'system') {
      root.dataset.theme = theme;
      // A frame of another scheme than its document's is opaque.
      this.#frame.style.colorScheme = theme;
    }
    for (const [name, value] of Object.entries(lookVariables(look)))
      root.style.setProperty(name, value);
  }
}
