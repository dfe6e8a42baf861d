import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ZipWriter } from '../../../../utils/notes/export/zip-writer.ts';

const DAY = new Date(2026, 2, 14, 9, 26, 54);

type File = [name: string, content: Uint8Array<ArrayBuffer>];

async function zipOf(files: readonly File[]): Promise<Buffer> {
  const zip = new ZipWriter();
  const pieces: Uint8Array[] = [];
  for (const [name, content] of files) pieces.push(await zip.add(name, content, DAY));
  return Buffer.concat([...pieces, zip.end()]);
}

/** What a program finds that reads from the start, without the index. */
function filesFromStart(zip: Buffer): File[] {
  const files: File[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [crc, packed, size] = [14, 18, 22].map((place) => zip.readUInt32LE(at + place));
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const end = start + (packed ?? 0);
    const content = inflateRawSync(zip.subarray(start, end));
    expect([crc32(content), content.length]).toEqual([crc, size]);
    const name = zip.toString('utf8', at + 30, at + 30 + zip.readUInt16LE(at + 26));
    files.push([name, new Uint8Array(content)]);
    at = end;
  }
  return files;
}

const anyFiles = fc.uniqueArray(
  fc.tuple(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => `${name}.md`),
    fc.uint8Array({ maxLength: 2000 }),
  ),
  { selector: ([name]) => name.normalize(), maxLength: 8 },
);

describe('a zip', () => {
  it('holds each file whole, for readers of its index and for readers from its start', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const zip = await zipOf(files);
        expect(filesFromStart(zip)).toEqual(files);
        expect(Object.entries(unzipSync(zip))).toEqual(files);
      }),
    );
  });

  it('tells when a file was changed, in local time', async () => {
    const zip = await zipOf([['a.md', new Uint8Array([1])]]);
    const [time, day] = [zip.readUInt16LE(10), zip.readUInt16LE(12)];
    expect([day >> 9, (day >> 5) & 15, day & 31]).toEqual([2026 - 1980, 3, 14]);
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([9, 26, 54]);
  });

  it('may be empty', async () => {
    expect(unzipSync(await zipOf([]))).toEqual({});
  });

  it('holds more files than its short form can count', { timeout: 120_000 }, async () => {
    const content = new TextEncoder().encode('words');
    const names = Array.from({ length: 65_600 }, (_, at) => `folder/${at}.md`);
    const files = unzipSync(await zipOf(names.map((name) => [name, content])));
    expect(Object.keys(files)).toHaveLength(names.length);
    expect(strFromU8(files['folder/65599.md'] ?? new Uint8Array())).toBe('words');
  });
});
