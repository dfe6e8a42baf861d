import { isDocument } from '../../utils/page/trees.ts';
import { watchPointer } from './pointer.ts';
import { SelectionWatch } from './selection-button.tsx';
import type { Session } from './session.ts';

/** Has the session follow the reader's pointer, selection, keys and scrolling. */
export function followReader(session: Session, signal: AbortSignal): void {
  const watched = new WeakSet<Document>();
  const selection = new SelectionWatch({
    selected: () => session.page.selected,
    isBusy: () => session.card?.isFull ?? false,
    // The brief card of what the mouse rested on before.
    onShow: () => session.closeCard(),
    onNote: () => void session.noteOnSelection(),
    signal,
  });
  const watchAll = (): void => {
    // Frames come and go; their documents hear what happens in them alone.
    for (const tree of [document, ...session.page.trees]) {
      if (!isDocument(tree) || watched.has(tree)) continue;
      watched.add(tree);
      watchDocument(tree, session, signal);
      selection.watch(tree);
    }
  };
  watchAll();
  session.onPainted(watchAll, signal);
}

function watchDocument(watched: Document, session: Session, signal: AbortSignal): void {
  const pointer = {
    onRest: (x: number, y: number) => session.hover(x, y),
    onClick: (x: number, y: number) => session.click(x, y),
  };
  watchPointer(watched, pointer, signal);
  const options = { signal, capture: true, passive: true };
  watched.addEventListener(
    'keydown',
    (event) => {
      // Inside the card it is heard in the card alone.
      if (event.key === 'Escape') session.closeCard();
    },
    options,
  );
  watched.addEventListener('scroll', () => session.scrolled(), options);
}
