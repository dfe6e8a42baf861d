// npm run kernels: compiles scripts/kernels into utils/analysis/tagger/kernels-binary.ts.
import { writeFileSync } from 'node:fs';
import { runCommand } from './support/command-line.ts';
import { compileKernels, KERNELS_FILE } from './support/compile-kernels.ts';

await runCommand(async () => writeFileSync(KERNELS_FILE, await compileKernels()));
