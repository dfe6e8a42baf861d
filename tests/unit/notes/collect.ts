import { sourceOf } from '../../../utils/notes/export/entry-source.ts';
import { type ExportFormat, exportEntries } from '../../../utils/notes/export/export-entries.ts';
import type { Entry } from '../../../utils/notes/note.ts';

export const NOW = '2026-05-01T10:00:00.000Z';

/** Everything that an iterable yields. */
export async function collect<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** The bytes of an export. */
export async function exportedBytes(
  format: ExportFormat,
  entries: readonly Entry[],
  title = 'Pressmark notes',
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = await collect(exportEntries(format, sourceOf(entries), { now: NOW, title }));
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The text of an export, with its byte order mark where it has one. */
export const exported = async (
  format: ExportFormat,
  entries: readonly Entry[],
  title?: string,
): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exportedBytes(format, entries, title));
