import { watchPointer } from './pointer.ts';
import { watchSelection } from './selection-button.tsx';
import type { Session } from './session.ts';

/** Has the session follow the reader's pointer, selection, keys and scrolling. */
export function followReader(session: Session, signal: AbortSignal): void {
  watchPointer(
    {
      onRest: (x, y) => session.hover(x, y),
      onClick: (x, y) => session.click(x, y),
      onClickOurs: () => session.openBriefCard(),
    },
    signal,
  );
  watchSelection(() => void session.noteOnSelection(), {
    signal,
    isBusy: () => session.card?.isFull ?? false,
  });
  document.addEventListener(
    'keydown',
    (event) => {
      // Inside the card, Escape closes the editor first.
      if (event.key === 'Escape' && !session.card?.isSourceOf(event)) session.closeCard();
    },
    { signal, capture: true, passive: true },
  );
  document.addEventListener('scroll', () => session.scrolled(), {
    signal,
    capture: true,
    passive: true,
  });
}
