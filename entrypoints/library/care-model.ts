import { type Signal, signal } from '@preact/signals';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import { ask } from '../../utils/messages/ask.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { listSnapshots, restoreSnapshot, type Snapshot } from '../../utils/notes/snapshots.ts';
import { lastBackup } from '../../utils/settings.ts';
import { plural, t } from '../../utils/wording.ts';
import type { Work } from './work.ts';

interface Parts {
  store: Notes;
  work: Work;
  problem: Signal<ProblemCode | null>;
  say: (message: ToastMessage | null) => void;
}

/** How safe the notes are, and the way back to a snapshot. */
export function createCare({ store, work, problem, say }: Parts) {
  const usedBytes = signal<number | null>(null);
  const backup = signal<string | null>(null);
  const snapshots = signal<readonly Snapshot[]>([]);

  async function refresh(): Promise<void> {
    const [estimate, last, taken] = await Promise.all([
      navigator.storage.estimate().catch(() => null),
      lastBackup.getValue(),
      listSnapshots().catch(() => []),
    ]);
    usedBytes.value = estimate?.usage ?? null;
    backup.value = last;
    snapshots.value = taken;
  }
  lastBackup.watch((value) => {
    backup.value = value;
  });

  return {
    usedBytes,
    backup,
    snapshots,
    refresh,
    restore: async (taken: string) => {
      const total = snapshots.value.find((snapshot) => snapshot.taken === taken)?.notes ?? 0;
      const restored = await work.start(t('library.restoring'), total, (watched) =>
        restoreSnapshot(
          taken,
          (entries) => store.importEntries(entries.map((entry) => ({ ...entry, undated: false }))),
          watched,
        ),
      );
      void ask('notesWritten');
      const { written, problem: stopped } = restored;
      const broughtBack = plural('library.broughtBack', written);
      if (stopped === 'damaged') {
        const damaged = t('library.damagedSnapshot');
        say({ text: written > 0 ? `${damaged}. ${broughtBack}.` : damaged });
        return;
      }
      problem.value = stopped;
      say({ text: broughtBack });
    },
  };
}
