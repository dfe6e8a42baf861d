import { expect, it } from 'vitest';
import { describeInBrowsers, fixture, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('readPage', { extension: false }, ({ get }) => {
  it('reads what a page says about itself', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    const said = await page.evaluate(() => pressmark.metadata.readPage(document));
    const here = fixture('pages/story.html').replace('http:', 'https:');
    expect(said).toEqual({
      url: here,
      aliases: [],
      title: 'Flood gates to be repaired',
      site: 'The Tarn Courier',
      author: 'Nell Ashby, Tom Ray',
      published: '2026-03-06T09:00:00Z',
      language: 'en',
    });
    await page.close();
  });

  it.each([
    [
      'a title with the site behind it',
      '<title>Gates to be repaired | Courier</title><meta property="og:site_name" content="Courier">',
      { title: 'Gates to be repaired' },
    ],
    [
      'a title with a dash of its own',
      '<title>Gates – a hundred years on</title>',
      { title: 'Gates – a hundred years on' },
    ],
    [
      'an author with "By"',
      '<meta name="author" content="By Nell Ashby">',
      { author: 'Nell Ashby' },
    ],
    [
      'no author where there is an address',
      '<meta property="article:author" content="https://social.example/nell">',
      { author: undefined },
    ],
    [
      'a date of a meta element',
      '<meta property="article:published_time" content="2026-03-06">',
      { published: '2026-03-06' },
    ],
    [
      'nothing of broken JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
      { author: undefined, published: undefined },
    ],
  ])('reads %s', async (_name, head, expected) => {
    const page = await openWithModules(get(), 'blank.html');
    const said = await page.evaluate((html) => {
      document.head.innerHTML = html;
      return pressmark.metadata.readPage(document);
    }, head);
    expect({ ...said, ...expected }).toEqual(said);
    await page.close();
  });
});
