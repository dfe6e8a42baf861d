// npm run predict -- attributions IN.jsonl OUT.jsonl | pages DIR OUT.jsonl | reanchor CASES.jsonl OUT.jsonl
import { runCommand, UsageError } from './support/command-line.ts';
import { predictAttributions } from './support/predict-attributions.ts';
import { predictPages } from './support/predict-pages.ts';
import { predictReanchor } from './support/predict-reanchor.ts';

const KINDS: Record<string, (input: string, output: string) => Promise<void>> = {
  attributions: predictAttributions,
  pages: predictPages,
  reanchor: predictReanchor,
};

await runCommand(async () => {
  const [kind, input, output, ...rest] = process.argv.slice(2);
  const predict = KINDS[kind ?? ''];
  if (!predict || !input || !output || rest.length > 0) {
    throw new UsageError(
      'usage: npm run predict -- attributions IN.jsonl OUT.jsonl | pages DIR OUT.jsonl | reanchor CASES.jsonl OUT.jsonl',
    );
  }
  await predict(input, output);
});
