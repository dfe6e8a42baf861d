import { describe, expect, it } from 'vitest';
import { clip } from '../../../utils/text/clip.ts';

describe('clip', () => {
  it.each([
    ['leaves what is short enough', 'Ada Lind', 8, 'Ada Lind'],
    ['cuts what is longer, and says so', 'Ada Lind', 3, 'Ada…'],
    ['cuts no character in two', 'a😀b', 2, 'a…'],
    ['keeps a whole character at the end', 'a😀b', 3, 'a😀…'],
  ])('%s', (_what, text, most, clipped) => {
    expect(clip(text, most)).toBe(clipped);
  });
});
