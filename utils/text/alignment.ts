/** How a pattern lies in a text: where each of its characters went. */
export interface Alignment {
  /** For each offset of the pattern (its length included), the offset in the text it lies at. */
  places: Int32Array;
  /** For each character of the pattern, 1 where the text has the same one there. */
  kept: Uint8Array;
  errors: number;
}

const DIAGONAL = 0;
const SKIP_TEXT = 1;
const SKIP_PATTERN = 2;

/** Aligns all of `pattern` with all of `text` by the fewest edits (Levenshtein). Quadratic: cut before. */
export function align(pattern: string, text: string): Alignment {
  const [rows, columns] = [pattern.length + 1, text.length + 1];
  const moves = new Uint8Array(rows * columns);
  let previous = Int32Array.from({ length: columns }, (_, column) => column);
  let current = new Int32Array(columns);
  moves.fill(SKIP_TEXT, 1, columns);
  for (let row = 1; row < rows; row++) {
    current[0] = row;
    moves[row * columns] = SKIP_PATTERN;
    const code = pattern.charCodeAt(row - 1);
    for (let column = 1; column < columns; column++) {
      const cost = code === text.charCodeAt(column - 1) ? 0 : 1;
      let best = (previous[column - 1] ?? 0) + cost;
      let move = DIAGONAL;
      const up = (previous[column] ?? 0) + 1;
      const left = (current[column - 1] ?? 0) + 1;
      if (up < best) [best, move] = [up, SKIP_PATTERN];
      if (left < best) [best, move] = [left, SKIP_TEXT];
      current[column] = best;
      moves[row * columns + column] = move;
    }
    [previous, current] = [current, previous];
  }
  return { ...trace(pattern, text, moves), errors: previous[columns - 1] ?? 0 };
}

function trace(pattern: string, text: string, moves: Uint8Array): Omit<Alignment, 'errors'> {
  const columns = text.length + 1;
  const places = new Int32Array(pattern.length + 1);
  const kept = new Uint8Array(pattern.length);
  let row = pattern.length;
  let column = text.length;
  places[row] = column;
  while (row > 0 || column > 0) {
    const move = moves[row * columns + column];
    if (move === SKIP_TEXT) {
      column--;
      continue;
    }
    row--;
    if (move === DIAGONAL) {
      column--;
      kept[row] = pattern.charCodeAt(row) === text.charCodeAt(column) ? 1 : 0;
    }
    places[row] = column;
  }
  return { places, kept };
}

/**
 * How much of `context` lies right at the start of `text`: characters found less edits needed, up
 * to wherever the two part for good. What was put in further off costs nothing.
 */
export function commonStart(context: string, text: string): number {
  let best = 0;
  const columns = Math.min(text.length, context.length + SLACK) + 1;
  let previous = Int32Array.from({ length: columns }, (_, column) => -column);
  let current = new Int32Array(columns);
  for (let row = 1; row <= context.length; row++) {
    current[0] = -row;
    let rowBest = current[0];
    const code = context.charCodeAt(row - 1);
    for (let column = 1; column < columns; column++) {
      const step = code === text.charCodeAt(column - 1) ? 1 : -1;
      const score = Math.max(
        (previous[column - 1] ?? 0) + step,
        (previous[column] ?? 0) - 1,
        (current[column - 1] ?? 0) - 1,
      );
      current[column] = score;
      if (score > rowBest) rowBest = score;
    }
    if (rowBest > best) best = rowBest;
    // Nothing behind so many edits in a row is still the same context.
    if (rowBest < best - SLACK) break;
    [previous, current] = [current, previous];
  }
  return best;
}

const SLACK = 8;

/** How much of `context` lies right at the end of `text`. */
export const commonEnd = (context: string, text: string): number =>
  commonStart(reversed(context), reversed(text.slice(-context.length - SLACK)));

const reversed = (text: string): string => {
  let result = '';
  for (let index = text.length - 1; index >= 0; index--) result += text[index];
  return result;
};
