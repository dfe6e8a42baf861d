// The columns of attributes of one text (`Attributes` in utils/analysis/tagger/attributes.ts), in
// AssemblyScript: 32-bit numbers, one column after the other in the order of `COLUMNS` in
// utils/analysis/tagger/columns.ts.

export let traits: usize = 0;
export let form: usize = 0;
export let coarse: usize = 0;
export let cluster: usize = 0;
export let sense: usize = 0;
export let suffix: usize = 0;
export let quote: usize = 0;
export let quoteLength: usize = 0;
export let quoteLeft: usize = 0;
export let quoteRight: usize = 0;
export let cueLeft: usize = 0;
export let cueRight: usize = 0;
export let sentenceStart: usize = 0;
export let sentenceEnd: usize = 0;
export let clauseStart: usize = 0;
export let clauseEnd: usize = 0;
export let name: usize = 0;
export let sentenceKind: usize = 0;
export let proposed: usize = 0;

// What the first pass found (`FirstFindings`): segments by their number, from 1, or 0 for none.
export let sentence: usize = 0;
export let paragraph: usize = 0;
export let labels: usize = 0;
export let inside: usize = 0;
export let segmentBefore: usize = 0;
export let cueBefore: usize = 0;
export let segmentAfter: usize = 0;
export let cueAfter: usize = 0;
export let elsewhere: usize = 0;

/** Tells where the columns of a text are, and how many rows they have. */
export function openColumns(columns: usize, rows: i32): void {
  const bytes = (<usize>rows) << 2;
  traits = columns;
  form = traits + bytes;
  coarse = form + bytes;
  cluster = coarse + bytes;
  sense = cluster + bytes;
  suffix = sense + bytes;
  quote = suffix + bytes;
  quoteLength = quote + bytes;
  quoteLeft = quoteLength + bytes;
  quoteRight = quoteLeft + bytes;
  cueLeft = quoteRight + bytes;
  cueRight = cueLeft + bytes;
  sentenceStart = cueRight + bytes;
  sentenceEnd = sentenceStart + bytes;
  clauseStart = sentenceEnd + bytes;
  clauseEnd = clauseStart + bytes;
  name = clauseEnd + bytes;
  sentenceKind = name + bytes;
  proposed = sentenceKind + bytes;
}

/** Tells where the columns of what the first pass found are. */
export function openFound(columns: usize, rows: i32): void {
  const bytes = (<usize>rows) << 2;
  sentence = columns;
  paragraph = sentence + bytes;
  labels = paragraph + bytes;
  inside = labels + bytes;
  segmentBefore = inside + bytes;
  cueBefore = segmentBefore + bytes;
  segmentAfter = cueBefore + bytes;
  cueAfter = segmentAfter + bytes;
  elsewhere = cueAfter + bytes;
}

/** What stands in a row of a column. */
export function at(column: usize, row: i32): i32 {
  return load<i32>(column + ((<usize>row) << 2));
}
