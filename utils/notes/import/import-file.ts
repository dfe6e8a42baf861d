/** What is read from: a `File` is one. It is read anew for the dry run and for the import. */
export interface ImportFile {
  name: string;
  /** In bytes; for the progress. */
  size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** Makes a file to import of text that was pasted or is held in memory. */
export function fileOfText(text: string, name: string): ImportFile {
  const blob = new Blob([text]);
  return { name, size: blob.size, stream: () => blob.stream() };
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Told how many bytes of the file have been read. */
  onProgress?: (bytes: number, size: number) => void;
}

/** What is read between two looks at the signal. */
const PIECE_BYTES = 128 * 1024;

/** A file that was moved or changed since it was chosen cannot be read any more. */
export class UnreadableError extends Error {}

/**
 * Reads a file as text, piece by piece, without its byte order mark.
 * @throws {UnreadableError}, or the signal's reason once that is aborted
 */
export async function* readText(
  file: ImportFile,
  { signal, onProgress }: ReadOptions,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let bytes = 0;
  try {
    while (true) {
      const { done, value } = await read(reader);
      if (done) break;
      // A stream may give the whole file at once.
      for (let at = 0; at < value.length; at += PIECE_BYTES) {
        signal?.throwIfAborted();
        const piece = value.subarray(at, at + PIECE_BYTES);
        yield decoder.decode(piece, { stream: true });
        bytes += piece.length;
        onProgress?.(bytes, file.size);
      }
    }
    yield decoder.decode();
  } finally {
    // Also when the reader of the text stops early; a stream that failed has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new UnreadableError('the file cannot be read', { cause });
  }
}
