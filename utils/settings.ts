import { storage } from '#imports';
import type { FindingKind } from './analysis/findings.ts';

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

/** The host that the switch for "this site" speaks of, without "www."; "" where there is none. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : '';
}
