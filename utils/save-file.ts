/** Handed over at once: each piece that a stream takes costs, whatever its size. */
const CHUNK_BYTES = 1 << 20;

/**
 * Gathers a file, which the browser keeps outside of this page's memory: both put aside what streams
 * into a response, on disk where it is large. Firefox does not with the parts of a blob.
 * @throws whatever the pieces throw
 */
export async function gatherFile(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  type: string,
): Promise<Blob> {
  const chunks = chunksOf(pieces);
  const failures: unknown[] = [];
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        failures.push(error);
        throw error;
      }
    },
  });
  try {
    return await new Response(stream, { headers: { 'content-type': type } }).blob();
  } catch (error) {
    // A response has errors of its own for whatever went wrong in its stream.
    throw failures[0] ?? error;
  }
}

async function* chunksOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>) {
  let chunk = new Uint8Array(CHUNK_BYTES);
  let length = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + CHUNK_BYTES - length);
      chunk.set(part, length);
      at += part.length;
      length += part.length;
      if (length < CHUNK_BYTES) continue;
      yield chunk;
      [chunk, length] = [new Uint8Array(CHUNK_BYTES), 0];
    }
  }
  if (length > 0) yield chunk.subarray(0, length);
}

/** Saves a file where the browser puts downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
