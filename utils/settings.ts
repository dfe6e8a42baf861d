import { storage } from '#imports';
import type { FindingKind } from './analysis/findings.ts';
import { type MarkLook, OWN_LOOK } from './page/look.ts';

export type KindSwitches = Record<FindingKind | 'note', boolean>;

/** Which kinds are painted, on every site. */
export const paintedKinds = storage.defineItem<KindSwitches>('local:paintedKinds', {
  fallback: { quotation: true, attribution: true, figure: true, note: true },
  version: 1,
});

/** Hosts on which Pressmark stays silent. */
export const silentSites = storage.defineItem<string[]>('local:silentSites', {
  fallback: [],
  version: 1,
});

/** When all notes were last exported as Pressmark JSON, ISO 8601. */
export const lastBackup = storage.defineItem<string | null>('local:lastBackup', {
  fallback: null,
  version: 1,
});

/** Hosts on which every page is read, also where no article is detected. */
export const alwaysSites = storage.defineItem<string[]>('local:alwaysSites', {
  fallback: [],
  version: 1,
});

/** Whether results such as "2–1" are painted and listed. */
export const listedScores = storage.defineItem<boolean>('local:listedScores', {
  fallback: false,
  version: 1,
});

/** Colours of the kinds, and whether they are lines, tints or both. */
export const markLook = storage.defineItem<MarkLook>('local:markLook', {
  fallback: OWN_LOOK,
  version: 1,
});

/** What the toolbar's badge counts. */
export type Badge = 'nothing' | 'all' | FindingKind | 'note';

export const badgeCounts = storage.defineItem<Badge>('local:badgeCounts', {
  fallback: 'nothing',
  version: 1,
});

export type Theme = 'system' | 'light' | 'dark';

/** The theme of Pressmark's own pages and of the card. */
export const chosenTheme = storage.defineItem<Theme>('local:chosenTheme', {
  fallback: 'system',
  version: 1,
});

/** The host that the switch for "this site" speaks of, without "www."; "" where there is none. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : '';
}
