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
export let turn: usize = 0;

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
  turn = proposed + bytes;
}

/** What stands in a row of a column. */
export function at(column: usize, row: i32): i32 {
  return load<i32>(column + ((<usize>row) << 2));
}
