import { resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../../scripts/support/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin that serves tests/fixtures. */
    fixtures: string;
    /** Path of the script that puts our modules on `window.pressmark`. */
    modules: string;
  }
}

const root = resolve(import.meta.dirname, '../../..');

/** Bundles the modules under test for real pages, and serves the fixtures. */
export default async function setup(project: TestProject) {
  const outDir = resolve(root, '.cache', 'test-modules', project.name);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'es2023',
      lib: {
        entry: resolve(root, 'tests/browser/support/modules.ts'),
        formats: ['iife'],
        name: 'pressmark',
        fileName: () => 'modules.js',
      },
    },
  });
  const server = await serveFolder(resolve(root, 'tests/fixtures'));
  project.provide('fixtures', server.origin);
  project.provide('modules', resolve(outDir, 'modules.js'));
  return () => server.close();
}
