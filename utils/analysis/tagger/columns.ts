import { type Attributes, PAD } from './attributes.ts';
import type { FirstFindings } from './first-findings.ts';
import type { Arena, Kernels } from './kernels.ts';
import { LABELS, NO_LABEL } from './labels.ts';

/** The columns that the kernels read, in the order of `openColumns`. */
const COLUMNS = [
  'traits',
  'form',
  'coarse',
  'cluster',
  'sense',
  'suffix',
  'quote',
  'quoteLength',
  'quoteLeft',
  'quoteRight',
  'cueLeft',
  'cueRight',
  'sentenceStart',
  'sentenceEnd',
  'clauseStart',
  'clauseEnd',
  'name',
  'sentenceKind',
  'proposed',
] as const satisfies readonly (keyof Attributes)[];

/** Copies the columns of a text into the memory of kernels, where they lie until the arena is released. */
export function putColumns(kernels: Kernels, arena: Arena, attributes: Attributes): void {
  const rows = attributes.tokens.count + 2 * PAD;
  const at = arena.take(COLUMNS.length * rows);
  const all = arena.numbers(at, COLUMNS.length * rows);
  COLUMNS.forEach((name, n) => {
    all.set(attributes[name], n * rows);
  });
  kernels.openColumns(at, rows);
}

/** Copies what the first pass found into the memory of kernels, as `putColumns` does. */
export function putFindings(
  kernels: Kernels,
  arena: Arena,
  { tokens }: Attributes,
  first: FirstFindings,
): void {
  const { count } = tokens;
  const rows = count + 2 * PAD;
  // In the order of `openFound`.
  const columns = [
    tokens.sentence.subarray(0, count),
    tokens.paragraph.subarray(0, count),
    first.labels,
    first.inside,
    first.left,
    first.cueLeft,
    first.right,
    first.cueRight,
    first.elsewhere,
  ];
  const found = arena.take(columns.length * rows);
  const marginals = arena.take(rows * LABELS);
  const segments = arena.take(3 * (first.segments.length + 2));
  const patterns = arena.take(first.patterns.length);
  const all = arena.numbers(found, columns.length * rows).fill(0);
  all.fill(NO_LABEL, 2 * rows, 3 * rows);
  columns.forEach((column, n) => {
    all.set(column, n * rows + PAD);
  });
  arena
    .floats(marginals, rows * LABELS)
    .fill(0)
    .set(first.marginals, PAD * LABELS);
  const list = arena.numbers(segments, 3 * (first.segments.length + 2)).fill(0);
  first.segments.forEach(({ role, from, to }, n) => {
    list.set([role, from + PAD, to + PAD], 3 * (n + 1));
  });
  arena.numbers(patterns, first.patterns.length).set(first.patterns);
  kernels.openFound(found, rows);
  kernels.openMarginals(marginals);
  kernels.openFindings(segments, patterns, first.patterns.length);
}
