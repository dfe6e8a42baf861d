import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from './support/each-browser.ts';

describeInBrowsers('a page with our modules', { extension: false }, ({ get }) => {
  it('can call them', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const listed = await page.evaluate(() =>
      pressmark.findings.listFindings({
        language: 'en',
        quotations: [],
        attributions: [],
        speakers: [],
        figures: [],
      }),
    );
    expect(listed).toEqual([]);
  });
});

describeInBrowsers('the built extension', { extension: true }, ({ get }) => {
  it('opens its popup', async () => {
    const page = await get().openExtensionPage('popup.html');
    await page.waitForFunction(() => document.body.innerText.includes('Pressmark'));
    expect(await page.title()).toBe('Pressmark');
  });
});
