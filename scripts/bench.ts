// npm run bench [-- SECTION…]: measures Pressmark against its peers and against doing nothing, prints the
// tables and writes tests/bench/results.md.
import { join } from 'node:path';
import { analysis } from './bench/analysis.ts';
import { finder } from './bench/finder.ts';
import { living } from './bench/living.ts';
import { notes } from './bench/notes.ts';
import { page } from './bench/page.ts';
import { popup } from './bench/popup.ts';
import { conditions, drawTable, type Section, writeResults } from './bench/report.ts';
import { buildExtension } from './support/build-extension.ts';
import { runCommand, UsageError } from './support/command-line.ts';
import { ensureBrowser } from './support/ensure-browsers.ts';
import { ROOT, runTool } from './support/run-tool.ts';

const SECTIONS: readonly Section[] = [analysis, page, finder, living, notes, popup];
const names = SECTIONS.map(({ name }) => name);

await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const odd = wanted.find((name) => !names.includes(name));
  if (odd !== undefined) {
    throw new UsageError(`usage: npm run bench [-- ${names.join('|')}]; there is no "${odd}"`);
  }
  const versions = await prepare();
  const fresh = new Map<string, string>();
  for (const { name, run } of SECTIONS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n## ${name}\n`);
    const tables = (await run()).map(drawTable);
    console.log(tables.join('\n'));
    fresh.set(name, [conditions(versions), '', ...tables].join('\n'));
    // After each section: a later one that fails takes nothing away.
    writeResults(join(ROOT, 'tests/bench/results.md'), names, fresh);
  }
});

/** Finds both browsers and builds the extension; gives the browsers' versions. */
async function prepare(): Promise<string[]> {
  const chromium = await ensureBrowser('chromium');
  const firefox = await ensureBrowser('firefox');
  process.env.PRESSMARK_CHROMIUM = chromium;
  process.env.PRESSMARK_FIREFOX = firefox;
  if (!(await buildExtension({ show: false }))) throw new Error('build failed');
  const outputs = await Promise.all(
    [chromium, firefox].map((path) => runTool(path, ['--version'])),
  );
  return outputs.map(({ output }) => /(?:Chromium|Chrome|Firefox) [\d.]+/.exec(output)?.[0] ?? '');
}
