import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openBrowser } from '../../../scripts/support/browsers.ts';
import { bundleModules } from '../../../scripts/support/bundle-modules.ts';
import { keepCompiled, makeProfile } from '../../../scripts/support/firefox-cache.ts';
import { textsScript } from '../../../scripts/support/page-texts.ts';
import { ROOT } from '../../../scripts/support/run-tool.ts';
import { serveFolder } from '../../../scripts/support/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin that serves tests/fixtures. */
    fixtures: string;
    /** The script that puts our modules on `window.pressmark`. */
    modules: string;
    /** What Firefox has compiled of itself, for `openBrowser`. */
    compiled: string;
  }
}

/** Bundles the modules under test for real pages, and serves the fixtures. */
export default async function setup(project: TestProject) {
  const modules = await bundleModules('tests/browser/support/modules.ts', project.name);
  const texts = await textsScript();
  const server = await serveFolder(resolve(ROOT, 'tests/fixtures'));
  project.provide('fixtures', server.origin);
  project.provide('modules', texts + modules);
  project.provide('compiled', await compileFirefox(project.name));
  return () => server.close();
}

/** Has Firefox compile its own scripts once, and not at each of a hundred starts. */
async function compileFirefox(name: string): Promise<string> {
  const profile = await makeProfile();
  const folder = join(ROOT, '.cache', `firefox-${name}`);
  const { close } = await openBrowser('firefox', { profile });
  await close();
  await keepCompiled(profile, folder);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return folder;
}
