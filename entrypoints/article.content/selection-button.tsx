import { render } from 'preact';
import { SelectionButton } from '../../components/SelectionButton.tsx';
import { CardHost } from './card-host.ts';

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** A selection is still moving while the pointer or the arrow keys are down. */
const REST_MS = 120;

/** Shows a small button beside selected text, until the selection or the page is left. */
export function watchSelection(
  onNote: () => void,
  { signal, isBusy }: { signal: AbortSignal; isBusy: () => boolean },
): void {
  let host: CardHost | null = null;
  let timer = 0;
  const hide = (): void => {
    host?.remove();
    host = null;
  };
  const show = (): void => {
    hide();
    const selection = document.getSelection();
    const place = selection && !isBusy() ? endOfSelection(selection) : null;
    if (!place) return;
    host = new CardHost();
    render(
      <SelectionButton
        shortcut=""
        onNote={() => {
          hide();
          onNote();
        }}
      />,
      host.root,
    );
    host.place(place);
  };
  const later = (event: Event): void => {
    if (host?.isSourceOf(event)) return;
    clearTimeout(timer);
    timer = window.setTimeout(show, REST_MS);
  };
  document.addEventListener('pointerup', later, { signal, passive: true });
  document.addEventListener(
    'keyup',
    (event) => {
      if (event.shiftKey || event.key === 'Shift') later(event);
    },
    { signal, passive: true },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (host && document.getSelection()?.isCollapsed !== false) hide();
    },
    { signal },
  );
  document.addEventListener('scroll', hide, { signal, passive: true, capture: true });
  signal.addEventListener('abort', hide, { once: true });
}

/** Where the last line of the selection is, or null where nothing of the page's text is selected. */
function endOfSelection(selection: Selection): DOMRect | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  if (document.activeElement?.matches(EDITABLE)) return null;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  if (!element || element.closest(EDITABLE) || selection.toString().trim() === '') return null;
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
  const last = rects.at(-1);
  // Beside the end of the words, not under their beginning.
  return last ? new DOMRect(last.right, last.top, 0, last.height) : null;
}
