import type { ExportScope } from '../../components/ExportMenu.tsx';
import { isCitation } from '../../components/export-choices.ts';
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

/** Saves notes as a file, or how to cite their pages, and says what was saved. */
export async function exportNotes(
  store: Notes,
  page: Page | null,
  scope: ExportScope,
  format: ExportFormat,
): Promise<string> {
  const now = new Date().toISOString();
  const title = (scope === 'page' && page?.title) || `Pressmark notes ${now.slice(0, 10)}`;
  const source = await sourceFor(store, page, scope, format);
  let [count, pages] = [0, 0];
  const onProgress = (notes: number) => {
    count = notes;
    pages++;
  };
  const pieces = exportEntries(format, source, { now, title, onProgress });
  const file = await gatherFile(pieces, exportType(format));
  if (pages > 0) saveFile(file, exportFileName(title, format));
  if (isCitation(format)) return counted(pages, 'citation');
  return counted(count, 'note');
}

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'} saved`;

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
