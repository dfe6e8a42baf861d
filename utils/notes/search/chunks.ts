import type { FoundPage } from './find-notes.ts';

/** Some of a page's found notes; a page with many is parted. */
export interface Stretch extends FoundPage {
  /** The first of its page. */
  first: boolean;
}

/** Notes that are drawn together: more than a screen holds, few enough to be drawn at once. */
export const CHUNK_NOTES = 40;

/** The first chunk is small: what is found is to be seen while it is typed for. */
export const FIRST_NOTES = 8;

/** Parts what was found into chunks, in order: the first of `FIRST_NOTES`, the others of `CHUNK_NOTES`. */
export function chunksOf(pages: readonly FoundPage[]): Stretch[][] {
  const chunks: Stretch[][] = [];
  let chunk: Stretch[] = [];
  let room = FIRST_NOTES;
  for (const { url, notes } of pages) {
    for (let from = 0; from < notes.length; ) {
      const part = notes.slice(from, from + room);
      chunk.push({ url, notes: part, first: from === 0 });
      from += part.length;
      room -= part.length;
      if (room > 0) continue;
      chunks.push(chunk);
      chunk = [];
      room = CHUNK_NOTES;
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}
