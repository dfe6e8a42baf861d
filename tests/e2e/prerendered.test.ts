import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../scripts/support/bridge.ts';
import { builtExtension, type OpenBrowser, openBrowser } from '../../scripts/support/browsers.ts';
import { ROOT } from '../../scripts/support/run-tool.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { openPage } from './support/reading.ts';

const TELL_LOADED = '<script>addEventListener("load", () => fetch(`/loaded`));</script>';

/** Serves fixtures that tell when they have loaded: nothing else shows it of a page out of sight. */
async function serveTelling(onLoaded: () => void): Promise<{ server: Server; origin: string }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.replace(/\?.*/, '');
    const isPage = path.endsWith('.html');
    if (path === '/loaded') onLoaded();
    const html = isPage ? await readFile(join(ROOT, 'tests/fixtures', path), 'utf8') : '';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html.replace('</head>', `${TELL_LOADED}</head>`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Has the browser load an address out of sight. */
const prerender = (page: Page, url: string): Promise<void> =>
  page.evaluate((address) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.text = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] });
    document.head.append(rules);
  }, url);

/** Follows a link to an address, and tells whether that showed a page which had loaded out of sight. */
async function follow(page: Page, url: string): Promise<boolean> {
  await page.evaluate((address) => {
    location.href = address;
  }, url);
  return waitUntil(() =>
    page
      .evaluate((address) => {
        const [entry] = performance.getEntriesByType('navigation');
        const { activationStart } = entry as PerformanceEntry & { activationStart: number };
        return location.href === address ? activationStart > 0 : null;
      }, url)
      // One document is giving way to the other.
      .catch(() => null),
  );
}

describe('a page that chromium has loaded out of sight', () => {
  let open: OpenBrowser;
  let site: { server: Server; origin: string };
  let loaded = 0;
  beforeAll(async () => {
    site = await serveTelling(() => {
      loaded += 1;
    });
    open = await openBrowser('chromium', { extension: builtExtension('chromium') });
  });
  afterAll(async () => {
    await open.close();
    site.server.close();
  });

  /** Opens a page that links to another, which loads out of sight, and follows the link. */
  const openPrerendered = async (path: string) => {
    loaded = 0;
    const { page, bridge } = await openPage(open, `${site.origin}/blank.html?links-to=${path}`);
    const url = `${site.origin}/${path}`;
    await prerender(page, url);
    await waitUntil(async () => (loaded === 2 ? true : null), { what: `the load of ${url}` });
    expect(await follow(page, url)).toBe(true);
    return { page, bridge, url };
  };

  // By the address: puppeteer takes such a page for the one before it.
  const untilRead = ({ bridge, url }: { bridge: Bridge; url: string }) =>
    waitUntil(
      async () => {
        const reading = await bridge.describe(url);
        return reading?.state === 'article' ? reading : null;
      },
      { what: `the reading of ${url}` },
    );

  it('is marked when it is shown', async () => {
    const shown = await openPrerendered('news/bridge.html');
    expect((await untilRead(shown)).page.title).toContain('bridge');
    const tabId = await shown.bridge.tabId(shown.url);
    const toolbarTitle = () =>
      shown.bridge.page.evaluate((tab) => chrome.action.getTitle({ tabId: tab }), tabId);
    await waitUntil(async () => /\d+ passages marked/.exec(await toolbarTitle()));
    await shown.page.close();
  });

  it('is read when it is shown where every page of its site is', async () => {
    const settings = await open.openExtensionPage('popup.html?tab=0');
    await settings.evaluate(() => chrome.storage.local.set({ alwaysSites: ['127.0.0.1'] }));
    await waitUntil(() =>
      settings.evaluate(async () => {
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        return scripts.length > 0 ? true : null;
      }),
    );
    const shown = await openPrerendered('news/list.html');
    expect((await untilRead(shown)).text).toContain('Choir looks for 12 tenors');
    await Promise.all([settings.close(), shown.page.close()]);
  });
});
