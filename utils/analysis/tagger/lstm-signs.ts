import type { Attributes } from './attributes.ts';

/** The signs of a token that the LSTM reads, a number each (`scripts/kernels/signs.ts`). */
export const SIGNS = 9;

/** The LSTM reads a text in blocks: of whole paragraphs, where they are not longer than this. */
const MOST_TOKENS = 1024;

/** Where the blocks of a text begin and end. */
export function listBlocks({ tokens: { count, paragraph } }: Attributes): [number, number][] {
  const blocks: [number, number][] = [];
  let from = 0;
  let turn = 0;
  for (let i = 1; i <= count; i++) {
    if (i - from > MOST_TOKENS) {
      const end = turn > from ? turn : i - 1;
      blocks.push([from, end]);
      from = end;
    }
    if (i < count && paragraph[i] !== paragraph[i - 1]) turn = i;
  }
  if (from < count) blocks.push([from, count]);
  return blocks;
}
