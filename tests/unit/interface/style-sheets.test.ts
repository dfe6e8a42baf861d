import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SHEETS = globSync(['components/*.css', 'entrypoints/**/*.css']);
/** What is said of left and right, where start and end are meant. */
const PHYSICAL =
  /^\s*(?:left|right|(?:margin|padding|border)-(?:left|right)(?:-\w+)?|(?:float|clear|text-align): (?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|inset: \S+ \S+ \S+ \S+|(?:margin|padding): \S+ (\S+) \S+ (?!\1;)\S+);?/m;

describe('the style sheets', () => {
  it.each(SHEETS)('are the same from left to right and from right to left: %s', (file) => {
    expect(PHYSICAL.exec(readFileSync(file, 'utf8'))?.[0] ?? '').toBe('');
  });

  it.each([
    '  left: 0;',
    '  margin-left: 2px;',
    '  text-align: right;',
    '  padding: 1px 2px 3px 4px;',
  ])('would not pass with %s', (line) => {
    expect(line).toMatch(PHYSICAL);
  });
});
