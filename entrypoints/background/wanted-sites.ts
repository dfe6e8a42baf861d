import browser from 'webextension-polyfill';
import { NOTED_SITES_KEY } from '../../utils/noted-sites.ts';
import { alwaysSites } from '../../utils/settings.ts';
import { patternsOf } from '../../utils/wanted-sites.ts';

const SCRIPT: Omit<browser.Scripting.RegisteredContentScript, 'matches'> = {
  id: 'wanted-site',
  js: ['wanted-site.js'],
  runAt: 'document_idle',
  persistAcrossSessions: true,
};

let last: Promise<void> = Promise.resolve();

/** Follows what the reader sets, and puts the script back after an update, which takes it away. */
export function watchWantedSites(): void {
  alwaysSites.watch(() => void registerWantedSites());
  browser.runtime.onInstalled.addListener(() => void registerWantedSites());
  browser.runtime.onStartup.addListener(() => void registerWantedSites());
}

/**
 * Has pages looked after that are no articles where their site has notes, or is always to be read:
 * there and nowhere else, a script runs that asks for it. One registration at a time.
 */
export function registerWantedSites(): Promise<void> {
  last = last.then(register).catch((error: unknown) => {
    console.error('Pressmark cannot look after the pages of some sites:', error);
  });
  return last;
}

async function register(): Promise<void> {
  const stored = await browser.storage.local.get(NOTED_SITES_KEY);
  const noted = stored[NOTED_SITES_KEY];
  const always = await alwaysSites.getValue();
  const matches = patternsOf([...(Array.isArray(noted) ? noted : []), ...always]);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (known?.matches?.toSorted().join() === matches.join()) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
  if (matches.length > 0) await browser.scripting.registerContentScripts([{ ...SCRIPT, matches }]);
}
