import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSER_KINDS,
  builtExtension,
  type OpenBrowser,
  openBrowser,
} from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import {
  cardBox,
  openPage,
  openPopup,
  pointOn,
  press,
  select,
  untilShown,
  writeInCard,
} from './support/reading.ts';
import { openRecordingProxy, type RecordingProxy } from './support/recording-proxy.ts';

const ARTICLE = 'http://news.example/news/bridge.html';
/** What the browsers ask for by themselves, with or without an extension. */
const BROWSERS_OWN =
  /(?:^|[./])(?:mozilla\.(?:org|com|net)|firefox\.com|firefoxusercontent\.com|mozgcp\.net|google(?:apis)?\.com|gvt1\.com|gstatic\.com)(?::\d+|\/|$)/;

describe.each(BROWSER_KINDS)('the network under %s', (kind) => {
  let proxy: RecordingProxy;
  let open: OpenBrowser;
  beforeAll(async () => {
    proxy = await openRecordingProxy();
    open = await openBrowser(kind, {
      extension: builtExtension(kind),
      args:
        kind === 'chromium'
          ? [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>']
          : [],
      prefs: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      },
    });
  });
  afterAll(async () => {
    await open.close();
    await proxy.close();
  });

  it('sees the page’s own requests and no other, whatever the reader does', async () => {
    const read = await openPage(open, ARTICLE);
    const { page, bridge } = read;
    await read.reading();
    // A figure and a quotation: the brief card, the whole one, a note.
    const figure = await pointOn(page, '€3.4 million');
    await page.mouse.move(figure.x, figure.y);
    await waitUntil(() => cardBox(page));
    const quote = await pointOn(page, 'Nobody should have to cross');
    await page.mouse.click(quote.x, quote.y);
    await waitUntil(() => cardBox(page));
    await page.keyboard.press('Escape');
    await select(page, 'two winters');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await writeInCard(page, 'see https://elsewhere.example/a and <img src=//elsewhere.example/b>');
    await read.reading(({ anchored }) => anchored.length === 1);
    for (const direction of [1, 1, -1]) await bridge.ask(page.url(), 'step', { direction });
    const popup = await openPopup(open, read, 'Notes');
    await press(popup, 'Notes');
    await untilShown(popup, 'elsewhere.example');
    for (const tab of ['Voices', 'Figures', 'Found'])
      await press(popup, tab).catch(() => undefined);
    const panel = await open.openExtensionPage('sidepanel.html');
    await page.reload();
    await read.reading(({ anchored }) => anchored.length === 1);
    const others = proxy.requests.filter((request) => !BROWSERS_OWN.test(request));
    expect(proxy.requests.filter((request) => request === ARTICLE).length).toBeGreaterThan(1);
    expect([...new Set(others)].sort()).toEqual(
      [...new Set([ARTICLE, ...others.filter(isFavicon)])].sort(),
    );
    await Promise.all([popup.close(), panel.close(), page.close()]);
  });

  it('is out of reach for the extension’s own pages', async () => {
    const popup = await open.openExtensionPage('popup.html?tab=-1');
    const reached = await popup.evaluate(async () => {
      const load = (element: HTMLImageElement | HTMLScriptElement, extension: string) =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          element.src = `http://news.example/leak.${extension}`;
          document.head.append(element);
        });
      const ways = [
        () => fetch('http://news.example/news/bridge.html?leak', { mode: 'no-cors' }),
        () => load(new Image(), 'png'),
        () => load(document.createElement('script'), 'js'),
      ];
      const tried = await Promise.allSettled(ways.map((way) => way()));
      return tried.map(({ status }) => status);
    });
    expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
    expect(proxy.requests.filter((request) => request.includes('leak'))).toEqual([]);
    await popup.close();
  });
});

/** A browser asks for it by itself, once per site. */
const isFavicon = (request: string): boolean => request === 'http://news.example/favicon.ico';
