import { batch, computed, type Signal, signal } from '@preact/signals';
import type { EmptyState } from '../../components/PageMessage.tsx';
import type { PopupTab } from '../../components/Popup.tsx';
import { later } from '../../utils/later.ts';
import type { Reading } from '../../utils/messages/protocol.ts';
import type { Page } from '../../utils/notes/note.ts';
import {
  type KindSwitches,
  listedScores,
  paintedKinds,
  silentSites,
  siteOf,
} from '../../utils/settings.ts';
import { shownFindings } from '../../utils/shown-findings.ts';
import { pageAddress } from '../../utils/text/page-url.ts';
import { createArticleLists } from './article-lists.ts';
import type { Tab, TabFacts } from './tab.ts';
import { openOwnPage } from './ways.ts';

const LOOK_AGAIN_MS = 250;
/** A reading that takes longer than this has failed without telling. */
const PATIENCE_MS = 20_000;
/** One that takes longer than this is worth a word, and a way on. */
const SLOW_MS = 4000;

export type PageState = EmptyState | 'article';
export type PageModel = ReturnType<typeof createPageModel>;

/** Fetches what else is shown of a page; the answer shows it. */
export type Companion = (page: Page) => Promise<() => void>;

/**
 * What the popup knows of the page in front of the reader, and what can be done about it. What was
 * read is shown together with what its companion brings: a view that opens is drawn once.
 */
export function createPageModel(tab: Tab, view: Signal<PopupTab>, companion: Companion) {
  const state = signal<PageState>('loading');
  const facts = signal<TabFacts | null>(null);
  const reading = signal<Reading | null>(null);
  const kinds = signal<KindSwitches>(paintedKinds.fallback);
  const scores = signal(listedScores.fallback);
  const query = signal('');
  /** The voice that the lists are narrowed to: `FindingGroup.key`. */
  const voice = signal<string | null>(null);
  /** Ids of the findings on the reader's screen. */
  const seen = signal<ReadonlySet<string>>(new Set());
  let following: AbortController | null = null;

  let looks = 0;
  let waitingSinceMs = Date.now();

  const site = computed(() => siteOf(facts.value?.url ?? ''));
  const page = computed<Page | null>(() => reading.value?.page ?? pageOfTab(facts.value));
  const findings = computed(() =>
    shownFindings(reading.value?.analysis ?? NOTHING, { scores: scores.value }),
  );

  /** Looks once; false while the page is still being read. */
  async function look(): Promise<boolean> {
    // Asked at once, for most tabs have something to tell; of a site switched off it is not listened to.
    const describing = tab.describe();
    const [known, silent] = await Promise.all([tab.facts(), silentSites.getValue()]);
    facts.value = known;
    if (site.value === '') return settle('unreadable');
    if (silent.includes(site.value)) return settle('off');
    const found = await describing;
    if (found) return show(found);
    if (!(await tab.isAllowed())) return settle('not-allowed');
    if (facts.value?.loading) return settle('working');
    const started = await tab.start(false);
    if (started === 'silent') return settle('stale');
    return settle(started === 'started' ? 'working' : 'unreadable');
  }

  async function show(found: Reading): Promise<boolean> {
    const showCompanion = await companion(found.page);
    return batch(() => {
      showCompanion();
      reading.value = found;
      return settle(found.state === 'notes' ? 'no-article' : found.state);
    });
  }

  function settle(next: PageState): boolean {
    const isSlow = next === 'working' && Date.now() - waitingSinceMs > SLOW_MS;
    state.value = isSlow ? 'slow' : next;
    if (next === 'article') follow();
    else following?.abort();
    if (next !== 'article' && next !== 'working' && next !== 'no-article') reading.value = null;
    return next !== 'working';
  }

  /** Follows what is on the screen; the page may be another one, with another reading part. */
  function follow(): void {
    if (following?.signal.aborted === false) return;
    following = new AbortController();
    let known: number | null = null;
    tab.onSeen(({ findings: ids, reading: number }) => {
      seen.value = new Set(ids);
      // The page was read again: late text, another article on the same page, a note elsewhere.
      if (known !== null && known !== number) void refresh();
      known = number;
    }, following.signal);
  }

  /** Looks until the page has been read; a later call takes over from an earlier one. */
  async function refresh(): Promise<void> {
    looks += 1;
    const mine = looks;
    waitingSinceMs = Date.now();
    const patience = waitingSinceMs + PATIENCE_MS;
    while (!(await look())) {
      if (mine !== looks) return;
      if (Date.now() > patience) {
        settle('stale');
        return;
      }
      await later(LOOK_AGAIN_MS);
    }
  }

  async function readAnyway(): Promise<void> {
    settle('working');
    const started = await tab.start(true);
    if (started === 'started') await refresh();
    else settle(started === 'silent' ? 'stale' : 'unreadable');
  }

  async function setSite(on: boolean): Promise<void> {
    const others = (await silentSites.getValue()).filter((other) => other !== site.value);
    await silentSites.setValue(on ? others : [...others, site.value]);
    await refresh();
  }

  return {
    state,
    facts,
    reading,
    kinds,
    view,
    query,
    voice,
    seen,
    site,
    page,
    findings,
    ...createArticleLists({ findings, reading, kinds, voice, query }),
    refresh,
    setSite,
    goTo: tab.goTo,
    point: tab.point,
    describeFinding: tab.describeFinding,
    setKind: async (kind: keyof KindSwitches, on: boolean) => {
      kinds.value = { ...kinds.value, [kind]: on };
      await paintedKinds.setValue(kinds.value);
    },
    /** Takes the way on that the present state offers. */
    act: async () => {
      if (state.value === 'no-article') return readAnyway();
      if (state.value === 'off') return setSite(true);
      if (state.value === 'not-allowed') return (await tab.allow()) ? refresh() : undefined;
      if (state.value === 'unreadable') return openOwnPage('/welcome.html');
      if (state.value !== 'stale' && state.value !== 'slow') return;
      await tab.reload();
      settle('loading');
    },
    /** Starts to follow settings and the tab. */
    open: async (signal: AbortSignal) => {
      tab.onLoaded(() => {
        following?.abort();
        void refresh();
      }, signal);
      signal.addEventListener('abort', () => {
        tab.point(null);
        following?.abort();
      });
      signal.addEventListener(
        'abort',
        paintedKinds.watch((switches) => {
          kinds.value = switches;
        }),
      );
      signal.addEventListener(
        'abort',
        listedScores.watch((listed) => {
          scores.value = listed;
        }),
      );
      const settings = Promise.all([paintedKinds.getValue(), listedScores.getValue()]);
      // They come before the page answers: nothing is drawn twice, and nothing waits.
      const known = settings.then(([switches, listed]) => {
        kinds.value = switches;
        scores.value = listed;
      });
      await Promise.all([known, refresh()]);
    },
  };
}

const NOTHING = {
  language: 'und',
  quotations: [],
  attributions: [],
  speakers: [],
  figures: [],
};

/** What can be said of a page that nobody has read: enough to find and keep notes on it. */
function pageOfTab(facts: TabFacts | null): Page | null {
  if (!facts || siteOf(facts.url) === '') return null;
  return { ...pageAddress(facts.url, null), title: facts.title, site: siteOf(facts.url) };
}
