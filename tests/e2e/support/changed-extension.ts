import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  BROWSER_KINDS,
  type BrowserKind,
  builtExtension,
  type OpenBrowser,
} from '../../../scripts/support/browsers.ts';
import { launch } from '../../browser/support/each-browser.ts';

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

/**
 * Runs a suite once in Chromium and once in Firefox, each launched for it alone with a changed copy.
 * @param name "%s" in it is the browser's
 */
export function describeWithChanged(
  name: string,
  make: (kind: BrowserKind) => Promise<ChangedExtension>,
  /** `get` gives the running browser, only inside tests and hooks. */
  suite: (context: { get: () => OpenBrowser }) => void,
): void {
  describe.each(BROWSER_KINDS)(name, (kind) => {
    let extension: ChangedExtension;
    let open: OpenBrowser;
    beforeAll(async () => {
      extension = await make(kind);
      open = await launch(kind, { extension: extension.folder });
    });
    afterAll(async () => {
      await open.close();
      await extension.remove();
    });
    suite({ get: () => open });
  });
}

/** Puts code before a script of the extension. */
export async function putBefore(folder: string, script: string, code: string): Promise<void> {
  const file = join(folder, script);
  await writeFile(file, code + (await readFile(file, 'utf8')));
}
