import { type Attributes, PAD } from './attributes.ts';
import type { Arena, Kernels } from './kernels.ts';

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
  'turn',
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
