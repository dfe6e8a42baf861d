import { render } from 'preact';
import { SelectionButton } from '../../components/SelectionButton.tsx';
import { elementOf } from '../../utils/page/trees.ts';
import { type Anchor, CardHost } from './card-host.ts';
import { boxesOf, liveRange } from './geometry.ts';

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** A selection is still moving while the pointer or the arrow keys are down. */
const REST_MS = 120;

interface Options {
  /** What is selected anywhere in the page. */
  selected: () => StaticRange | null;
  isBusy: () => boolean;
  /** The button is about to show. */
  onShow: () => void;
  onNote: () => void;
  signal: AbortSignal;
}

/** A small button beside selected text, there until the selection or the page is left. */
export class SelectionWatch {
  readonly #options: Options;
  #host: CardHost | null = null;
  #timer = 0;

  constructor(options: Options) {
    this.#options = options;
    options.signal.addEventListener('abort', this.#hide, { once: true });
  }

  /** Shows the button after the reader selects something in a document: the page's, or a frame's. */
  watch(watched: Document): void {
    const { signal, selected } = this.#options;
    const options = { signal, passive: true };
    watched.addEventListener('pointerup', this.#later, options);
    watched.addEventListener(
      'keyup',
      (event) => {
        if (event.shiftKey || event.key === 'Shift') this.#later(event);
      },
      options,
    );
    watched.addEventListener(
      'selectionchange',
      () => {
        if (this.#host && !selected()) this.#hide();
      },
      options,
    );
    watched.addEventListener('scroll', this.#hide, { ...options, capture: true });
  }

  #later = (event: Event): void => {
    if (this.#host?.isSourceOf(event)) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#show(), REST_MS);
  };

  #show(): void {
    this.#hide();
    const { selected, isBusy, onShow, onNote, signal } = this.#options;
    const range = isBusy() || signal.aborted ? null : selected();
    const place = range && endOf(range);
    if (!place) return;
    onShow();
    this.#host = new CardHost();
    render(
      <SelectionButton
        shortcut=""
        onNote={() => {
          this.#hide();
          onNote();
        }}
      />,
      this.#host.root,
    );
    this.#host.place(place);
  }

  #hide = (): void => {
    this.#host?.remove();
    this.#host = null;
  };
}

/** Where the last line of a selection is, or null where none of the page's text is in it. */
function endOf(range: StaticRange): Anchor | null {
  const element = elementOf(range.startContainer);
  if (element?.closest(EDITABLE) || element?.ownerDocument.activeElement?.matches(EDITABLE))
    return null;
  if (liveRange(range).toString().trim() === '') return null;
  const last = boxesOf(range).findLast(({ left, right }) => right > left);
  // Beside the end of the words, not under their beginning.
  return last ? { ...last, left: last.right } : null;
}
