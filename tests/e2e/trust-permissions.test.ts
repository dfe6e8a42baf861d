import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension, type OpenBrowser, openBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { type ChangedExtension, changeExtension } from './support/changed-extension.ts';

type Manifest = { permissions: string[]; host_permissions: string[]; content_scripts: unknown[] };

/** What Pressmark can do with each permission; `activeTab` is told of in permissions.md. */
const ABILITIES: Record<string, (open: OpenBrowser) => Promise<boolean>> = {
  storage: (open) => inPopup(open, () => chrome.storage?.local !== undefined),
  unlimitedStorage: (open) =>
    // More than the 10 MB that an extension has without it.
    inPopup(open, async () => {
      const stored = chrome.storage.local.set({ probe: 'x'.repeat(11 * 1024 * 1024) });
      return stored.then(
        () => true,
        () => false,
      );
    }),
  contextMenus: (open) => inPopup(open, () => chrome.contextMenus?.create !== undefined),
  scripting: (open) => inPopup(open, () => chrome.scripting?.executeScript !== undefined),
  sidePanel: (open) => inPopup(open, () => chrome.sidePanel?.open !== undefined),
  activeTab: (open) =>
    inPopup(open, () => chrome.permissions.contains({ permissions: ['activeTab'] })),
};

// Only Chromium: an add-on that lacks a permission behaves alike in both.
describe('Pressmark in chromium and its permissions', () => {
  it('can do it all with them', async () => {
    await inBrowser(builtExtension('chromium'), async (open) => {
      for (const [name, isAble] of Object.entries(ABILITIES)) {
        expect([name, await isAble(open)]).toEqual([name, true]);
      }
      return true;
    });
  });

  it.each(Object.entries(ABILITIES))(
    'lacks what it does with %s, without it',
    async (name, isAble) => {
      const without = await withManifest((manifest) => {
        expect(manifest.permissions).toContain(name);
        manifest.permissions = manifest.permissions.filter((other) => other !== name);
      });
      expect(await inBrowser(without.folder, isAble)).toBe(false);
      await without.remove();
    },
  );

  it('reads no page without its host permissions', async () => {
    const without = await withManifest((manifest) => {
      manifest.host_permissions = [];
    });
    const isMarked = async (open: OpenBrowser): Promise<boolean> => {
      const page = await open.browser.newPage();
      await page.goto(fixture('news/bridge.html?hosts'));
      const marked = () => page.evaluate(() => (CSS.highlights.size > 0 ? true : null));
      return waitUntil(marked, { timeoutMs: 4000 }).catch(() => false);
    };
    expect(await inBrowser(builtExtension('chromium'), isMarked)).toBe(true);
    expect(await inBrowser(without.folder, isMarked)).toBe(false);
    await without.remove();
  });
});

/** A copy of the build with another manifest. */
const withManifest = (change: (manifest: Manifest) => void): Promise<ChangedExtension> =>
  changeExtension('chromium', async (folder) => {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    change(manifest);
    await writeFile(file, JSON.stringify(manifest));
  });

async function inBrowser(
  extension: string,
  ask: (open: OpenBrowser) => Promise<boolean>,
): Promise<boolean> {
  const open = await openBrowser('chromium', { extension });
  try {
    return await ask(open);
  } finally {
    await open.close();
  }
}

async function inPopup(open: OpenBrowser, ask: () => boolean | Promise<boolean>): Promise<boolean> {
  const popup = await open.openExtensionPage('popup.html?tab=-1');
  return popup.evaluate(ask);
}
