import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CORPUS = '../shared/corpora/polnear/train.jsonl';
const RUN = 6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function* runsOf(words: readonly string[]): Generator<string> {
  for (let i = 0; i + RUN <= words.length; i++) yield words.slice(i, i + RUN).join(' ');
}

/** Stretches of a file that could be read as text. */
const readable = (file: string): string => {
  const bytes = readFileSync(file).toString('latin1');
  return (bytes.match(/[\t\n\r -~]{12,}/g) ?? []).join('\n');
};

// The texts that the tagger learned from are their publishers': none of them may go out with it.
describe.skipIf(!existsSync(CORPUS))('what the tagger learned from', () => {
  it('stands nowhere in the model or its sources', () => {
    const files = [
      ...globSync('utils/analysis/tagger/**/*'),
      ...globSync('scripts/train/**/*'),
      ...globSync('tests/unit/analysis/tagger/**/*'),
      'public/attribution-model.bin',
    ].filter((file) => /\.\w+$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    const ours = new Map<string, string>();
    for (const file of files)
      for (const run of runsOf(wordsOf(readable(file)))) ours.set(run, file);
    const copied = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => [...runsOf(wordsOf((JSON.parse(line) as { text: string }).text))])
      .filter((run) => ours.has(run));
    expect(copied).toEqual([]);
  });
});
