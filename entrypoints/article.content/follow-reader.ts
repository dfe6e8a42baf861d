import { watchPointer } from './pointer.ts';
import { watchSelection } from './selection-button.tsx';
import type { Session } from './session.ts';

/** Has the session follow the reader's pointer, selection, keys and scrolling. */
export function followReader(session: Session, signal: AbortSignal): void {
  const watched = new Set<Node>();
  const watchPointers = (): void => {
    // Frames come and go; their documents hear what happens in them alone.
    for (const tree of [document, ...session.trees]) {
      if (watched.has(tree) || tree.nodeType !== tree.DOCUMENT_NODE) continue;
      watched.add(tree);
      watchPointer(tree as Document, pointer, signal);
    }
  };
  const pointer = {
    onRest: (x: number, y: number) => session.hover(x, y),
    onClick: (x: number, y: number) => session.click(x, y),
  };
  watchPointers();
  session.onPainted(watchPointers, signal);
  watchSelection(() => void session.noteOnSelection(), {
    signal,
    isBusy: () => session.card?.isFull ?? false,
  });
  document.addEventListener(
    'keydown',
    (event) => {
      // Inside the card it is heard in the card alone.
      if (event.key === 'Escape') session.closeCard();
    },
    { signal, capture: true, passive: true },
  );
  document.addEventListener('scroll', () => session.scrolled(), {
    signal,
    capture: true,
    passive: true,
  });
}
