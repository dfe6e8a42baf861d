import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What Firefox has compiled of its own scripts, and the version that did. It takes no other version's,
 * and nothing of pages or extensions is in there.
 */
const COMPILED = ['compatibility.ini', 'startupCache'];
const OF_EXTENSIONS = 'webext.sc.lz4';

/** Makes a new profile, with what another Firefox has compiled where that is given. */
export async function makeProfile(compiled?: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'pressmark-'));
  if (compiled) await cp(compiled, profile, { recursive: true });
  return profile;
}

/** Keeps what the Firefox of a profile, closed by now, has compiled: a start with it takes half as long. */
export async function keepCompiled(profile: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const name of COMPILED)
    await cp(join(profile, name), join(folder, name), {
      recursive: true,
      filter: (source) => !source.endsWith(OF_EXTENSIONS),
    });
}
