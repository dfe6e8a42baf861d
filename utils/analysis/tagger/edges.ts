import { type Attributes, PAD } from './attributes.ts';
import { MARK } from './marks.ts';

const BOUNDARIES = 12;
/** The number of values of `edgeClass`. */
export const EDGE_CLASSES = BOUNDARIES * BOUNDARIES;

/** The class of the boundary before each token, for `Chain.edges`. */
export function readEdgeClasses({ tokens, coarse }: Attributes): Uint8Array {
  const { count, mark } = tokens;
  const classes = new Uint8Array(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const own = boundary(mark[i] as number, coarse[i + PAD] as number);
    classes[i] = before * BOUNDARIES + own;
    before = own;
  }
  return classes;
}

const BOUNDARY_OF_MARK: readonly number[] = [0, 2, 2, 1, 4, 4, 5, 3, 3, 6, 6, 2, 6, 6, 6];

function boundary(mark: number, coarse: number): number {
  if (mark !== MARK.none) return BOUNDARY_OF_MARK[mark] as number;
  if (coarse === 25) return 7;
  if (coarse === 26) return 8;
  if (coarse === 22 || coarse === 24) return 9;
  if (coarse >= 44 && coarse < 52) return 10;
  return coarse >= 55 && coarse < 60 ? 11 : 0;
}

/** Calls `visit` with the first token of each paragraph and the one after its last. */
export function forParagraphs(
  { tokens }: Attributes,
  visit: (from: number, to: number) => void,
): void {
  const { count, paragraph } = tokens;
  let from = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && paragraph[i] === paragraph[from]) continue;
    if (i > from) visit(from, i);
    from = i;
  }
}
