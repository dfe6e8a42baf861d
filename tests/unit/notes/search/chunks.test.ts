import { describe, expect, it } from 'vitest';
import { CHUNK_NOTES, chunksOf, FIRST_NOTES } from '../../../../utils/notes/search/chunks.ts';

const page = (url: string, count: number) => ({
  url,
  notes: Array.from({ length: count }, (_, at) => `${url}/${at}`),
});

describe('chunksOf', () => {
  it('parts notes into a small chunk and larger ones, and loses none', () => {
    const pages = [page('a', 3), page('b', 100), page('c', 1)];
    const chunks = chunksOf(pages);
    const sizes = chunks.map((chunk) => chunk.reduce((sum, { notes }) => sum + notes.length, 0));
    expect(sizes).toEqual([
      FIRST_NOTES,
      CHUNK_NOTES,
      CHUNK_NOTES,
      104 - FIRST_NOTES - 2 * CHUNK_NOTES,
    ]);
    expect(chunks.flat().flatMap(({ notes }) => notes)).toEqual(
      pages.flatMap(({ notes }) => notes),
    );
  });

  it('tells which stretch is the first of its page', () => {
    const firsts = chunksOf([page('a', 3), page('b', 100)]).flatMap((chunk) =>
      chunk.map(({ url, first }) => `${url} ${first}`),
    );
    expect(firsts).toEqual(['a true', 'b true', ...Array(3).fill('b false')]);
  });

  it('gives no chunk where nothing was found', () => {
    expect(chunksOf([])).toEqual([]);
  });
});
