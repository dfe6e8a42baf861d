import type { ExportFormat, ExportScope } from '../../components/ExportMenu.tsx';
import { fileName } from '../../utils/notes/export/file-name.ts';
import { notesToJson } from '../../utils/notes/export/json.ts';
import { notesToMarkdown } from '../../utils/notes/export/markdown.ts';
import type { Entry, Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';

const TYPES = { markdown: 'text/markdown', json: 'application/json' };
const EXTENSIONS = { markdown: 'md', json: 'json' };

/** Saves notes as a file and answers with the number of notes in it; with none there is no file. */
export async function exportNotes(
  store: Notes,
  page: Page | null,
  scope: ExportScope,
  format: ExportFormat,
): Promise<number> {
  const entries: Entry[] = [];
  if (scope === 'all') for await (const entry of store.allEntries()) entries.push(entry);
  else if (page) entries.push(...(await store.entriesOfPage([page.url, ...page.aliases])));
  const count = entries.reduce((sum, { notes }) => sum + notes.length, 0);
  if (entries.length === 0) return 0;
  const now = new Date().toISOString();
  const day = now.slice(0, 10);
  const text = format === 'json' ? notesToJson(entries, now) : notesToMarkdown(entries);
  const title = scope === 'page' && page ? page.title : `Pressmark notes ${day}`;
  saveFile(text, TYPES[format], fileName(title, EXTENSIONS[format]));
  return count;
}

function saveFile(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
