import type { ExportScope } from '../../components/ExportMenu.tsx';
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

/** Saves notes as a file and answers with the number of notes in it; with none there is no file. */
export async function exportNotes(
  store: Notes,
  page: Page | null,
  scope: ExportScope,
  format: ExportFormat,
): Promise<number> {
  const now = new Date().toISOString();
  const title = (scope === 'page' && page?.title) || `Pressmark notes ${now.slice(0, 10)}`;
  const source = await sourceFor(store, page, scope);
  let [count, pages] = [0, 0];
  const onProgress = (notes: number) => {
    count = notes;
    pages++;
  };
  const pieces = exportEntries(format, source, { now, title, onProgress });
  const file = await gatherFile(pieces, exportType(format));
  if (pages > 0) saveFile(file, exportFileName(title, format));
  return count;
}

async function sourceFor(
  store: Notes,
  page: Page | null,
  scope: ExportScope,
): Promise<EntrySource> {
  if (scope === 'all') return () => store.allEntries();
  return sourceOf(page ? await store.entriesOfPage([page.url, ...page.aliases]) : []);
}
