import { defineContentScript } from '#imports';
import { isOrphan } from '../../utils/messages/ask.ts';
import { answerPageCall } from '../../utils/messages/protocol.ts';
import { watchPage } from '../../utils/page/watch.ts';
import { paintedKinds, silentSites, siteOf } from '../../utils/settings.ts';
import { tellWhatIsSeen } from './in-view.ts';
import { watchPointer } from './pointer.ts';
import { watchSelection } from './selection-button.tsx';
import { Session } from './session.ts';

type ReadingScope = typeof globalThis & {
  /** Why the background started this script: an article, the reader's wish, notes alone. */
  pressmarkMode?: string;
  /** Tells the detector and the background that this page is being looked after. */
  pressmarkReading?: boolean;
};

/** The reading part: injected by the background into pages that are worth it. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // WXT would tell the page our id.
  noScriptStartedPostMessage: true,
  registration: 'runtime',
  async main(ctx) {
    const scope: ReadingScope = globalThis;
    if (scope.pressmarkReading) return;
    scope.pressmarkReading = true;
    const stop = new AbortController();
    const { signal } = stop;
    ctx.onInvalidated(() => stop.abort());
    signal.addEventListener('abort', () => {
      scope.pressmarkReading = false;
    });
    const session = new Session(
      scope.pressmarkMode ?? 'article',
      await paintedKinds.getValue(),
      signal,
    );
    answerCalls(session, signal);
    followSettings(session, stop);
    followReader(session, signal);
    tellWhatIsSeen(session, signal);
    watchPage(document, {
      onSettled: () => {
        if (isOrphan()) stop.abort();
        else void session.refresh();
      },
      onNavigate: () => void session.startOver(),
      roots: () => session.roots,
      signal,
    });
    await session.refresh();
  },
});

function answerCalls(session: Session, signal: AbortSignal): void {
  const stops = [
    answerPageCall('describePage', () => session.describe()),
    answerPageCall('goTo', ({ data }) => session.goTo(data)),
    answerPageCall('point', ({ data }) => session.point(data)),
    answerPageCall('describeFinding', ({ data }) => session.targetOf(data.finding)),
    answerPageCall('step', ({ data }) => session.step(data.direction)),
    answerPageCall('noteOnSelection', () => session.noteOnSelection()),
    answerPageCall('readAnyway', () => session.readAnyway()),
    answerPageCall('notesChanged', () => session.refreshNotes()),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

function followSettings(session: Session, stop: AbortController): void {
  const stops = [
    paintedKinds.watch((switches) => session.setSwitches(switches)),
    silentSites.watch((sites) => {
      if (sites.includes(siteOf(location.href))) stop.abort();
    }),
  ];
  stop.signal.addEventListener('abort', () => {
    for (const unwatch of stops) unwatch();
  });
}

function followReader(session: Session, signal: AbortSignal): void {
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
