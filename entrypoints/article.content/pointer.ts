import { HOST_NAME } from './card-host.ts';

interface Handlers {
  /** The pointer rests at a point of the viewport. */
  onRest: (x: number, y: number) => void;
  /** The reader clicked on text, not on something that has a purpose of its own. */
  onClick: (x: number, y: number) => void;
  /** The reader clicked on the card itself. */
  onClickOurs: () => void;
}

const REST_MS = 160;
const INTERACTIVE =
  'a[href], button, input, textarea, select, label, summary, video, audio, [role="button"], [contenteditable]:not([contenteditable="false"])';

/** An event inside the card or the selection button, whose insides are hidden from the page. */
const isOurs = (event: Event): boolean =>
  event.target instanceof Element && event.target.localName === HOST_NAME;

/** Reports where a mouse rests and clicks; costs a timer while it moves, and nothing else. */
export function watchPointer(
  { onRest, onClick, onClickOurs }: Handlers,
  signal: AbortSignal,
): void {
  let timer = 0;
  let x = 0;
  let y = 0;
  const options = { signal, passive: true };
  document.addEventListener(
    'pointermove',
    (event) => {
      clearTimeout(timer);
      // What the page makes up opens nothing.
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch' || event.buttons !== 0 || isOurs(event)) return;
      x = event.clientX;
      y = event.clientY;
      timer = window.setTimeout(() => onRest(x, y), REST_MS);
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || event.button !== 0 || !(target instanceof Element)) return;
      if (isOurs(event)) return onClickOurs();
      if (target.closest(INTERACTIVE) || document.getSelection()?.isCollapsed === false) return;
      clearTimeout(timer);
      onClick(event.clientX, event.clientY);
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
