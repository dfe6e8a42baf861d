import { describe, expect, it } from 'vitest';
import {
  type Lane,
  nearestTick,
  neighbour,
  shareOf,
  type Tick,
} from '../../../components/article-map.ts';

const tick = (id: string, at: number, length = 0.01): Tick => ({
  id,
  head: id,
  words: '',
  faint: false,
  at,
  length,
});
const lane = (kind: Lane['kind'], ...ticks: Tick[]): Lane => ({
  kind,
  count: ticks.length,
  on: true,
  ticks,
});
const LANES = [
  lane('quotation', tick('q1', 0.1), tick('q2', 0.5)),
  lane('attribution'),
  lane('figure', tick('f1', 0.05), tick('f2', 0.45), tick('f3', 0.9)),
];

describe('the map of an article', () => {
  it.each([
    ['along the lane', 'q1', 'ArrowRight', 'q2'],
    ['back', 'q2', 'ArrowLeft', 'q1'],
    ['nowhere past the end', 'q2', 'ArrowRight', undefined],
    ['to the first', 'f3', 'Home', 'f1'],
    ['to the last', 'f1', 'End', 'f3'],
    ['down over an empty lane to the nearest', 'q2', 'ArrowDown', 'f2'],
    ['up to the nearest', 'f3', 'ArrowUp', 'q2'],
    ['nowhere above the first lane', 'q1', 'ArrowUp', undefined],
    ['nowhere from a tick that is gone', 'x', 'ArrowRight', undefined],
  ])('leads %s', (_name, from, key, to) => {
    expect(neighbour(LANES, from, key)?.id).toBe(to);
  });

  it.each([
    ['the one under the pointer', 0.105, 'q1'],
    ['the nearer one', 0.47, 'q2'],
    ['none that is too far', 0.3, undefined],
  ])('gives a pointer %s', (_name, share, id) => {
    expect(nearestTick(LANES[0]?.ticks ?? [], share, 0.05)?.id).toBe(id);
  });

  it('places a span on the length of the text, even of an empty one', () => {
    expect(shareOf({ start: 25, end: 50 }, 100)).toEqual({ at: 0.25, length: 0.25 });
    expect(shareOf({ start: 0, end: 0 }, 0)).toEqual({ at: 0, length: 0 });
  });
});
