import { defineContentScript } from '#imports';
import { ask, isOrphan } from '../../utils/messages/ask.ts';
import { acrossReturns, onReturn } from '../../utils/page/returns.ts';
import { watchPage } from '../../utils/page/watch.ts';
import type { ReadingScope } from '../../utils/reading-scope.ts';
import { alwaysSites, silentSites, siteOf } from '../../utils/settings.ts';
import { answerCalls } from './answer-calls.ts';
import { followChoices, readChoices } from './choices.ts';
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
    followChoices((changed) => session?.setChoices(changed), signal);
    const [choices, isSilent, isAlways] = await acrossReturns(() =>
      Promise.all([readChoices(), isSiteIn(silentSites), isSiteIn(alwaysSites)]),
    );
    const mode = isSilent ? 'silent' : (scope.pressmarkMode ?? 'article');
    session = new Session({ mode, isAlways }, choices, signal);
    startAll(session, stop);
    await session.page.refresh();
  },
});

function startAll(session: Session, stop: AbortController): void {
  const { signal } = stop;
  answerCalls(session, signal);
  stopOnSilence(stop);
  onReturn(() => void resume(session, stop), signal);
  followReader(session, signal);
  tellWhatIsSeen(session, signal);
  const observeAll = watchPage(document, {
    onSettled: () => {
      if (isOrphan()) stop.abort();
      else void session.page.refresh();
    },
    onNavigate: () => void session.startOver(),
    roots: () => session.page.roots,
    trees: () => session.page.trees,
    signal,
  });
  session.onPainted(observeAll, signal);
}

const isSiteIn = async (list: typeof silentSites): Promise<boolean> =>
  (await list.getValue()).includes(siteOf(location.href));

/** Leaves the page as soon as the reader switches its site off. */
function stopOnSilence(stop: AbortController): void {
  const unwatch = silentSites.watch((sites) => {
    if (sites.includes(siteOf(location.href))) leave(stop);
  });
  stop.signal.addEventListener('abort', unwatch);
}

function leave(stop: AbortController): void {
  void ask('showMarked', { counts: null, notesUnread: false });
  stop.abort();
}

/** Takes up again what the reader comes back to: it has heard of nothing since it was left. */
async function resume(session: Session, stop: AbortController): Promise<void> {
  if (isOrphan()) return stop.abort();
  const [choices, isSilent] = await acrossReturns(() =>
    Promise.all([readChoices(), isSiteIn(silentSites)]),
  );
  if (isSilent) return leave(stop);
  session.setChoices(choices);
  await session.page.refreshNotes();
}
