import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run-tool.ts';

/**
 * Bundles modules of ours for a real page and returns a script that puts the exports of `entry`
 * (a path from the project's root) on `window.pressmark`.
 */
export async function bundleModules(entry: string, name: string): Promise<string> {
  const outDir = resolve(ROOT, '.cache', 'modules', name);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'es2023',
      lib: {
        entry: resolve(ROOT, entry),
        formats: ['iife'],
        name: 'pressmark',
        fileName: () => 'modules.js',
      },
    },
  });
  return `${readFileSync(resolve(outDir, 'modules.js'), 'utf8')};window.pressmark = pressmark;`;
}
