import { storage } from '#imports';
import type { FindingKind } from './analysis/findings.ts';
import { type MarkLook, OWN_LOOK } from './page/look.ts';

interface Setting<T> {
  /** What holds until the reader chooses. */
  fallback: T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /** Calls back with each change, until what it returns is called. */
  watch(changed: (value: T) => void): () => void;
}

/**
 * The storage library's own `defineItem` reads an item as soon as it is defined: eight readings in each
 * page and view that needs two, before the ones that it waits for.
 */
function defineSetting<T>(key: `local:${string}`, fallback: T): Setting<T> {
  return {
    fallback,
    getValue: async () => (await storage.getItem<T>(key)) ?? fallback,
    setValue: (value) => storage.setItem(key, value),
    watch: (changed) => storage.watch<T>(key, (value) => changed(value ?? fallback)),
  };
}

export type KindSwitches = Record<FindingKind | 'note', boolean>;

/** Which kinds are painted, on every site. */
export const paintedKinds = defineSetting<KindSwitches>('local:paintedKinds', {
  quotation: true,
  attribution: true,
  figure: true,
  note: true,
});

/** Hosts on which Pressmark stays silent. */
export const silentSites = defineSetting<string[]>('local:silentSites', []);

/** When all notes were last exported as Pressmark JSON, ISO 8601. */
export const lastBackup = defineSetting<string | null>('local:lastBackup', null);

/** Hosts on which every page is read, also where no article is detected. */
export const alwaysSites = defineSetting<string[]>('local:alwaysSites', []);

/** Whether results such as "2–1" are painted and listed. */
export const listedScores = defineSetting<boolean>('local:listedScores', false);

/** Colours of the kinds, and whether they are lines, tints or both. */
export const markLook = defineSetting<MarkLook>('local:markLook', OWN_LOOK);

/** What the toolbar's badge counts. */
export type Badge = 'nothing' | 'all' | FindingKind | 'note';

export const badgeCounts = defineSetting<Badge>('local:badgeCounts', 'nothing');

export type Theme = 'system' | 'light' | 'dark';

/** The theme of Pressmark's own pages and of the card. */
export const chosenTheme = defineSetting<Theme>('local:chosenTheme', 'system');

/** The host that the switch for "this site" speaks of, without "www."; "" where there is none. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : '';
}
