import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS, builtExtension, openBrowser } from '../../scripts/support/browsers.ts';
import { fillNotes } from '../../scripts/support/fill-notes.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { press, untilShown } from './support/reading.ts';

/** The files in which each browser keeps the extension's database. */
const DATABASE = {
  chromium: /IndexedDB\/chrome-extension_[^/]*\.leveldb\/(?:CURRENT|MANIFEST|.*\.log|.*\.ldb)/,
  firefox: /moz-extension\+{3}[^/^]*\/idb\/[^/]*\.sqlite$/,
};

describe.each(BROWSER_KINDS)('a damaged database in %s', (kind) => {
  it('is restored from the daily snapshot, from the library', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'pressmark-damage-'));
    const launch = { profile, extension: builtExtension(kind) };
    try {
      const before = await openBrowser(kind, launch);
      const page = await before.openExtensionPage('popup.html?tab=0');
      await fillNotes(page, { count: 60 });
      await tellWritten(page);
      await waitUntil(() => page.evaluate(hasSnapshot), { what: 'a snapshot' });
      await before.close();
      expect(await damage(profile, DATABASE[kind])).toBeGreaterThan(0);

      const after = await openBrowser(kind, launch);
      try {
        const library = await after.openExtensionPage('library.html');
        await untilShown(library, 'A snapshot holds 60');
        await press(library, 'Restore the notes of');
        await press(library, 'Restore');
        await untilShown(library, '60 notes brought back');
        await untilShown(library, '60 notes on 3 pages');
      } finally {
        await after.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });
});

/** Has the background take the day's snapshot, as after a note that the popup saved. */
const tellWritten = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'notesWritten', timestamp: 0 }));

// Runs in the extension page.
async function hasSnapshot(): Promise<true | null> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  // The label, which is written last and all at once.
  for await (const [name, file] of folder.entries()) {
    if (!name.endsWith('.json') || !(file instanceof FileSystemFileHandle)) continue;
    if ((await file.getFile()).size > 0) return true;
  }
  return null;
}

/** Overwrites the files with rubbish; answers with how many there were. */
async function damage(profile: string, files: RegExp): Promise<number> {
  const names = await readdir(profile, { recursive: true });
  const found = names.filter((name) => files.test(name.replaceAll('\\', '/')));
  for (const name of found) {
    const bytes = await readFile(join(profile, name));
    await writeFile(join(profile, name), bytes.fill(0x5a));
  }
  return found.length;
}
