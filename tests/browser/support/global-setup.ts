import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleModules } from '../../../scripts/support/bundle-modules.ts';
import { textsScript } from '../../../scripts/support/page-texts.ts';
import { ROOT } from '../../../scripts/support/run-tool.ts';
import { serveFolder } from '../../../scripts/support/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin that serves tests/fixtures. */
    fixtures: string;
    /** The script that puts our modules on `window.pressmark`. */
    modules: string;
  }
}

/** Bundles the modules under test for real pages, and serves the fixtures. */
export default async function setup(project: TestProject) {
  const modules = await bundleModules('tests/browser/support/modules.ts', project.name);
  const texts = await textsScript();
  const server = await serveFolder(resolve(ROOT, 'tests/fixtures'));
  project.provide('fixtures', server.origin);
  project.provide('modules', texts + modules);
  return () => server.close();
}
