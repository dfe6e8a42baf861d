import { describe, expect, it } from 'vitest';
import { builtExtension, openBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers } from '../browser/support/each-browser.ts';
import {
  cardBox,
  paintedTexts,
  pointOn,
  press,
  untilShown,
  writeInCard,
} from './support/reading.ts';

const HOSTS = { origins: ['http://*/*', 'https://*/*'] };

describeInBrowsers('the welcome page', { extension: true }, ({ kind, get }) => {
  const openWelcome = async () => {
    const page = await get().openExtensionPage('welcome.html');
    await page.setViewport({ width: 1180, height: 900 });
    await page.bringToFront();
    await waitUntil(async () =>
      'pressmark-quotation' in (await paintedTexts(page)) ? true : null,
    );
    return page;
  };

  it('marks its sample as a news page would be, and nothing around it', async () => {
    const page = await openWelcome();
    const painted = await paintedTexts(page);
    expect(painted['pressmark-quotation']?.join('')).toContain('We are not buying a boat ride');
    expect(painted['pressmark-figure']).toContain('€4.8 million');
    // The first figure of people is a claim of the article's own: nobody is quoted beside it.
    expect(painted['pressmark-figure']).toContain('2,000');
    expect(Object.values(painted).flat().join('\n')).not.toContain('petition');
    const outside = Object.values(painted).flat();
    const steps = await page.$eval('.welcome-steps', ({ textContent }) => textContent ?? '');
    expect(outside.filter((words) => words.length > 8 && steps.includes(words))).toEqual([]);
    await page.close();
  });

  it('lets a reader try a note on it, and deletes what was tried', async () => {
    const page = await openWelcome();
    const { x, y } = await pointOn(page, 'We are not buying');
    await page.mouse.click(x, y);
    await waitUntil(() => cardBox(page));
    await page.keyboard.press('Enter');
    await waitUntil(async () => ('pressmark-note' in (await paintedTexts(page)) ? true : null));
    await writeInCard(page, 'a first note');
    await untilShown(page, 'Delete my note on the sample');
    await page.keyboard.press('Escape');
    await press(page, 'Delete my note on the sample');
    await untilShown(page, 'Your notes on the sample are deleted');
    await waitUntil(async () => ('pressmark-note' in (await paintedTexts(page)) ? null : true));
    await press(page, 'Undo');
    await waitUntil(async () => ('pressmark-note' in (await paintedTexts(page)) ? true : null));
    await untilShown(page, 'Delete my note on the sample');
    await page.close();
  });

  it('names what stands beside a page as the browser does', async () => {
    const page = await openWelcome();
    const ways = await page.$$eval('.welcome-ways button', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(ways[0]).toBe(kind === 'firefox' ? 'Open the sidebar' : 'Open the side panel');
    await page.close();
  });

  // Only Firefox lets a reader refuse, or take back, what the manifest asks for.
  if (kind === 'firefox') {
    it('asks for what the reader has not granted, as the popup does', async () => {
      const page = await openWelcome();
      await page.evaluate((hosts) => chrome.permissions.remove(hosts), HOSTS);
      // Firefox never reports the load of such a page.
      void page.reload().catch(() => undefined);
      await waitUntil(() =>
        page
          .evaluate(() => document.querySelector('.welcome-allow button')?.textContent ?? null)
          .catch(() => null),
      );
      await page.close();
    });
  }
});

describe('a first install', () => {
  it('opens the welcome page', async () => {
    const open = await openBrowser('chromium', {
      extension: builtExtension('chromium'),
      keepWelcome: true,
    });
    const target = await open.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
    const page = await target.page();
    expect(
      await page?.waitForFunction(() => document.title === 'Welcome to Pressmark'),
    ).toBeTruthy();
    await open.close();
  });
});
