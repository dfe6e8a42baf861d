import { type Signal, signal } from '@preact/signals';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import { ask } from '../../utils/messages/ask.ts';
import type { Written } from '../../utils/notes/connection.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { plural, t } from '../../utils/wording.ts';
import type { SelectionModel } from './selection-model.ts';
import type { Work } from './work.ts';

interface Parts {
  store: Notes;
  selection: SelectionModel;
  work: Work;
  problem: Signal<ProblemCode | null>;
  say: (message: ToastMessage | null) => void;
}

/** Writes to the notes: one in its editor, or many that are selected. */
export function createEdits({ store, selection, work, problem, say }: Parts) {
  const editing = signal<{ note: Note; draft: NoteWords | null } | null>(null);

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

  return {
    editing,
    remove,
    edit: async (note: Note) => {
      const draft = await store.loadDraft(note.id).catch(() => null);
      editing.value = { note, draft: draft && { body: draft.body, tags: draft.tags } };
    },
    keep: async (words: NoteWords) => {
      const note = editing.value?.note;
      if (!note) return;
      const modified = new Date().toISOString();
      const kept = await store.saveDraft({ key: note.id, page: note.page, modified, ...words });
      problem.value = kept.ok ? null : kept.error;
    },
    leave: async (keep: boolean) => {
      const note = editing.value?.note;
      editing.value = null;
      if (note && !keep) await store.removeDraft(note.id);
    },
    save: async (words: NoteWords): Promise<ProblemCode | null> => {
      const note = editing.value?.note;
      if (!note) return 'unavailable';
      const [page] = await store.pages([note.page]).catch(() => []);
      const known = page ?? { url: note.page, aliases: [], title: '', site: hostOf(note.page) };
      const modified = new Date().toISOString();
      const written = await store.saveNote(known, { ...note, ...words, modified });
      if (!written.ok) return written.error;
      editing.value = null;
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
