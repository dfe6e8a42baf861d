import { defineContentScript } from '#imports';
import { tellPageSeen } from '../utils/messages/page-seen.ts';
import { NOTED_SITES_KEY } from '../utils/noted-sites.ts';
import { isArticlePage } from '../utils/page/detect.ts';

// Pages built by scripts often have their text only some time after they have loaded.
const LATE_LOOKS_MS = [800, 2500];

type DetectorScope = typeof globalThis & {
  /** The verdict on this page, for the background and the commands that ask for it. */
  pressmarkSeen?: boolean;
  /** Set by the reading part while it runs: it then looks after navigation itself. */
  pressmarkReading?: boolean;
  navigation?: EventTarget;
};

/** Decides whether the page is worth reading; the only part that runs on every page. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // WXT would tell the page our id.
  noScriptStartedPostMessage: true,
  runAt: 'document_idle',
  main(ctx) {
    const scope: DetectorScope = globalThis;
    const look = (): boolean => {
      if (scope.pressmarkReading) return true;
      const seen = isArticlePage(document);
      scope.pressmarkSeen = seen;
      if (seen) tellPageSeen(true);
      return seen;
    };
    const lookAgainLater = () => {
      for (const delayMs of LATE_LOOKS_MS)
        ctx.setTimeout(() => scope.pressmarkSeen || look(), delayMs);
    };
    if (!look()) {
      void tellIfNoted();
      lookAgainLater();
    }
    // Single-page sites change the article without a load.
    scope.navigation?.addEventListener(
      'navigatesuccess',
      () => {
        if (scope.pressmarkReading) return;
        scope.pressmarkSeen = false;
        lookAgainLater();
      },
      { signal: ctx.signal },
    );
  },
});

/** Has the reader's notes painted on a page that is no article, on the sites that have some. */
async function tellIfNoted(): Promise<void> {
  const stored = await chrome.storage.local.get(NOTED_SITES_KEY);
  const sites = stored[NOTED_SITES_KEY];
  if (Array.isArray(sites) && sites.includes(location.hostname.replace(/^www\./, '')))
    tellPageSeen(false);
}
