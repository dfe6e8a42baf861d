// npm run fuzz -- --runs N [--seed S] [--only CHECK]: generated documents, texts and files through
// every part. Last line: "N runs, N failed", after the seed of each failure; exit code 1 when any failed.
import { parseArgs } from 'node:util';
import { CHECK_NAMES, runFuzz } from './fuzz/run-fuzz.ts';
import { runCommand, UsageError } from './support/command-line.ts';

const USAGE = `usage: npm run fuzz -- --runs N [--seed S] [--only ${CHECK_NAMES.join('|')}]`;
const PROGRESS_EVERY = 1000;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
    });
    const { runs, seed = String(Date.now() % 1_000_000_000), only } = values;
    const isKnown = only === undefined || CHECK_NAMES.includes(only);
    if (isKnown && /^[1-9]\d{0,7}$/.test(runs ?? '') && /^\d{1,9}$/.test(seed)) {
      return { runs: Number(runs), seed: Number(seed), only };
    }
  } catch {
    // An option that nobody knows: the line below says which there are.
  }
  throw new UsageError(USAGE);
}

await runCommand(async () => {
  const { runs, seed, only } = readArguments();
  console.log(`seeds from ${seed}`);
  const failed = await runFuzz({
    runs,
    seed,
    only,
    onFailure: ({ name, seed: at, message }) =>
      console.log(`failed: --runs 1 --only ${name} --seed ${at}: ${message}`),
    onProgress: (done) => {
      if (done % PROGRESS_EVERY === 0) console.log(`${done} of ${runs}`);
    },
  });
  console.log(`${runs} runs, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
