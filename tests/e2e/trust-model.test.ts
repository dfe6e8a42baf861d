import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { analyze } from '../../utils/analysis/analyze.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { changeExtension, describeWithChanged } from './support/changed-extension.ts';
import { openPage, paintedTexts } from './support/reading.ts';

// A disk or an update may spoil the one file that the background reads.
type Changed = Parameters<typeof describeWithChanged>[2];

const leavesTheRules: Changed = ({ get }) => {
  it('leaves the rules: quotations, figures and who said them are marked', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?model'));
    const problems: string[] = [];
    read.page.on('pageerror', (error) => problems.push(String(error)));
    const { analysis, text } = await read.reading();
    const painted = await waitUntil(async () => {
      const texts = await paintedTexts(read.page);
      return texts['pressmark-quotation'] ? texts : null;
    });
    expect(painted['pressmark-quotation']).toContain(
      '“Nobody should have to cross a river on trust,”',
    );
    expect(painted['pressmark-figure']?.join()).toContain('€3.4 million');
    expect(painted['pressmark-attribution']?.join()).toContain('Edda Voss');
    expect(analysis).toEqual(analyze(text, { language: analysis.language }));
    expect(problems).toEqual([]);
  });
};

describeWithChanged(
  'a model file that is cut off, in %s',
  (kind) =>
    changeExtension(kind, (folder) => truncate(join(folder, 'attribution-model.bin'), 100_000)),
  leavesTheRules,
);

// A browser may be set to run no WebAssembly; here the package's own policy forbids it.
describeWithChanged(
  'WebAssembly that may not run, in %s',
  (kind) =>
    changeExtension(kind, async (folder) => {
      const file = join(folder, 'manifest.json');
      const manifest = await readFile(file, 'utf8');
      expect(manifest).toContain(" 'wasm-unsafe-eval'");
      await writeFile(file, manifest.replace(" 'wasm-unsafe-eval'", ''));
    }),
  leavesTheRules,
);
