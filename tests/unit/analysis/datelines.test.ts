import { expect, it } from 'vitest';
import { datelineEnd } from '../../../utils/analysis/datelines.ts';
import { findTokens } from '../../../utils/text/tokens.ts';

it.each([
  ['TARN, Minn. (AP) — The roof leaked.', 'The'],
  ['TARN — The roof leaked.', 'The'],
  // An apposition, not a place.
  ['NATO — the alliance — met.', 'NATO'],
  ['Dora Quist (Labour) — who met it — left.', 'Dora'],
])('finds what a paragraph says behind its dateline: %s', (text, first) => {
  const tokens = findTokens(text);
  expect(tokens[datelineEnd(tokens, 0)]?.text).toBe(first);
});
