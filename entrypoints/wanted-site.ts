import { defineUnlistedScript } from '#imports';
import { tellPageSeen } from '../utils/messages/page-seen.ts';
import { NOTED_SITES_KEY } from '../utils/noted-sites.ts';
import { whenShown } from '../utils/page/when-shown.ts';
import type { ReadingScope } from '../utils/reading-scope.ts';
import { bareHost } from '../utils/text/bare-host.ts';

/**
 * Runs beside the detector on the sites that the background has registered it for: has a page that is
 * no article looked after where the reader has notes on its site, or wants every page of it read.
 */
export default defineUnlistedScript(() => whenShown(document, lookAfter));

async function lookAfter(): Promise<void> {
  const scope: ReadingScope = globalThis;
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
