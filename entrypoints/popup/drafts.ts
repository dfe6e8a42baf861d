import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey } from '../../utils/notes/draft-key.ts';
import type { Draft, Note, Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { success } from '../../utils/result.ts';
import { hull } from '../../utils/text/spans.ts';
import type { PageModel } from './page-model.ts';

/** Where a note is written: a finding's id, a note's id, or "page" for one on the whole page. */
export type Place = string;

interface Sources {
  page: PageModel;
  notes: { readonly value: readonly Note[] };
  store: Notes;
  /** Aborted once the popup is closing. */
  closing: AbortSignal;
}

/** Text that was typed and not saved: of this opening of the popup, of earlier ones, of the card. */
export function createDrafts({ page, notes, store, closing }: Sources) {
  const drafts = signal<readonly Draft[]>([]);
  /** The words of findings as the page gives them: the card keeps its drafts under these. */
  const exact = new Map<Place, string>();

  const wordsOf = (place: Place): string => {
    const finding = page.findings.value.find(({ id }) => id === place);
    if (!finding) return '';
    const { start, end } = hull(finding.pieces);
    return exact.get(place) ?? page.reading.value?.text.slice(start, end) ?? '';
  };

  const placeOf = (draft: Draft): Place | null => {
    if (notes.value.some(({ id }) => id === draft.key)) return draft.key;
    const at = (words: string) => plain(draft.key) === plain(draftKey(draft.page, words));
    if (at('')) return 'page';
    return page.findings.value.find(({ id }) => at(wordsOf(id)))?.id ?? null;
  };

  const byPlace = computed(() => {
    const latestFirst = drafts.value.flatMap((draft) => {
      const place = placeOf(draft);
      return place === null ? [] : [[place, draft] as const];
    });
    // Of two for one place, the map keeps what comes last.
    return new Map(latestFirst.reverse());
  });

  const keyOf = (place: Place, { url }: Page): string => {
    if (notes.value.some(({ id }) => id === place)) return place;
    const known = byPlace.value.get(place)?.key;
    return known ?? draftKey(url, place === 'page' ? '' : wordsOf(place));
  };

  return {
    places: computed(() => new Set(byPlace.value.keys())),
    at: (place: Place): NoteWords | null => {
      const draft = byPlace.value.get(place);
      return draft ? { body: draft.body, tags: draft.tags } : null;
    },
    latest: (): Place | null => [...byPlace.value.keys()].at(-1) ?? null,
    /** Shows what was typed and not saved. */
    show: (found: readonly Draft[]) => {
      if (found.length + drafts.value.length > 0) drafts.value = found;
    },
    /** Learns the page's own words of a finding before anything is typed on it. */
    prepare: async (place: Place) => {
      const target = await page.describeFinding(place);
      if (target) exact.set(place, target.quote.exact);
    },
    keep: async (place: Place, of: Page, words: NoteWords) => {
      const key = keyOf(place, of);
      const draft: Draft = { key, page: of.url, modified: new Date().toISOString(), ...words };
      drafts.value = [draft, ...drafts.value.filter((other) => other.key !== key)];
      // In a private window it lasts as long as this view.
      if (browser.extension.inIncognitoContext) return success(null);
      // Firefox aborts the writes of a page that closes; a message sent from it still arrives.
      if (closing.aborted) void ask('saveDraft', { draft });
      return store.saveDraft(draft);
    },
    drop: async (place: Place, of: Page) => {
      const key = keyOf(place, of);
      drafts.value = drafts.value.filter((draft) => draft.key !== key);
      await store.removeDraft(key);
    },
  };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
