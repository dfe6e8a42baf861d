// Runs the checks that need no browser, where an endless loop can be ended from outside.
import { parentPort } from 'node:worker_threads';
import type { Check } from './check.ts';
import { exports, mutatedFiles, roundTrip } from './file-checks.ts';
import { growth } from './growth.ts';
import { addresses, analysis, anchors, cuts } from './text-checks.ts';

const CHECKS: Record<string, Check> = {
  ...{ addresses, analysis, anchors, cuts },
  ...{ exports, growth, 'mutated-files': mutatedFiles, 'round-trip': roundTrip },
};

parentPort?.on('message', async ({ name, seed }: { name: string; seed: number }) => {
  const check = CHECKS[name];
  parentPort?.postMessage(check ? await check.run(seed) : `no check is called ${name}`);
});
