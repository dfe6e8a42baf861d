import { batch, computed, effect, signal } from '@preact/signals';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import { later } from '../../utils/later.ts';
import { ask } from '../../utils/messages/ask.ts';
import { onChange } from '../../utils/notes/changes.ts';
import type { Correction, Note, Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import type { Result } from '../../utils/result.ts';
import { t } from '../../utils/wording.ts';
import { createDrafts } from './drafts.ts';
import { noteOnFinding, noteOnPage } from './make-note.ts';
import { isPassage, type Opened, type Place, placeOf } from './opened.ts';
import type { PageModel } from './page-model.ts';
import { createPageNotes } from './page-notes.ts';
import { saveChanged } from './save-changed.ts';
import { createToast } from './toast.ts';

const TOAST_MS = 8000;
/** How long notes wait for the page, so that both are drawn at once. */
const TOGETHER_MS = 250;

export type NoteModel = ReturnType<typeof createNoteModel>;

/** The notes of the page, and the editor that is open on one of them. */
export function createNoteModel(pageModel: PageModel, store: Notes, closing: AbortSignal) {
  const notes = signal<readonly Note[]>([]);
  const corrections = signal<readonly Correction[]>([]);
  const editing = signal<Opened | null>(null);
  const problem = signal<ProblemCode | null>(null);
  /** Saved here a moment ago: the page has not told yet that their passage is on it. */
  const fresh = signal<ReadonlySet<string>>(new Set());
  const drafts = createDrafts({ page: pageModel, notes, store, closing });
  const { toast, say } = createToast(TOAST_MS);

  const addresses = computed(() => addressesOf(pageModel.page.value));

  /** Where the open editor belongs now; null where nothing is edited, or its place is gone. */
  const place = computed<Place | null>(() => {
    const text = pageModel.reading.value?.text ?? '';
    const now = { findings: pageModel.findings.value, text, notes: notes.value };
    return editing.value && placeOf(editing.value, now);
  });

  const kept = createPageNotes(store, (read) => {
    // At once: each change by itself would draw the whole view anew.
    batch(() => {
      problem.value = read ? null : 'unread';
      if (!read) return;
      notes.value = read.notes;
      corrections.value = read.corrections;
      drafts.show(read.drafts);
    });
  });

  async function showRead(wanted: string, reading: Promise<() => void>): Promise<void> {
    const show = await reading;
    // The tab went to another page meanwhile: that has a reading of its own.
    if (wanted === addresses.value) show();
  }

  const reload = (): Promise<void> => showRead(addresses.value, kept.read(addresses.value));

  let loading: Promise<void> = Promise.resolve();

  async function written(writing: Promise<Result<null, ProblemCode>>): Promise<ProblemCode | null> {
    const result = await writing;
    if (!result.ok) return result.error;
    // First, as a popup may close at once. If it does not arrive, the tabs see it at their next visit.
    void ask('notesWritten');
    await reload();
    return null;
  }

  async function make({ on, page }: Opened, words: NoteWords): Promise<Note> {
    if (!isPassage(on)) return noteOnPage(page, words);
    return noteOnFinding(page, on.finding, on.text, await on.target, words);
  }

  async function saveOpened(opened: Opened, words: NoteWords) {
    const { on, page } = opened;
    if (on !== null && !isPassage(on)) return saveChanged(store, page, on, words);
    opened.made ??= await make(opened, words);
    const note = { ...opened.made, ...words, modified: new Date().toISOString() };
    fresh.value = new Set([...fresh.value, note.id]);
    return store.saveNote(page, note);
  }

  function edit(at: Place): void {
    const page = pageModel.page.value;
    // The editor that is open there has what was typed.
    if (!page || at === place.value) return;
    editing.value = drafts.open(at, page);
  }

  function close(opened: Opened): void {
    // The reader may have gone on to another one.
    if (editing.value === opened) editing.value = null;
  }

  return {
    notes,
    corrections,
    editing,
    place,
    problem,
    toast,
    say,
    fresh,
    addresses,
    drafted: drafts.places,
    edit,
    keep: async (opened: Opened, words: NoteWords) => {
      const result = await drafts.keep(opened, words);
      problem.value = result.ok ? null : result.error;
    },
    leave: async (opened: Opened, keep: boolean) => {
      close(opened);
      if (!keep) await drafts.drop(opened);
    },
    save: async (opened: Opened, words: NoteWords): Promise<ProblemCode | null> => {
      const failed = await written(saveOpened(opened, words));
      if (failed !== null) return failed;
      close(opened);
      await drafts.drop(opened);
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
      const latest = drafts.latest();
      if (latest === null || editing.value) return;
      edit(latest);
      const isFinding = pageModel.findings.value.some(({ id }) => id === latest);
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
        const opened = editing.peek();
        if (opened && !addresses.value.split('\n').includes(opened.page.url)) editing.value = null;
        const reading = kept.known(addresses.value);
        const isWaited = pageModel.state.value === 'loading';
        const due = isWaited ? later(TOGETHER_MS).then(() => reading) : reading;
        const showing = showRead(addresses.value, due);
        if (!isWaited) loading = showing;
      });
      closing.addEventListener('abort', unfollow);
    },
    /** Reads what is kept of a page that is about to be shown, for the page model to show with it. */
    accompany: (page: Page) => kept.known(addressesOf(page)),
  };
}

const addressesOf = (page: Page | null): string =>
  page ? [page.url, ...page.aliases].join('\n') : '';
