// PKWARE, APPNOTE 6.3.10, section 4.3.
const [FILE, INDEX, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [END_64, END_64_LOCATOR] = [0x06064b50, 0x07064b50];
/** Versions of the format: deflated files, and what counts in 64 bits. */
const [PLAIN, ZIP64] = [20, 45];
const [UTF8_NAMES, DEFLATED] = [0x0800, 8];
/** In a field that is too small for what it should say: the 64-bit record says it. */
const [ELSEWHERE_16, ELSEWHERE_32] = [0xffff, 0xffffffff];
/** What gzip (RFC 1952) puts around deflated bytes; the checksum is the one that a zip wants. */
const [GZIP_HEAD_BYTES, GZIP_TAIL_BYTES] = [10, 8];

/** A number in little-endian bytes. */
type Field = [bytes: 2 | 4 | 8, value: number];

/**
 * Writes a zip file by file. Of a file that is written it keeps only the line of the index, as bytes:
 * fflate's `Zip` keeps some thousand of each, and counts no more than 65,535.
 */
export class ZipWriter {
  #index = new Uint8Array(1 << 14);
  #indexBytes = 0;
  #written = 0;
  #count = 0;

  /** The bytes of a file, which follow those of the one before. @param modified told in local time */
  async add(
    name: string,
    content: Uint8Array<ArrayBuffer>,
    modified: Date,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const zipped = await gzip(content);
    const deflated = zipped.subarray(GZIP_HEAD_BYTES, -GZIP_TAIL_BYTES);
    const checksum = new DataView(zipped.buffer).getUint32(zipped.length - GZIP_TAIL_BYTES, true);
    const nameBytes = new TextEncoder().encode(name);
    const about: Field[] = [
      [2, PLAIN],
      [2, UTF8_NAMES],
      [2, DEFLATED],
      [4, dosTime(modified)],
      [4, checksum],
      [4, deflated.length],
      [4, content.length],
      [2, nameBytes.length],
      [2, 0],
    ];
    // No comment, all on the first disk, no attributes.
    const rest: Field[] = [
      [2, 0],
      [4, 0],
      [4, 0],
      [4, this.#written],
    ];
    this.#note(joined(fields([[4, INDEX], [2, PLAIN], ...about, ...rest]), nameBytes));
    const file = joined(fields([[4, FILE], ...about]), nameBytes, deflated);
    this.#written += file.length;
    this.#count++;
    return file;
  }

  /** The bytes that end the zip: its index, and where that is. */
  end(): Uint8Array<ArrayBuffer> {
    const [count, size, start] = [this.#count, this.#indexBytes, this.#written];
    const index = this.#index.subarray(0, size);
    const isLarge = count >= ELSEWHERE_16;
    const [short, place] = isLarge ? [ELSEWHERE_16, ELSEWHERE_32] : [count, start];
    const end = fields([
      [4, END],
      [4, 0],
      [2, short],
      [2, short],
      [4, size],
      [4, place],
      [2, 0],
    ]);
    return joined(index, isLarge ? end64(count, size, start) : new Uint8Array(), end);
  }

  #note(line: Uint8Array): void {
    if (this.#indexBytes + line.length > this.#index.length) {
      const larger = new Uint8Array(this.#index.length * 2);
      larger.set(this.#index);
      this.#index = larger;
    }
    this.#index.set(line, this.#indexBytes);
    this.#indexBytes += line.length;
  }
}

/** The platform's own compression: it leaves no work buffers behind, and the checksum comes with it. */
async function gzip(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const read = new Response(readable).arrayBuffer();
  await Promise.all([writer.write(content), writer.close()]);
  return new Uint8Array(await read);
}

/** The record of more files than 16 bits count, and where it is. */
function end64(count: number, size: number, start: number): Uint8Array {
  return fields([
    [4, END_64],
    // The bytes of the record after this field.
    [8, 44],
    [2, ZIP64],
    [2, ZIP64],
    [8, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, start],
    [4, END_64_LOCATOR],
    [4, 0],
    [8, start + size],
    [4, 1],
  ]);
}

/** Day and time as MS-DOS had them: from 1980 to 2107, every other second. */
const dosTime = (time: Date): number =>
  (((time.getFullYear() - 1980) << 25) |
    ((time.getMonth() + 1) << 21) |
    (time.getDate() << 16) |
    (time.getHours() << 11) |
    (time.getMinutes() << 5) |
    (time.getSeconds() >> 1)) >>>
  0;

function fields(all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of all) {
    if (size === 8) view.setBigUint64(at, BigInt(value), true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += size;
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
