import { defineContentScript } from '#imports';
import { tellPageSeen } from '../utils/messages/page-seen.ts';
import { NOTED_SITES_KEY } from '../utils/noted-sites.ts';
import { isArticlePage } from '../utils/page/detect.ts';
import type { ReadingScope } from '../utils/reading-scope.ts';
import { bareHost } from '../utils/text/bare-host.ts';

// Pages built by scripts often have their text only some time after they have loaded.
const LATE_LOOKS_MS = [800, 2500];

type DetectorScope = ReadingScope & { navigation?: EventTarget };

/** Decides whether the page is worth reading; the only part that runs on every page. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // WXT would tell the page our id.
  noScriptStartedPostMessage: true,
  runAt: 'document_idle',
  main(ctx) {
    const scope: DetectorScope = globalThis;
    const look = (): boolean => {
      const seen = isArticlePage(document);
      scope.pressmarkSeen = seen;
      if (seen && !scope.pressmarkReading) void tellPageSeen(true);
      return seen;
    };
    const lookAgainLater = () => {
      for (const delayMs of LATE_LOOKS_MS)
        ctx.setTimeout(() => scope.pressmarkSeen || look(), delayMs);
    };
    if (!look()) {
      void tellIfWanted();
      lookAgainLater();
    }
    // Single-page sites change the article without a load.
    scope.navigation?.addEventListener(
      'navigatesuccess',
      () => {
        if (scope.pressmarkReading) return;
        // No verdict yet: the reading part may be on its way.
        delete scope.pressmarkSeen;
        lookAgainLater();
      },
      { signal: ctx.signal },
    );
  },
});

/**
 * Has a page that is no article looked after where the reader has notes on its site, or wants every
 * page of it read. Both lists are read by their keys: the settings would bring their library along.
 */
async function tellIfWanted(): Promise<void> {
  const stored = await chrome.storage.local.get([NOTED_SITES_KEY, 'alwaysSites']);
  const host = location.hostname;
  const isListed = (sites: unknown, site: string) => Array.isArray(sites) && sites.includes(site);
  const isNoted = isListed(stored[NOTED_SITES_KEY], bareHost(host));
  if (isNoted || isListed(stored.alwaysSites, host.replace(/^www\./, ''))) void tellPageSeen(false);
}
