import { describe, expect, it } from 'vitest';
import { Writer } from '../../../../scripts/train/writer.ts';

describe('a writer of models', () => {
  it('makes room for bytes many times what it has', () => {
    const many = new Uint8Array(1_000_000).map((_, n) => n % 251);
    const writer = new Writer();
    writer.int8(7);
    writer.bytes(many);
    writer.uint32(9);
    const written = writer.finish();
    expect(written).toHaveLength(many.length + 5);
    expect(Buffer.from(written.subarray(1, -4)).equals(Buffer.from(many))).toBe(true);
    expect([...written.subarray(-4)]).toEqual([9, 0, 0, 0]);
  });
});
