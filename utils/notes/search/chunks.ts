import type { FoundPage } from '../search.ts';

/** Some of a page's found notes; a page with many is parted. */
export interface Stretch extends FoundPage {
  /** The first of its page. */
  first: boolean;
}

/** Notes that are drawn together: more than a screen holds, few enough to be drawn at once. */
export const CHUNK_NOTES = 40;

/** Parts what was found into chunks of at most so many notes, in order. */
export function chunksOf(pages: readonly FoundPage[], size = CHUNK_NOTES): Stretch[][] {
  const chunks: Stretch[][] = [];
  let chunk: Stretch[] = [];
  let room = size;
  for (const { url, notes } of pages) {
    for (let from = 0; from < notes.length; ) {
      const part = notes.slice(from, from + room);
      chunk.push({ url, notes: part, first: from === 0 });
      from += part.length;
      room -= part.length;
      if (room > 0) continue;
      chunks.push(chunk);
      chunk = [];
      room = size;
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}
