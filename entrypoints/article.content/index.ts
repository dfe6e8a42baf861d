import { defineContentScript } from '#imports';
import { ask, isOrphan } from '../../utils/messages/ask.ts';
import { watchPage } from '../../utils/page/watch.ts';
import type { ReadingScope } from '../../utils/reading-scope.ts';
import { silentSites, siteOf } from '../../utils/settings.ts';
import { answerCalls } from './answer-calls.ts';
import { followChoices } from './choices.ts';
import { followReader } from './follow-reader.ts';
import { tellWhatIsSeen } from './in-view.ts';
import { Session } from './session.ts';

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
      scope.pressmarkStartingAtMs = 0;
    });
    let session: Session | null = null;
    const choices = await followChoices((changed) => session?.setChoices(changed), signal);
    session = new Session(scope.pressmarkMode ?? 'article', choices, signal);
    startAll(session, stop);
    await session.refresh();
  },
});

function startAll(session: Session, stop: AbortController): void {
  const { signal } = stop;
  answerCalls(session, signal);
  stopOnSilence(stop);
  followReader(session, signal);
  tellWhatIsSeen(session, signal);
  watchPage(document, {
    onSettled: () => {
      if (isOrphan()) stop.abort();
      else void session.refresh();
    },
    onNavigate: () => void session.startOver(),
    roots: () => session.roots,
    trees: () => session.trees,
    signal,
  });
}

/** Leaves the page as soon as the reader switches its site off. */
function stopOnSilence(stop: AbortController): void {
  const unwatch = silentSites.watch((sites) => {
    if (!sites.includes(siteOf(location.href))) return;
    void ask('showMarked', { counts: null, notesUnread: false });
    stop.abort();
  });
  stop.signal.addEventListener('abort', unwatch);
}
