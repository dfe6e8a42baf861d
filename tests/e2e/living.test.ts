import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { listFindings } from '../../utils/analysis/findings.ts';
import type { Reading } from '../../utils/messages/protocol.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, paintedTexts, type ReadPage, readAnyway } from './support/reading.ts';

const BRIDGE = 'news/bridge.html';
const RIVER = '“Nobody should have to cross a river on trust,”';
const BAKER = 'My takings fell by 40 per cent';

let opened = 0;

/** Opens the article in a tab, by an address of its own. */
const open = (context: Parameters<typeof openPage>[0]) => {
  opened++;
  return openPage(context, fixture(`${BRIDGE}?living-${opened}`));
};

const quotesOn = async (page: Page): Promise<string[]> =>
  (await paintedTexts(page))['pressmark-quotation'] ?? [];

/** Waits until what is painted as a quotation meets a condition. */
const untilQuotes = (page: Page, isReady: (quoted: string[]) => boolean): Promise<string[]> =>
  waitUntil(
    async () => {
      const quoted = await quotesOn(page);
      return isReady(quoted) ? quoted : null;
    },
    { what: 'the quotations' },
  );

/** Sets the sites that are always to be read, and waits until their pages are looked after. */
async function setAlways({ bridge }: ReadPage, sites: string[]): Promise<void> {
  await bridge.page.evaluate((list) => chrome.storage.local.set({ alwaysSites: list }), sites);
  await waitUntil(async () => {
    const scripts = await bridge.page.evaluate(() =>
      chrome.scripting.getRegisteredContentScripts(),
    );
    return scripts.length > 0 === sites.length > 0 ? true : null;
  });
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** That each painted quotation and figure is one that was found, word for word. */
async function expectTrueMarks({ page, bridge }: ReadPage): Promise<void> {
  const reading = (await bridge.describe(page.url())) as Reading;
  const found = new Set(
    listFindings(reading.analysis).flatMap(({ pieces }) =>
      pieces.map(({ start, end }) => squeeze(reading.text.slice(start, end))),
    ),
  );
  const painted = await paintedTexts(page);
  const texts = ['pressmark-quotation', 'pressmark-figure'].flatMap((kind) => painted[kind] ?? []);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => !found.has(squeeze(text)))).toEqual([]);
}

