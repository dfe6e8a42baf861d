import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, openPopup, paintedTexts, press, untilShown } from './support/reading.ts';

describeInBrowsers('the popup', { extension: true }, ({ get }) => {
  it('lists what was found by speaker, and leads to a passage', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?list'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await untilShown(popup, 'Harro Timm');
    await read.page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
      window.scrollTo(0, 3000);
    });
    await press(popup, 'It would stand in the water');
    await waitUntil(async () => ((await read.page.evaluate(() => scrollY)) < 2000 ? true : null));
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('counts on its tabs the rows of their lists, before a search and in one', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?count'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    const counts = () =>
      popup.evaluate(() => {
        const told = (tab: string) =>
          Number(document.querySelector(`#tab-${tab} > .tab-count`)?.textContent);
        return {
          found: told('found') - document.querySelectorAll('#panel-found .finding').length,
          voices: told('voices') - document.querySelectorAll('#panel-voices .voice').length,
          figures: told('figures') - document.querySelectorAll('#panel-figures .finding').length,
        };
      });
    const same = { found: 0, voices: 0, figures: 0 };
    for (const tab of ['voices', 'figures', 'found']) await popup.click(`#tab-${tab}`);
    expect(await counts()).toEqual(same);
    await popup.click('.search-lens');
    await popup.keyboard.type('Voss');
    await waitUntil(async () =>
      popup.evaluate(() => document.querySelectorAll('.finding-list h2').length === 1 || null),
    );
    expect(await counts()).toEqual(same);
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('writes a note on a row, which is painted on the page', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?row'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await press(popup, 'Note on “Nobody should have');
    await popup.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await popup.bringToFront();
    await popup.keyboard.type('from the popup');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await read.reading(({ anchored }) => anchored.length === 1);
    const painted = (await paintedTexts(read.page))['pressmark-note'] ?? [];
    expect(painted.join()).toContain('Nobody should have to cross a river on trust');
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('brings back text that was typed when it closed', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?closing'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await press(popup, 'Note on “Nobody should have');
    await popup.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await popup.bringToFront();
    await popup.keyboard.type('not yet saved');
    await popup.close();
    const again = await openPopup(get(), read, 'Edda Voss');
    await again.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'not yet saved'),
    );
    await Promise.all([again.close(), read.page.close()]);
  });

  it('switches a site off and on again', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?site'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('.page-header [role="switch"]')?.click(),
    );
    await untilShown(popup, 'Switched off on this site.');
    await waitUntil(async () =>
      Object.keys(await paintedTexts(read.page)).length === 0 ? true : null,
    );
    await press(popup, 'Switch on');
    await untilShown(popup, 'Edda Voss');
    await waitUntil(async () =>
      'pressmark-quotation' in (await paintedTexts(read.page)) ? true : null,
    );
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('offers to highlight a page that is no article', async () => {
    const read = await openPage(get(), fixture('news/list.html?anyway'));
    await waitUntil(() => read.bridge.isArticle(read.url));
    const popup = await openPopup(get(), read, 'This does not look like a news article.');
    expect(await paintedTexts(read.page)).toEqual({});
    await press(popup, 'Highlight anyway');
    const { text } = await read.reading();
    expect(text).toContain('Choir looks for 12 tenors');
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('says of a page of the browser that it cannot be read', async () => {
    const read = await openPage(get(), fixture('news/list.html?other'));
    const tabId = await read.bridge.tabId(read.bridge.page.url());
    for (const tab of [tabId, -1]) {
      const popup = await get().openExtensionPage(`popup.html?tab=${tab}`);
      await untilShown(popup, 'Pressmark cannot read this page.');
      await popup.close();
    }
    await read.page.close();
  });
});
