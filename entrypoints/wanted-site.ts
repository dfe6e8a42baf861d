import { defineUnlistedScript } from '#imports';
import { tellPageSeen } from '../utils/messages/page-seen.ts';
import { NOTED_SITES_KEY } from '../utils/noted-sites.ts';
import { isReturn } from '../utils/page/returns.ts';
import { whenShown } from '../utils/page/when-shown.ts';
import type { ReadingScope } from '../utils/reading-scope.ts';
import { bareHost } from '../utils/text/bare-host.ts';

/**
 * Runs beside the detector on the sites that the background has registered it for: has a page that is
 * no article looked after where the reader has notes on its site, or wants every page of it read.
 */
export default defineUnlistedScript(() => {
  const scope: ReadingScope = globalThis;
  whenShown(document, () => lookAfter(scope));
  addEventListener('pageshow', (event) => {
    if (!isReturn(event) || scope.pressmarkReading) return;
    // The reader may have left before the reading part came, which then went elsewhere.
    scope.pressmarkStartingAtMs = 0;
    void lookAfter(scope);
  });
});

async function lookAfter(scope: ReadingScope): Promise<void> {
  if (!(await isWanted())) return;
  // The detector has looked meanwhile, whichever of the two came first.
  if (scope.pressmarkSeen !== true) void tellPageSeen(false);
}

/** The patterns match a little more. Both lists are read by their keys: the settings would bring their library along. */
async function isWanted(): Promise<boolean> {
  const stored = await chrome.storage.local.get([NOTED_SITES_KEY, 'alwaysSites']);
  const host = location.hostname;
  const isListed = (sites: unknown, site: string) => Array.isArray(sites) && sites.includes(site);
  return (
    isListed(stored[NOTED_SITES_KEY], bareHost(host)) ||
    isListed(stored.alwaysSites, host.replace(/^www\./, ''))
  );
}