describeInBrowsers('a page that changes after it was read', { extension: true }, ({ get }) => {
  it('has late content marked too', async () => {
    const read = await open(get());
    await read.reading();
    await read.page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent =
        '“The ferry will run at night as well,” said Ruben Halm, the harbour master.';
      document.querySelector('#second')?.after(late);
    });
    await untilQuotes(read.page, (quoted) => quoted.some((text) => text.includes('The ferry')));
    await expectTrueMarks(read);
    await read.page.close();
  });

  it('keeps its marks on their words when advertisements come between, and out of those', async () => {
    const read = await open(get());
    await read.reading();
    const before = (await quotesOn(read.page)).map(squeeze);
    await read.page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('article p')) {
        const slot = document.createElement('div');
        slot.className = 'ad-slot';
        slot.innerHTML =
          '<span>Advertisement</span><a href="#ad">“I never slept so well,” now 40% off</a>';
        paragraph.before(slot);
      }
    });
    // A paragraph that comes with them shows when the page has been read again.
    await read.page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '“We shall see in spring,” said Ruben Halm, who owns the boat yard there.';
      document.querySelector('article')?.append(late);
    });
    const quoted = await untilQuotes(read.page, (list) =>
      list.some((text) => text.includes('in spring')),
    );
    expect(quoted.join()).not.toContain('slept');
    expect(quoted.map(squeeze)).toEqual(expect.arrayContaining(before));
    await expectTrueMarks(read);
    await read.page.close();
  });

  it('never leaves a mark on words that were put in its place', async () => {
    const read = await open(get());
    await read.reading();
    await read.page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild as Text;
      text.data = `The county has taken its statement back. ${text.data}`;
      document.querySelector('#second')?.replaceChildren('Traders had no word of it.');
    });
    const quoted = await untilQuotes(
      read.page,
      (list) => list.includes(RIVER) && !list.join().includes(BAKER),
    );
    expect(quoted.filter((text) => text.includes('county has'))).toEqual([]);
    await expectTrueMarks(read);
    await read.page.close();
  });

  it('has its marks back when scripts render the same article anew', async () => {
    const read = await open(get());
    await read.reading();
    await read.page.evaluate(() => {
      const article = document.querySelector('article');
      const html = article?.innerHTML ?? '';
      article?.replaceChildren();
      if (article) article.innerHTML = html;
    });
    const quoted = await untilQuotes(read.page, (list) => list.includes(RIVER));
    expect(quoted.filter((text) => text === RIVER)).toHaveLength(1);
    await expectTrueMarks(read);
    await read.page.close();
  });

  it('is found to be an article when its text comes long after the load', async () => {
    const url = fixture('blank.html?late');
    const read = await openPage(get(), url);
    expect(await waitUntil(() => read.bridge.isArticle(url))).toBe(false);
    const source = await (await fetch(fixture(BRIDGE))).text();
    await read.page.evaluate((html) => {
      const made = new DOMParser().parseFromString(html, 'text/html');
      document.head.replaceChildren(...made.head.childNodes);
      document.body.replaceChildren(...made.body.childNodes);
    }, source);
    await untilQuotes(read.page, (list) => list.includes(RIVER));
    await expectTrueMarks(read);
    await read.page.close();
  });

  it('is marked when the text of a new address comes later than the address', async () => {
    const read = await openPage(get(), fixture('news/list.html?slow-article'));
    await readAnyway(get(), read);
    const source = await (await fetch(fixture(BRIDGE))).text();
    await read.page.evaluate(() => history.pushState(null, '', '/bridge/slow-article'));
    // The list still stands there, and is no article.
    await read.reading(({ state }) => state === 'notes');
    await read.page.evaluate((html) => {
      const made = new DOMParser().parseFromString(html, 'text/html');
      document.title = made.title;
      document.body.replaceChildren(...made.body.childNodes);
    }, source);
    await untilQuotes(read.page, (list) => list.includes(RIVER));
    await expectTrueMarks(read);
    await read.page.close();
  });

  it('has no marks when what comes later than a new address is no article', async () => {
    const read = await open(get());
    await read.reading();
    const source = await (await fetch(fixture('news/list.html'))).text();
    await read.page.evaluate(() => history.pushState(null, '', '/list/slow-list'));
    const { page } = await read.reading(({ page: { url } }) => url.endsWith('/list/slow-list'));
    expect(page.title).toContain('bridge');
    await read.page.evaluate((html) => {
      const made = new DOMParser().parseFromString(html, 'text/html');
      document.head.replaceChildren(...made.head.childNodes);
      document.body.replaceChildren(...made.body.childNodes);
    }, source);
    await waitUntil(async () =>
      Object.keys(await paintedTexts(read.page)).length === 0 ? true : null,
    );
    expect((await read.bridge.describe(read.page.url()))?.state).toBe('notes');
    await read.page.close();
  });

  it.each([
    ['a list', 'news/list.html?always-list'],
    ['an article', `${BRIDGE}?always-article`],
  ])('goes on being read after %s where every page of its site is', async (_name, path) => {
    const read = await openPage(get(), fixture('blank.html?always'));
    await setAlways(read, ['127.0.0.1']);
    await read.page.goto(fixture(path));
    await read.reading();
    const source = await (await fetch(fixture('news/list.html'))).text();
    await read.page.evaluate((html) => {
      history.pushState(null, '', `/list/next${location.search}`);
      const made = new DOMParser().parseFromString(html, 'text/html');
      document.head.replaceChildren(...made.head.childNodes);
      document.body.replaceChildren(...made.body.childNodes);
      document.querySelector('li a')?.replaceChildren('Band looks for 30 drummers');
    }, source);
    const { state } = await read.reading(
      ({ page, text }) => page.url.includes('/list/next') && text.includes('30 drummers'),
    );
    expect(state).toBe('article');
    expect((await paintedTexts(read.page))['pressmark-figure']).toContain('30');
    await setAlways(read, []);
    await read.page.close();
  });

  it('has its marks back after it cleared the registry, once the reader touches it', async () => {
    const read = await open(get());
    await read.reading();
    await untilQuotes(read.page, (list) => list.includes(RIVER));
    await read.page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    expect(await quotesOn(read.page)).toEqual([]);
    await waitUntil(async () => {
      await read.page.mouse.click(4, 4);
      return (await quotesOn(read.page)).includes(RIVER) ? true : null;
    });
    await expectTrueMarks(read);
    await read.page.close();
  });
});
