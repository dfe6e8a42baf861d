import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/support/browsers.ts';
import { ROOT } from '../../scripts/support/run-tool.ts';

/** What is no part of the project, but made from it. */
const MADE = new Set(['node_modules', '.git', '.output', '.cache', '.wxt']);
const MOST_ZIPPED_BYTES = 3 * 1024 * 1024;
type Hashes = Record<string, string>;

describe('the package for Firefox', () => {
  let folder: string;
  let zips: Record<string, Uint8Array>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pressmark-rebuild-'));
    const first = await cloneOf(ROOT, join(folder, 'first'));
    await run(first, 'zip');
    zips = {};
    for (const name of await readdir(join(first, '.output'))) {
      if (name.endsWith('.zip')) zips[name] = await readFile(join(first, '.output', name));
    }
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const unzipped = (end: string): Record<string, Uint8Array> => {
    const found = Object.entries(zips).find(([name]) => name.endsWith(end));
    if (!found) throw new Error(`no package ends with ${end}`);
    const files = Object.entries(unzipSync(found[1]));
    return Object.fromEntries(files.filter(([name]) => !name.endsWith('/')));
  };

  it('is built again, byte for byte, from the source package', { timeout: 120_000 }, async () => {
    const second = join(folder, 'second');
    for (const [name, bytes] of Object.entries(unzipped('-sources.zip'))) {
      await mkdir(dirname(join(second, name)), { recursive: true });
      await writeFile(join(second, name), bytes);
    }
    await linkModules(second);
    await run(second, 'build');
    const packed = Object.entries(unzipped('-firefox.zip'));
    const expected = Object.fromEntries(packed.map(([name, bytes]) => [name, hashOf(bytes)]));
    expect(Object.keys(expected)).toContain('manifest.json');
    expect(await hashesIn(join(second, '.output', basename(builtExtension('firefox'))))).toEqual(
      expected,
    );
    expect(await hashesIn(join(ROOT, builtExtension('firefox')))).toEqual(expected);
  });

  it('is at most 3 MB, as are its sources', () => {
    expect(Object.keys(zips).length).toBe(2);
    for (const bytes of Object.values(zips)) expect(bytes.length).toBeLessThan(MOST_ZIPPED_BYTES);
  });
});

/** A copy of the project as a fresh clone has it, with the packages of the original. */
async function cloneOf(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true, filter: (path) => !MADE.has(basename(path)) });
  await linkModules(to);
  return to;
}

const linkModules = (folder: string) =>
  symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');

/** What `npm run build-for-amo` runs, and `npm run zip`. */
function run(cwd: string, command: 'build' | 'zip') {
  // The tests' own mode must not get into the build.
  const { NODE_ENV: _, ...env } = process.env;
  const options = { cwd, env, shell: process.platform === 'win32' };
  const wxt = join(ROOT, 'node_modules/.bin/wxt');
  return promisify(execFile)(wxt, [command, '-b', 'firefox', '--mv3'], options);
}

async function hashesIn(folder: string): Promise<Hashes> {
  const hashes: Hashes = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if ((await stat(file)).isFile())
      hashes[name.split(sep).join('/')] = hashOf(await readFile(file));
  }
  return hashes;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
