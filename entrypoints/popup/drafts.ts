import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey } from '../../utils/notes/draft-key.ts';
import type { Draft, Note, Page, Target } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { success } from '../../utils/result.ts';
import { hull } from '../../utils/text/spans.ts';
import { plain } from './article-props.ts';
import { type FoundIn, isPassage, type Opened, type Place, wordsOf } from './opened.ts';
import type { PageModel } from './page-model.ts';

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
  /** By the words of findings, those words as the page gives them: the card files its drafts so. */
  const exact = new Map<string, string>();

  const foundAt = (place: Place): FoundIn | null => {
    const finding = page.findings.value.find(({ id }) => id === place);
    const text = page.reading.value?.text;
    return finding && text !== undefined ? { finding, text } : null;
  };

  const exactOf = (found: FoundIn): string => {
    const { start, end } = hull(found.finding.pieces);
    return exact.get(wordsOf(found)) ?? found.text.slice(start, end);
  };

  const placeOf = (draft: Draft): Place | null => {
    if (notes.value.some(({ id }) => id === draft.key)) return draft.key;
    const at = (words: string) => plain(draft.key) === plain(draftKey(draft.page, words));
    if (at('')) return 'page';
    const text = page.reading.value?.text ?? '';
    return page.findings.value.find((finding) => at(exactOf({ finding, text })))?.id ?? null;
  };

  const byPlace = computed(() => {
    const latestFirst = drafts.value.flatMap((draft) => {
      const place = placeOf(draft);
      return place === null ? [] : [[place, draft] as const];
    });
    // Of two for one place, the map keeps what comes last.
    return new Map(latestFirst.reverse());
  });

  /** What an editor at a place is opened on; null where there is no such place. */
  function subjectOf(place: Place): Pick<Opened, 'on'> | null {
    const note = notes.value.find(({ id }) => id === place);
    if (note) return { on: note };
    if (place === 'page') return { on: null };
    const found = foundAt(place);
    return found && { on: { ...found, target: describe(place, found) } };
  }

  async function describe(place: Place, found: FoundIn): Promise<Target | null> {
    const target = await page.describeFinding(place);
    // The page may have been read again since it told what it holds: another passage has that id.
    if (!target || !beginAlike(plain(target.quote.exact), wordsOf(found))) return null;
    exact.set(wordsOf(found), target.quote.exact);
    return target;
  }

  const keyOf = ({ on }: Pick<Opened, 'on'>, { url }: Page): string => {
    if (on === null) return draftKey(url, '');
    return isPassage(on) ? draftKey(url, exactOf(on)) : on.id;
  };

  /** Takes the page's own words for the key, unless something was typed before they came. */
  async function learnKey(opened: Opened): Promise<void> {
    if (!isPassage(opened.on)) return;
    await opened.on.target;
    if (opened.draft.current === null) opened.key = keyOf(opened, opened.page);
  }

  return {
    places: computed(() => new Set(byPlace.value.keys())),
    /** Opens an editor at a place with what was typed there before; null where there is no such place. */
    open: (place: Place, of: Page): Opened | null => {
      const subject = subjectOf(place);
      if (!subject) return null;
      const known = byPlace.value.get(place);
      const words = known ? { body: known.body, tags: known.tags } : null;
      const key = known?.key ?? keyOf(subject, of);
      const draft = { current: words };
      const opened: Opened = { ...subject, page: of, key, draft, isOver: false, made: null };
      if (!known) void learnKey(opened);
      return opened;
    },
    latest: (): Place | null => [...byPlace.value.keys()].at(-1) ?? null,
    /** Shows what was typed and not saved. */
    show: (found: readonly Draft[]) => {
      if (found.length + drafts.value.length === 0) return;
      // What is typed in a private window is nowhere else.
      const own = isPrivate() ? drafts.value : [];
      const others = found.filter(({ key }) => !own.some((draft) => draft.key === key));
      drafts.value = [...own, ...others];
    },
    keep: async ({ key, page: of, isOver }: Opened, words: NoteWords) => {
      if (isOver) return success(null);
      const draft: Draft = { key, page: of.url, modified: new Date().toISOString(), ...words };
      drafts.value = [draft, ...drafts.value.filter((other) => other.key !== key)];
      // In a private window it lasts as long as this view.
      if (isPrivate()) return success(null);
      // Firefox aborts the writes of a page that closes; a message sent from it still arrives.
      if (closing.aborted) void ask('saveDraft', { draft });
      return store.saveDraft(draft);
    },
    /** Forgets what was typed, for it is saved or was thrown away. */
    drop: async (opened: Opened) => {
      opened.isOver = true;
      drafts.value = drafts.value.filter((draft) => draft.key !== opened.key);
      await store.removeDraft(opened.key);
    },
  };
}

const isPrivate = (): boolean => browser.extension.inIncognitoContext === true;

/** Whether two passages with plain white space are one: what a page hides may stand within. */
const beginAlike = (one: string, other: string): boolean =>
  one.slice(0, BEGINNING) === other.slice(0, BEGINNING);

const BEGINNING = 12;
