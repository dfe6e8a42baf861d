import { describe, expect, it } from 'vitest';
import { type FuzzFailure, runFuzz } from '../../scripts/fuzz/run-fuzz.ts';
import { runTool } from '../../scripts/support/run-tool.ts';

describe('generated documents, texts and files', () => {
  it('go through every part', { timeout: 180_000 }, async () => {
    const failures: FuzzFailure[] = [];
    const failed = await runFuzz({
      runs: 240,
      seed: 1,
      onFailure: (failure) => failures.push(failure),
    });
    expect(failures).toEqual([]);
    expect(failed).toBe(0);
  });

  it.each([[[]], [['--runs', '0']], [['--runs', 'many']], [['--runs', '1', '--only', 'nothing']]])(
    'need a number of runs: %j',
    async (args) => {
      const { code, output } = await runTool('node', ['scripts/fuzz.ts', ...args]);
      expect(code).toBe(2);
      expect(output).toMatch(/^usage: npm run fuzz -- --runs N .*\n$/);
    },
  );
});
