import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, type OpenBrowser, openBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { openPage, startNote, writeInCard } from './support/reading.ts';

// Only Chromium gives a test the tree that screen readers get.
describe('the card, to a screen reader in chromium,', () => {
  let open: OpenBrowser;
  beforeAll(async () => {
    open = await openBrowser('chromium', { extension: builtExtension('chromium') });
  });
  afterAll(() => open.close());

  it('says what the reader wrote, though it stands in no node', async () => {
    const read = await openPage(open, fixture('news/bridge.html?heard'));
    await read.reading();
    await startNote(read, 'two winters');
    await read.page.keyboard.type('first line');
    await read.page.keyboard.press('Tab');
    await writeInCard(read.page, 'county');
    await read.reading(({ anchored }) => anchored.length === 1);
    const heard = await waitUntil(async () => {
      const names = await heardInCard(read.page);
      return names.includes('StaticText: first line') ? names : null;
    });
    expect(heard).toContain('StaticText: county');
    expect(heard).toContain('region: Your selection');
    expect(heard).toContain('button: Delete note on two winters');
    await read.page.close();
  });
});

/** Role and name of all that is heard in the frame of the card. */
async function heardInCard(page: Page): Promise<string[]> {
  const driver = await page.createCDPSession();
  const { frameTree } = await driver.send('Page.getFrameTree');
  const frames = frameTree.childFrames ?? [];
  const trees = await Promise.all(
    frames.map(({ frame }) => driver.send('Accessibility.getFullAXTree', { frameId: frame.id })),
  );
  await driver.detach();
  const heard = trees.flatMap(({ nodes }) => nodes.filter(({ ignored }) => !ignored));
  return heard.map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`);
}
