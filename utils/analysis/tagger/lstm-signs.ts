import { type Attributes, PAD } from './attributes.ts';
import { allLevels } from './traits.ts';

/** The signs of a token that the LSTM reads, a number each. */
export const SIGNS = 9;

const NEW_SENTENCE = 1;
const NEW_PARAGRAPH = 2;

/** Writes the signs of a token from `into[from]` on. */
export function writeSigns(
  attributes: Attributes,
  token: number,
  into: Int32Array,
  from: number,
): void {
  const { form, coarse, cluster, sense, quote, quoteLength, name } = attributes;
  const row = token + PAD;
  into[from] = form[row] as number;
  into[from + 1] = coarse[row] as number;
  into[from + 2] = cluster[row] as number;
  into[from + 3] = sense[row] as number;
  into[from + 4] = (quote[row] as number) + 8 * (quoteLength[row] as number);
  into[from + 5] = name[row] as number;
  into[from + 6] = attributes.proposed[row] as number;
  into[from + 7] = allLevels(attributes.traits[row] as number);
  into[from + 8] = turnAt(attributes, token);
}

function turnAt({ tokens: { sentence, paragraph } }: Attributes, token: number): number {
  if (token === 0) return NEW_SENTENCE | NEW_PARAGRAPH;
  return (
    (sentence[token] === sentence[token - 1] ? 0 : NEW_SENTENCE) |
    (paragraph[token] === paragraph[token - 1] ? 0 : NEW_PARAGRAPH)
  );
}

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
