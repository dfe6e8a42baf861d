import { answerFollowers } from '../../utils/messages/view-port.ts';
import { rectAt } from './geometry.ts';
import type { Session } from './session.ts';

const REST_MS = 120;

/** Tells the side panel and the popup, while one is open, which findings are on the screen. */
export function tellWhatIsSeen(session: Session, signal: AbortSignal): void {
  answerFollowers((tell) => {
    const stop = new AbortController();
    let timer = 0;
    const look = () => {
      timer = 0;
      tell({ findings: findingsInView(session), reading: session.page.count });
    };
    const later = () => {
      if (timer === 0) timer = window.setTimeout(look, REST_MS);
    };
    const options = { signal: stop.signal, passive: true, capture: true };
    document.addEventListener('scroll', later, options);
    window.addEventListener('resize', later, options);
    session.onPainted(later, stop.signal);
    look();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, signal);
}

function findingsInView(session: Session): string[] {
  const { innerHeight } = window;
  return session.page.places().flatMap(({ id, ranges }) => {
    const rect = rectAt(ranges);
    return rect && rect.bottom > 0 && rect.top < innerHeight ? [id] : [];
  });
}
