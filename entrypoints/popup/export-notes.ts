import type { ExportScope } from '../../components/ExportMenu.tsx';
import { isCitation } from '../../components/export-choices.ts';
import { exportWords } from '../../components/export-words.ts';
import type { ToastMessage } from '../../components/Toast.tsx';
import { type EntrySource, sourceOf } from '../../utils/notes/export/entry-source.ts';
import {
  type ExportFormat,
  exportEntries,
  exportFileName,
  exportType,
} from '../../utils/notes/export/export-entries.ts';
import type { Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { gatherFile, saveFile } from '../../utils/save-file.ts';
import { lastBackup } from '../../utils/settings.ts';
import { plural, t } from '../../utils/wording.ts';

/** An export that takes longer than this says how far it is, and so often. */
const TOLD_EVERY_MS = 500;

/** Saves notes as a file, or how to cite their pages, and says how it goes. */
export async function exportNotes(
  store: Notes,
  page: Page | null,
  scope: ExportScope,
  format: ExportFormat,
  say: (message: ToastMessage) => void,
): Promise<void> {
  const stop = new AbortController();
  const action = { label: t('common.stop'), onClick: () => stop.abort() };
  const now = new Date().toISOString();
  const title = (scope === 'page' && page?.title) || t('export.title', { day: now.slice(0, 10) });
  let [count, pages, toldAtMs] = [0, 0, Date.now()];
  const onProgress = (notes: number) => {
    count = notes;
    pages++;
    if (Date.now() - toldAtMs < TOLD_EVERY_MS) return;
    toldAtMs = Date.now();
    say({ text: plural('export.soFar', count), action });
  };
  try {
    const source = await sourceFor(store, page, scope, format);
    const { signal } = stop;
    const pieces = exportEntries(format, source, {
      now,
      title,
      words: exportWords(),
      signal,
      onProgress,
    });
    const file = await gatherFile(pieces, exportType(format));
    if (pages > 0) {
      saveFile(file, exportFileName(title, format));
      if (scope === 'all' && format === 'json') await lastBackup.setValue(now);
    }
    say({ text: outcome(format, pages, count) });
  } catch {
    say({ text: t(stop.signal.aborted ? 'export.stopped' : 'export.unreadable') });
  }
}

function outcome(format: ExportFormat, pages: number, notes: number): string {
  if (pages === 0) return t('library.none');
  return isCitation(format)
    ? plural('export.citationsSaved', pages)
    : plural('export.notesSaved', notes);
}

async function sourceFor(
  store: Notes,
  page: Page | null,
  scope: ExportScope,
  format: ExportFormat,
): Promise<EntrySource> {
  if (scope === 'all') return () => store.allEntries();
  if (!page) return sourceOf([]);
  const entries = await store.entriesOfPage([page.url, ...page.aliases]);
  if (!isCitation(format)) return sourceOf(entries);
  // A page is one citation, whatever is kept under its other addresses, and even if nothing is.
  const notes = entries.flatMap((entry) => entry.notes);
  return sourceOf([{ page, notes, corrections: [] }]);
}
