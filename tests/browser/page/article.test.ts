import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

/** The text of the story that is found, and its title; null where none is. */
const readStory = (page: Page) =>
  page.evaluate(() => {
    const before = document.documentElement.outerHTML;
    const article = pressmark.article.findArticle(document);
    const text = article && pressmark.textIndex.indexText(article).text;
    const isUnchanged = document.documentElement.outerHTML === before;
    return { text, title: article?.title ?? null, isUnchanged };
  });

const HARBOUR_START = 'The harbour board of Penmarrow voted 7-2 on Tuesday';
const HARBOUR_END = 'an offer worth $3 million from a private operator.';

describeInBrowsers('findArticle', { extension: false }, ({ get }) => {
  it('finds the story and leaves out what stands in and around it', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    const { text, title, isUnchanged } = await readStory(page);
    expect(title).toBe('Flood gates to be repaired');
    expect(isUnchanged).toBe(true);
    expect(text?.split('\n\n')).toEqual([
      'The council has set aside 42,000 crowns for the gates at Tarn Bridge, it said on Friday, after two winters in which the lower town stood under water.',
      '“The gates are a hundred years old,” said Petra Lindholm, who leads the lock keepers.',
      'About 7% of what an engineer thinks is needed has been found so far\nand the rest is to come from the county, which has yet to answer.',
      'Upper gate: new hinges, 11,000 crowns',
      'Lower gate: replaced, 31,000 crowns',
      '2024\n3 floods',
      '2025\n5 floods',
      '“They will not last another winter,” she added, and pointed to the lower hinge, which a rope holds in its place.',
    ]);
    await page.close();
  });

  it.each([
    '01-open-shadow-root.html',
    '03-rerender-every-second.html',
    '04-infinite-scroll.html',
    '05-spa-pushstate.html',
    '06-strict-csp.html',
    '12-editable.html',
  ])('finds the whole story of %s, and nothing else', async (name) => {
    const page = await openWithModules(get(), `hostile/${name}`);
    const { text } = await readStory(page);
    expect(text?.slice(0, HARBOUR_START.length)).toBe(HARBOUR_START);
    expect(text?.slice(-HARBOUR_END.length)).toBe(HARBOUR_END);
    await page.close();
  });

  it('finds the first story of an endless page when more have come', async () => {
    const page = await openWithModules(get(), 'hostile/04-infinite-scroll.html');
    await page.evaluate(() => {
      const view = window as unknown as { __more: () => void };
      for (let count = 0; count < 10; count++) view.__more();
    });
    const { text } = await readStory(page);
    expect(text?.split(HARBOUR_START)).toHaveLength(2);
    await page.close();
  });

  it.each(['02-same-origin-iframe.html'])('finds no story in the shell of %s', async (name) => {
    const page = await openWithModules(get(), `hostile/${name}`);
    expect((await readStory(page)).text).toBeNull();
    await page.close();
  });

  it('takes what there is when the reader insists', async () => {
    const page = await openWithModules(get(), 'pages/forum.html');
    const text = await page.evaluate(() => {
      const article = pressmark.article.findArticle(document, { force: true });
      return article && pressmark.textIndex.indexText(article).text;
    });
    expect(text).toContain('two kinds of tar');
    await page.close();
  });
});
