import { nextTask } from './next-task.ts';
import type { TextMap } from './text-map.ts';
import { type Source, TextReader } from './text-reader.ts';

/**
 * What a reader sees of an article, and where it stands in the DOM. Blocks are apart by an empty
 * line ("\n\n"), lines and table cells by "\n"; white space is collapsed as the browser does.
 */
export type TextIndex = TextMap;

const SLICE_MS = 10;

/** Reads the visible text of an article in one go. */
export function indexText(source: Source): TextIndex {
  const reader = new TextReader(source);
  reader.read(() => false);
  return reader.finish();
}

/**
 * Reads the visible text of an article in slices of a few milliseconds each, letting the page
 * work in between. Rejects with the signal's reason when it is aborted.
 */
export async function indexTextInSlices(
  source: Source,
  { signal }: { signal?: AbortSignal } = {},
): Promise<TextIndex> {
  const reader = new TextReader(source);
  for (;;) {
    signal?.throwIfAborted();
    const endMs = performance.now() + SLICE_MS;
    if (reader.read(() => performance.now() >= endMs)) return reader.finish();
    await nextTask();
  }
}
