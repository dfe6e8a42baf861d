import { batch, computed, effect, signal } from '@preact/signals';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import { ask } from '../../utils/messages/ask.ts';
import { onChange } from '../../utils/notes/changes.ts';
import type { Correction, Note, Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import type { Result } from '../../utils/result.ts';
import { t } from '../../utils/wording.ts';
import { createDrafts, type Place } from './drafts.ts';
import { noteOnFinding, noteOnPage } from './make-note.ts';
import type { PageModel } from './page-model.ts';
import { createToast } from './toast.ts';

const TOAST_MS = 8000;

export type NoteModel = ReturnType<typeof createNoteModel>;

/** The notes of the page, and the editor that is open on one of them. */
export function createNoteModel(pageModel: PageModel, store: Notes, closing: AbortSignal) {
  const notes = signal<readonly Note[]>([]);
  const corrections = signal<readonly Correction[]>([]);
  const editing = signal<{ place: Place; draft: NoteWords | null } | null>(null);
  const problem = signal<ProblemCode | null>(null);
  /** Saved here a moment ago: the page has not told yet that their passage is on it. */
  const fresh = signal<ReadonlySet<string>>(new Set());
  const drafts = createDrafts({ page: pageModel, notes, store, closing });
  const { toast, say } = createToast(TOAST_MS);

  const addresses = computed(() => {
    const page = pageModel.page.value;
    return page ? [page.url, ...page.aliases].join('\n') : '';
  });

  async function reload(): Promise<void> {
    const wanted = addresses.value;
    const urls = wanted === '' ? [] : wanted.split('\n');
    try {
      const [found, wrong, typed] = await Promise.all([
        store.notesOfPage(urls),
        store.correctionsOfPage(urls),
        store.draftsOfPage(urls),
      ]);
      // The tab went to another page meanwhile: that has a reload of its own.
      if (wanted !== addresses.value) return;
      // At once: each change by itself would draw the whole view anew.
      batch(() => {
        notes.value = found;
        corrections.value = wrong;
        drafts.show(typed);
        problem.value = null;
      });
    } catch {
      problem.value = 'unread';
    }
  }

  let loading: Promise<void> = Promise.resolve();

  async function written(writing: Promise<Result<null, ProblemCode>>): Promise<ProblemCode | null> {
    const result = await writing;
    if (!result.ok) return result.error;
    // First, as a popup may close at once. If it does not arrive, the tabs see it at their next visit.
    void ask('notesWritten');
    await reload();
    return null;
  }

  async function compose(place: Place, page: Page, words: NoteWords): Promise<Note> {
    const known = notes.value.find(({ id }) => id === place);
    if (known) return { ...known, ...words, modified: new Date().toISOString() };
    const finding = pageModel.findings.value.find(({ id }) => id === place);
    if (!finding || !pageModel.reading.value) return noteOnPage(page, words);
    const { text } = pageModel.reading.value;
    return noteOnFinding(page, finding, text, await pageModel.describeFinding(place), words);
  }

  function edit(place: Place): void {
    editing.value = { place, draft: drafts.at(place) };
    void drafts.prepare(place);
  }

  return {
    notes,
    corrections,
    editing,
    problem,
    toast,
    say,
    fresh,
    addresses,
    drafted: drafts.places,
    edit,
    keep: async (words: NoteWords) => {
      const page = pageModel.page.value;
      if (!page || !editing.value) return;
      const result = await drafts.keep(editing.value.place, page, words);
      problem.value = result.ok ? null : result.error;
    },
    leave: async (keep: boolean) => {
      const page = pageModel.page.value;
      const place = editing.value?.place;
      editing.value = null;
      if (!keep && page && place !== undefined) await drafts.drop(place, page);
    },
    save: async (words: NoteWords): Promise<ProblemCode | null> => {
      const page = pageModel.page.value;
      const place = editing.value?.place;
      if (!page || place === undefined) return 'unavailable';
      const note = await compose(place, page, words);
      fresh.value = new Set([...fresh.value, note.id]);
      const failed = await written(store.saveNote(page, note));
      if (failed !== null) return failed;
      editing.value = null;
      await drafts.drop(place, page);
      say({ text: t('common.saved') });
      return null;
    },
    remove: async (id: string) => {
      problem.value = await written(store.removeNote(id));
      if (problem.value !== null) return;
      const undo = async () => {
        say(null);
        problem.value = await written(store.restoreNote(id));
      };
      say({
        text: t('card.noteDeleted'),
        action: { label: t('common.undo'), onClick: () => void undo() },
      });
    },
    takeBack: async (id: string) => {
      problem.value = await written(store.removeCorrection(id));
    },
    retry: reload,
    /** Opens the editor in which text was left when the popup closed, once the page is known. */
    resume: async () => {
      await loading;
      const place = drafts.latest();
      if (place === null || editing.value) return;
      edit(place);
      const isFinding = pageModel.findings.value.some(({ id }) => id === place);
      pageModel.view.value = isFinding ? 'found' : 'notes';
    },
    /** Follows the page, and what other views and tabs write. */
    open: () => {
      onChange(({ page }) => {
        if (!addresses.value.split('\n').includes(page)) return;
        void reload().then(() => pageModel.refresh());
      }, closing);
      const unfollow = effect(() => {
        if (addresses.value === '') return;
        // An editor belongs to its page; what was typed is kept there.
        editing.value = null;
        loading = reload();
      });
      closing.addEventListener('abort', unfollow);
    },
  };
}
