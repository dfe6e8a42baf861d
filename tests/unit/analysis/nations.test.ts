import { describe, expect, it } from 'vitest';
import { nationOfLand } from '../../../utils/analysis/lexicons/nations.ts';

describe('nationOfLand', () => {
  it.each([
    ['england', 'english'],
    ['holland', 'dutch'],
    ['belgium', 'belgian'],
    ['lebanon', 'lebanese'],
    ['harlow', 'harlow'],
  ])('tells the adjective for %s', (land, adjective) => {
    expect(nationOfLand(land)).toBe(adjective);
  });
});
