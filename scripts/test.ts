// Runs everything: types, lint, build, store lint, unit tests and the tests in both browsers.
// The last line is "N passed, N failed, N skipped".
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './support/build-extension.ts';
import { ensureBrowser } from './support/ensure-browsers.ts';
import { ROOT, runTool } from './support/run-tool.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };

async function check(name: string, run: () => Promise<boolean>): Promise<boolean> {
  const startedAtMs = performance.now();
  const passed = await run();
  total[passed ? 'passed' : 'failed']++;
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
  return passed;
}

/** A check that is one program: quiet when it passes, its whole output when it does not. */
const program = (name: string, command: string, args: string[]) =>
  check(name, async () => {
    const { code, output } = await runTool(command, args);
    if (code !== 0) console.log(output);
    return code === 0;
  });

async function runVitest(): Promise<void> {
  const file = join(ROOT, '.cache', 'test-results.json');
  rmSync(file, { force: true });
  process.env.PRESSMARK_CHROMIUM = await ensureBrowser('chromium');
  process.env.PRESSMARK_FIREFOX = await ensureBrowser('firefox');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', ['run', ...reporters], { show: true });
  const counts = readCounts(file);
  // A suite that fails before its tests run leaves them uncounted: that is a failure all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

function readCounts(file: string): Counts {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    console.log('vitest left no results behind');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await program('types', 'tsc', ['--noEmit']);
await program('types of the pure layers', 'tsc', ['-p', 'tsconfig.pure.json']);
await program('lint and format', 'biome', ['ci', '--error-on-warnings', '.']);
const built = await check('build for both browsers', () => buildExtension({ show: false }));
await program('store lint of the Firefox build', 'web-ext', [
  'lint',
  '--source-dir=.output/firefox-mv3',
  '--warnings-as-errors',
]);
if (built) await runVitest();

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
