import { type Signal, signal } from '@preact/signals';
import { exportWords } from '../../components/export-words.ts';
import type { LibraryImportProps } from '../../components/LibraryImport.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import { ask } from '../../utils/messages/ask.ts';
import type { EntrySource } from '../../utils/notes/export/entry-source.ts';
import {
  type ExportFormat,
  exportEntries,
  exportFileName,
  exportType,
} from '../../utils/notes/export/export-entries.ts';
import { applyImport } from '../../utils/notes/import/apply-import.ts';
import { type ImportPlan, planImport } from '../../utils/notes/import/plan-import.ts';
import type { Entry } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { gatherFile, saveFile } from '../../utils/save-file.ts';
import { lastBackup } from '../../utils/settings.ts';
import { plural, t } from '../../utils/wording.ts';
import type { Work } from './work.ts';

interface Parts {
  store: Notes;
  work: Work;
  problem: Signal<ProblemCode | null>;
  say: (message: ToastMessage | null) => void;
}

/** Pages that are read in one transaction. */
const PAGES_AT_ONCE = 50;

type Importing = Pick<LibraryImportProps, 'name' | 'plan' | 'problem'> & { stop: AbortController };

/** Files out of the notes, and notes out of files. */
export function createFileWork({ store, work, problem, say }: Parts) {
  const importing = signal<Importing | null>(null);

  /** Saves notes as a file; `all` is a backup where nothing is left out of it. */
  async function exportNotes(
    format: ExportFormat,
    source: EntrySource,
    count: number,
    all: boolean,
  ): Promise<void> {
    const now = new Date().toISOString();
    const title = t('export.title', { day: now.slice(0, 10) });
    try {
      await work.start(t('library.exporting'), count, async (watched) => {
        const pieces = exportEntries(format, source, {
          now,
          title,
          words: exportWords(),
          ...watched,
        });
        saveFile(await gatherFile(pieces, exportType(format)), exportFileName(title, format));
      });
      if (all && format === 'json') await lastBackup.setValue(now);
      say({ text: plural('library.exported', count) });
    } catch (error) {
      if (isStopped(error)) say({ text: t('library.exportStopped') });
      else problem.value = 'unavailable';
    }
  }

  /** Reads a file and shows what importing it would do. */
  async function plan(file: File): Promise<void> {
    const stop = new AbortController();
    importing.value = { name: file.name, plan: null, problem: null, stop };
    const show = (outcome: Partial<Importing>): void => {
      if (importing.value?.stop === stop) importing.value = { ...importing.value, ...outcome };
    };
    try {
      const planned = await planImport(file, store, { signal: stop.signal });
      show(planned.ok ? { plan: planned.value } : { problem: planned.error });
    } catch (error) {
      if (isStopped(error)) return;
      importing.value = null;
      problem.value = 'unread';
    }
  }

  async function apply(planned: ImportPlan): Promise<void> {
    importing.value = null;
    const outcome = await work.start(
      t('library.importing'),
      planned.file.size,
      ({ signal, onProgress }) => applyImport(planned, store, { signal, onProgress }),
    );
    const { written, stopped } = outcome;
    void ask('notesWritten');
    if (stopped === null) problem.value = null;
    else if (stopped === 'quota' || stopped === 'unavailable') problem.value = stopped;
    else if (stopped !== 'cancelled') problem.value = 'invalid';
    const onlyCorrections = stopped === null && written === 0;
    const text = stopped === null ? 'library.imported' : 'library.importStopped';
    say({ text: onlyCorrections ? t('common.saved') : plural(text, written) });
  }

  return {
    importing,
    exportNotes,
    plan,
    apply: () => {
      if (importing.value?.plan) void apply(importing.value.plan);
    },
    cancel: () => {
      importing.value?.stop.abort();
      importing.value = null;
    },
  };
}

/** The entries of some pages, with only the notes that are wanted. */
export function sourceOfPages(
  store: Notes,
  reading: Promise<readonly { url: string; notes: string[] }[]>,
) {
  return async function* (): AsyncGenerator<Entry> {
    const pages = await reading;
    for (let from = 0; from < pages.length; from += PAGES_AT_ONCE) {
      const some = pages.slice(from, from + PAGES_AT_ONCE);
      const wanted = new Map(some.map(({ url, notes }) => [url, new Set(notes)]));
      for (const entry of await store.entriesOfPage([...wanted.keys()])) {
        const kept = entry.notes.filter(({ id }) => wanted.get(entry.page.url)?.has(id));
        if (kept.length > 0) yield { ...entry, notes: kept };
      }
    }
  };
}

const isStopped = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
