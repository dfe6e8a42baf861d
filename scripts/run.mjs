#!/usr/bin/env node
// node scripts/run.mjs NAME [ARGS…]: installs the project's packages where they are missing or out of
// date, then runs scripts/NAME.ts under the project's own Node. This file alone must run on Node 20
// and without node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');
const stamp = join(modules, '.pressmark-installed');
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

function install() {
  // A linked folder belongs to another checkout, which keeps it up to date for all that link to it.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === wanted && existsSync(node)) return;
  console.error('Installing packages (once)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (status !== 0) {
    console.error('npm ci failed: see above. Is the package registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const [name, ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
if (!name || !existsSync(script)) {
  console.error(`usage: node scripts/run.mjs NAME [ARGS…]; there is no script "${name ?? ''}"`);
  process.exit(2);
}
install();
const path = [join(modules, '.bin'), process.env.PATH].join(windows ? ';' : ':');
const { status, signal } = spawnSync(node, [script, ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
});
process.exit(signal ? 1 : (status ?? 1));
