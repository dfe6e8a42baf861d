import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('isArticlePage', { extension: false }, ({ get }) => {
  it.each([
    ['a story with structured data', 'pages/story.html', true],
    ['a story without any claim', 'hostile/06-strict-csp.html', true],
    ['a story in pieces', 'hostile/10-split-quotes.html', true],
    ['a story with hidden text', 'hostile/11-hidden-text.html', true],
    ['a story beside a comment form', 'hostile/12-editable.html', true],
    ['a very long story', 'hostile/07-50000-words.html', true],
    ['a story in XHTML', 'hostile/15-xhtml.xhtml', true],
    ['a list of teasers', 'pages/list.html', false],
    ['a forum', 'pages/forum.html', false],
    ['a manual', 'pages/manual.html', false],
    ['a shell around a frame', 'hostile/02-same-origin-iframe.html', false],
    ['plain text', 'hostile/15-plain.txt', false],
    ['an empty page', 'blank.html', false],
  ])('judges %s', async (_name, path, expected) => {
    const page = await openWithModules(get(), path);
    expect(await page.evaluate(() => pressmark.detect.isArticlePage(document))).toBe(expected);
    await page.close();
  });

  it('takes a live report for an article, however short and many its entries are', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const isArticle = await page.evaluate(() => {
      const updates = Array.from({ length: 8 }, (_, at) => ({
        '@type': 'BlogPosting',
        headline: `Entry ${at}`,
      }));
      const said = { '@type': 'LiveBlogPosting', headline: 'Flood', liveBlogUpdate: updates };
      document.head.innerHTML = `<script type="application/ld+json">${JSON.stringify(said)}</script>`;
      document.body.innerHTML = `<h1>Flood on the Tarn, as it happens</h1>${updates
        .map(
          ({ headline }) =>
            `<div><h3>${headline}</h3><p>The water stands at the second step of the mill, and has not risen since noon.</p></div>`,
        )
        .join('')}`;
      return pressmark.detect.isArticlePage(document);
    });
    expect(isArticle).toBe(true);
    await page.close();
  });

  it('takes a story in the one form around a page for an article', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const isArticle = await page.evaluate(() => {
      document.head.innerHTML = '<meta property="og:type" content="article">';
      const lines = Array(6).fill(
        '<p>The water stands at the second step of the mill, and nobody has seen it rise since noon, said the keeper.</p>',
      );
      document.body.innerHTML = `<form method="post"><h2>Flood</h2><div>${lines.join('')}</div></form>`;
      return pressmark.detect.isArticlePage(document);
    });
    expect(isArticle).toBe(true);
    await page.close();
  });

  it('judges the view of a single-page app, not its address', async () => {
    const page = await openWithModules(get(), 'hostile/05-spa-pushstate.html');
    const verdicts = await page.evaluate(() => {
      const view = window as unknown as { __go: (index: number) => void };
      const before = pressmark.detect.isArticlePage(document);
      view.__go(2);
      const list = pressmark.detect.isArticlePage(document);
      view.__go(1);
      return [before, list, pressmark.detect.isArticlePage(document)];
    });
    expect(verdicts).toEqual([true, false, true]);
    await page.close();
  });
});
