import { type Signal, signal } from '@preact/signals';
import type { NoteWords, Typed } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import { ask } from '../../utils/messages/ask.ts';
import type { Written } from '../../utils/notes/connection.ts';
import type { Note, Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { plural, t } from '../../utils/wording.ts';
import { saveChanged } from '../popup/save-changed.ts';
import type { SelectionModel } from './selection-model.ts';
import type { Work } from './work.ts';

interface Parts {
  store: Notes;
  selection: SelectionModel;
  work: Work;
  problem: Signal<ProblemCode | null>;
  say: (message: ToastMessage | null) => void;
  /** Aborted once the page is closing. */
  closing: AbortSignal;
}

/** One opening of the editor: what is typed goes to its note, whichever is opened after it. */
export interface Opened {
  note: Note;
  page: Page;
  draft: Typed;
  /** Saved or thrown away: what is handed over after that is no draft any more. */
  isOver: boolean;
}

/** Writes to the notes: one in its editor, or many that are selected. */
export function createEdits({ store, selection, work, problem, say, closing }: Parts) {
  const editing = signal<Opened | null>(null);

  function settle<T>(written: Written<T>): written is { ok: true; value: T } {
    problem.value = written.ok ? null : written.error;
    // If it does not arrive, the tabs see it at their next visit.
    void ask('notesWritten');
    return written.ok;
  }

  async function remove(all: readonly string[]): Promise<void> {
    // Where the storage fails half-way, the first of them are deleted.
    let done = 0;
    const removed = await work.start(t('library.deleting'), all.length, ({ signal, onProgress }) =>
      store.removeNotes(all, {
        signal,
        onProgress: (count) => {
          done = count;
          onProgress(count);
        },
      }),
    );
    settle(removed);
    if (!removed.ok && done === 0) return;
    const ids = all.slice(0, done);
    selection.drop(ids);
    if (ids.includes(editing.value?.note.id ?? '')) editing.value = null;
    const undo = async (): Promise<void> => {
      say(null);
      const restored = await work.start(t('library.bringingBack'), ids.length, (watched) =>
        store.restoreNotes(ids, watched),
      );
      settle(restored);
    };
    say({
      text: plural('library.deleted', removed.ok ? removed.value : done),
      action: { label: t('common.undo'), onClick: () => void undo() },
    });
  }

  const close = (opened: Opened): void => {
    // The reader may have gone on to another one.
    if (editing.value === opened) editing.value = null;
  };

  return {
    editing,
    remove,
    edit: async (note: Note) => {
      const [draft, [page]] = await Promise.all([
        store.loadDraft(note.id).catch(() => null),
        store.pages([note.page]).catch(() => []),
      ]);
      editing.value = {
        note,
        page: page ?? { url: note.page, aliases: [], title: '', site: hostOf(note.page) },
        draft: { current: draft && { body: draft.body, tags: draft.tags } },
        isOver: false,
      };
    },
    keep: async ({ note, isOver }: Opened, words: NoteWords) => {
      if (isOver) return;
      const modified = new Date().toISOString();
      const draft = { key: note.id, page: note.page, modified, ...words };
      // The writes of a page that closes are aborted; a message sent from it still arrives.
      if (closing.aborted) void ask('saveDraft', { draft });
      const kept = await store.saveDraft(draft);
      problem.value = kept.ok ? null : kept.error;
    },
    leave: async (opened: Opened, keep: boolean) => {
      opened.isOver = !keep;
      close(opened);
      if (!keep) await store.removeDraft(opened.note.id);
    },
    save: async (opened: Opened, words: NoteWords): Promise<ProblemCode | null> => {
      const { note, page } = opened;
      const written = await saveChanged(store, page, note, words);
      if (!written.ok) return written.error;
      opened.isOver = true;
      close(opened);
      await store.removeDraft(note.id);
      void ask('notesWritten');
      say({ text: t('common.saved') });
      return null;
    },
    tag: async (tags: { add: string[]; drop: string[] }) => {
      const ids = [...selection.selected.value];
      const written = await work.start(t('library.tagging'), ids.length, (watched) =>
        store.tagNotes(ids, tags, watched),
      );
      if (settle(written)) say({ text: plural('library.changed', written.value) });
    },
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
