import { expect, it } from 'vitest';
import { readModel } from '../../scripts/support/attribution-model.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { analyze } from '../../utils/analysis/analyze.ts';
import { listFindings } from '../../utils/analysis/findings.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, paintedTexts } from './support/reading.ts';

describeInBrowsers('reading a news article', { extension: true }, ({ get }) => {
  it('paints quotations, who said them and figures, each in its own way', async () => {
    const { page, reading } = await openPage(get(), fixture('news/bridge.html'));
    await reading();
    const painted = await paintedTexts(page);
    expect(painted['pressmark-quotation']).toContain(
      '“Nobody should have to cross a river on trust,”',
    );
    expect(painted['pressmark-attribution']).toContain('said');
    expect(painted['pressmark-figure']).toContain('€3.4 million');
    await page.close();
  });

  it('knows who speaks', async () => {
    const { page, reading } = await openPage(get(), fixture('news/bridge.html'));
    const { analysis, text } = await reading();
    const speakers = listFindings(analysis)
      .filter(({ kind }) => kind === 'quotation')
      .map(({ pieces: [piece], speaker }) => [text.slice(piece?.start, piece?.end), speaker?.name]);
    expect(speakers).toContainEqual([
      '“Nobody should have to cross a river on trust,”',
      'Edda Voss',
    ]);
    expect(speakers).toContainEqual([
      expect.stringContaining('It would stand in the water'),
      'Edda Voss',
    ]);
    await page.close();
  });

  it('reads with what the tagger learned', async () => {
    const { page, reading } = await openPage(get(), fixture('news/framed.html'));
    const { analysis, text } = await reading();
    const { language } = analysis;
    expect(analysis).toEqual(analyze(text, { language, model: readModel() }));
    expect(analysis).not.toEqual(analyze(text, { language }));
    await page.close();
  });

  it('leaves the DOM of the page exactly as it is', async () => {
    const plain = await get().browser.newPage();
    await plain.setContent(await (await fetch(fixture('news/bridge.html'))).text());
    const without = await plain.evaluate(() => document.documentElement.outerHTML);
    const { page, reading } = await openPage(get(), fixture('news/bridge.html'));
    await reading();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(without);
    await Promise.all([plain.close(), page.close()]);
  });

  it('leaves a page alone that is no article', async () => {
    const { page, bridge, url } = await openPage(get(), fixture('news/list.html'));
    expect(await waitUntil(() => bridge.isArticle(url))).toBe(false);
    expect(await bridge.describe(url)).toBeNull();
    expect(await paintedTexts(page)).toEqual({});
    await page.close();
  });

  it('follows a switch of a kind at once', async () => {
    const { page, reading } = await openPage(get(), fixture('news/bridge.html'));
    await reading();
    const popup = await get().openExtensionPage('popup.html?tab=-1');
    const setFigures = (figure: boolean) =>
      popup.evaluate((kinds) => chrome.storage.local.set({ paintedKinds: kinds }), {
        quotation: true,
        attribution: true,
        figure,
        note: true,
      });
    await setFigures(false);
    await waitUntil(async () => ('pressmark-figure' in (await paintedTexts(page)) ? null : true));
    await setFigures(true);
    await waitUntil(async () => ('pressmark-figure' in (await paintedTexts(page)) ? true : null));
    await Promise.all([popup.close(), page.close()]);
  });

  it('throws nothing on the console of the page', async () => {
    const page = await get().browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(fixture('news/bridge.html'));
    await waitUntil(async () =>
      'pressmark-quotation' in (await paintedTexts(page)) ? true : null,
    );
    expect(problems.filter((text) => !text.includes('favicon'))).toEqual([]);
    await page.close();
  });
});
