import { originOf } from '../../utils/page/trees.ts';
import { isHost } from './card-host.ts';

interface Handlers {
  /** The pointer rests at a point of the viewport. */
  onRest: (x: number, y: number) => void;
  /** The reader clicked on text, not on something that has a purpose of its own. */
  onClick: (x: number, y: number) => void;
}

const REST_MS = 160;
const INTERACTIVE =
  'a[href], button, input, textarea, select, label, summary, video, audio, [role="button"], [contenteditable]:not([contenteditable="false"])';

/** An event inside the selection button, whose insides are hidden from the page. */
const isOurs = (event: Event): boolean => isElement(event.target) && isHost(event.target);

/** No `instanceof`: each frame has classes of its own. */
const isElement = (target: EventTarget | null | undefined): target is Element =>
  target != null && 'localName' in target;

/**
 * Reports where a mouse rests and clicks in the page or in a frame, by points of the page's viewport;
 * costs a timer while it moves, and nothing else.
 */
export function watchPointer(
  watched: Document,
  { onRest, onClick }: Handlers,
  signal: AbortSignal,
): void {
  let timer = 0;
  let x = 0;
  let y = 0;
  const options = { signal, passive: true };
  const pointOf = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const origin = originOf(watched);
    return [clientX + origin.x, clientY + origin.y];
  };
  watched.addEventListener(
    'pointermove',
    (event) => {
      clearTimeout(timer);
      // What the page makes up opens nothing.
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch' || event.buttons !== 0 || isOurs(event)) return;
      [x, y] = pointOf(event);
      timer = window.setTimeout(() => onRest(x, y), REST_MS);
    },
    options,
  );
  // Who presses the button is about to click or to select.
  watched.addEventListener('pointerdown', () => clearTimeout(timer), options);
  watched.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || event.button !== 0 || !isElement(target) || isOurs(event)) return;
      if (target.closest(INTERACTIVE) || watched.getSelection()?.isCollapsed === false) return;
      clearTimeout(timer);
      onClick(...pointOf(event));
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
