import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { ROOT } from './run-tool.ts';

/** Where the compiled kernels stand. */
export const KERNELS_FILE = join(ROOT, 'utils', 'analysis', 'tagger', 'kernels-binary.ts');

const SOURCE = 'scripts/kernels/index.ts';
const BINARY = 'lstm.wasm';

/** The text of `KERNELS_FILE`, made from the kernels' source. @throws {Error} if it does not compile. */
export async function compileKernels(): Promise<string> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      SOURCE,
      '--baseDir',
      ROOT,
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '-O3',
      '--noAssert',
      '--outFile',
      BINARY,
    ],
    {
      writeFile: (name, contents) => {
        if (name === BINARY && typeof contents !== 'string') binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error(`${SOURCE}: ${stderr.toString()}`);
  const lines =
    Buffer.from(binary)
      .toString('base64')
      .match(/.{1,96}/g) ?? [];
  return `// Made by \`npm run kernels\` from ${SOURCE}: WebAssembly, in base64.\nexport const KERNELS =\n${lines
    .map((line) => `  '${line}'`)
    .join(' +\n')};\n`;
}
