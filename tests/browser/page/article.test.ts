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

const STORY = [
  'The ferry crew met the mayor on Monday and asked for two new ropes, a bell and a lamp.',
  '“The old bell cracked in the frost, and nobody on the far bank hears it,” said Ada Holm.',
  'The town has 12,000 crowns left for the landing, and the lamp alone would cost a third of it.',
  'Nothing will be bought before June, when the council sits again and hears both sides.',
];
const ASIDE =
  'We and our partners keep small files on your device to count visits and to show offers.';
const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${line}</p>`).join('');

/** The lines of the story that is found on a page with this body. */
const linesOf = async (page: Page, body: string): Promise<string[]> => {
  await page.evaluate((html) => {
    document.title = 'Ferry crew asks for a bell';
    document.body.innerHTML = html;
  }, body);
  return (await readStory(page)).text?.split('\n\n') ?? [];
};

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

  it.each<[string, string]>([
    [
      'beside a longer text that is hidden',
      `<h1>Ferry crew asks for a bell</h1><div>${paragraphs(STORY)}</div>
       <div style="display:none">${paragraphs(Array(12).fill(ASIDE))}</div>`,
    ],
    [
      'beside a longer question for consent',
      `<h1>Ferry crew asks for a bell</h1><div>${paragraphs(STORY)}</div>
       <div id="consent-banner">${paragraphs(Array(12).fill(ASIDE))}</div>`,
    ],
    [
      'in the one form that some servers put around a page',
      `<form method="post" action="./page.aspx"><h3>Ferry</h3><div>${paragraphs(STORY)}</div></form>`,
    ],
    [
      'with a line of it repeated in large letters',
      `<h1>Ferry crew asks for a bell</h1><div>${paragraphs(STORY.slice(0, 2))}
       <div class="pull-quote"><p>“The old bell cracked in the frost”</p></div>
       <blockquote class="pullquote">“nobody on the far bank hears it”</blockquote>
       ${paragraphs(STORY.slice(2))}</div>`,
    ],
  ])('finds the story %s', async (_name, body) => {
    const page = await openWithModules(get(), 'blank.html');
    const lines = await linesOf(page, body);
    expect(lines.filter((line) => line.length > 20 && !line.startsWith('Ferry crew'))).toEqual(
      STORY,
    );
    await page.close();
  });

  it('keeps a quotation in large letters that stands nowhere else', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const own = '“I would rather row across myself than wait for another winter.”';
    const lines = await linesOf(
      page,
      `<h1>Ferry crew asks for a bell</h1><div>${paragraphs(STORY)}<div class="pull-quote"><p>${own}</p></div></div>`,
    );
    expect(lines).toContain(own);
    await page.close();
  });

  it('finds every entry of a live report, though each is short and links to itself', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const entries = STORY.map(
      (line, at) =>
        `<article class="entry"><h3><a href="#entry-${at}">At ${at + 8} o’clock</a></h3><p>${line}</p></article>`,
    );
    const lines = await linesOf(
      page,
      `<header><h1>Ferry crew asks for a bell</h1></header><div>${entries.join('')}</div>`,
    );
    expect(lines.filter((line) => !line.startsWith('At '))).toEqual(STORY);
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
