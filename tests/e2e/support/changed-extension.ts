import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserKind, builtExtension } from '../../../scripts/support/browsers.ts';

/** A copy of the build that a test has changed. */
export interface ChangedExtension {
  folder: string;
  remove: () => Promise<void>;
}

/** Makes a copy of the build and has it changed. */
export async function changeExtension(
  kind: BrowserKind,
  change: (folder: string) => Promise<unknown>,
): Promise<ChangedExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'pressmark-changed-'));
  await cp(builtExtension(kind), folder, { recursive: true });
  await change(folder);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Puts code before a script of the extension. */
export async function putBefore(folder: string, script: string, code: string): Promise<void> {
  const file = join(folder, script);
  await writeFile(file, code + (await readFile(file, 'utf8')));
}
