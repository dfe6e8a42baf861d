import browser from 'webextension-polyfill';
import { NOTED_SITES_KEY } from '../../utils/noted-sites.ts';
import { alwaysSites } from '../../utils/settings.ts';
import { patternsOf } from '../../utils/wanted-sites.ts';
import type { KeptNotes } from './kept-notes.ts';

const SCRIPT: Omit<browser.Scripting.RegisteredContentScript, 'matches'> = {
  id: 'wanted-site',
  js: ['wanted-site.js'],
  runAt: 'document_idle',
  persistAcrossSessions: true,
};

const listing = oneByOne();
const registering = oneByOne();

/**
 * Follows what the reader sets and where there are notes, and puts both the list and the script right
 * at each start: an update takes the script away, and what ended in the middle may have left an old list.
 */
export function watchWantedSites(notes: KeptNotes): void {
  const putRight = async (): Promise<void> => {
    await listNotedSites(notes);
    await registerWantedSites();
  };
  alwaysSites.watch(() => void registerWantedSites());
  browser.storage.local.onChanged.addListener((changes) => {
    if (NOTED_SITES_KEY in changes) void registerWantedSites();
  });
  browser.runtime.onInstalled.addListener(() => void putRight());
  browser.runtime.onStartup.addListener(() => void putRight());
}

/** Keeps the list of the sites that have notes, where it has changed; who watches it does the rest. */
export const listNotedSites = (notes: KeptNotes): Promise<void> =>
  listing(async () => {
    const sites = await (await notes()).sites();
    if ((await storedSites()).join() === sites.join()) return;
    await browser.storage.local.set({ [NOTED_SITES_KEY]: sites });
  });

/**
 * Has pages looked after that are no articles where their site has notes, or is always to be read:
 * there and nowhere else, a script runs that asks for it.
 */
const registerWantedSites = (): Promise<void> =>
  registering(async () => {
    const matches = patternsOf([...(await storedSites()), ...(await alwaysSites.getValue())]);
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
    if ((known?.matches ?? []).toSorted().join() === matches.join()) return;
    if (matches.length === 0) {
      await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    } else if (known) {
      // Not taken away first: where this fails, the old one stays.
      await browser.scripting.updateContentScripts([{ ...SCRIPT, matches }]);
    } else {
      await browser.scripting.registerContentScripts([{ ...SCRIPT, matches }]);
    }
  });

async function storedSites(): Promise<string[]> {
  const { [NOTED_SITES_KEY]: sites } = await browser.storage.local.get(NOTED_SITES_KEY);
  return Array.isArray(sites) ? sites : [];
}

/** Makes what does one work after the other; one that fails is told, and keeps no later one off. */
function oneByOne(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error: unknown) => {
      console.error('Pressmark cannot look after the pages of some sites:', error);
    });
    return last;
  };
}
