import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('offsetAtPoint', { extension: false }, ({ get }) => {
  it.each(['pages/story.html', 'hostile/01-open-shadow-root.html', 'hostile/09-unicode.html'])(
    'finds the character under a point of %s, and none beside the text',
    async (path) => {
      const page = await openWithModules(get(), path);
      const wrong = await page.evaluate(() => {
        const article = pressmark.article.findArticle(document, { force: true });
        if (!article) return ['no article'];
        const index = pressmark.textIndex.indexText(article);
        const failed: unknown[] = [];
        const at = (x: number, y: number) => pressmark.hitTest.offsetAtPoint(document, index, x, y);
        const letters = [...index.text.matchAll(/[a-z0-9]/g)].filter(
          (_, order) => order % 13 === 0,
        );
        for (const { index: offset } of letters) {
          const { startContainer, startOffset } = index.toRange({ start: offset, end: offset + 1 });
          const live = document.createRange();
          live.setStart(startContainer, startOffset);
          live.setEnd(startContainer, startOffset + 1);
          const { left, right, top, bottom } = live.getBoundingClientRect();
          if (bottom > innerHeight) break;
          const found = at((left + right) / 2, (top + bottom) / 2);
          if (found !== offset) failed.push([offset, found]);
        }
        const edge = at(innerWidth - 2, 2);
        if (edge !== null) failed.push(['edge', edge]);
        return failed;
      });
      expect(wrong).toEqual([]);
      await page.close();
    },
  );

  it('finds text right in a shadow root', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const found = await page.evaluate(() => {
      document.body.innerHTML = '<x-box style="display: block"></x-box>';
      document.querySelector('x-box')?.attachShadow({ mode: 'open' }).append('one two');
      const index = pressmark.textIndex.indexText({ roots: [document.body] });
      const { startContainer } = index.toRange({ start: 0, end: 7 });
      const live = document.createRange();
      live.setStart(startContainer, 4);
      live.setEnd(startContainer, 5);
      const { left, top, width, height } = live.getBoundingClientRect();
      return pressmark.hitTest.offsetAtPoint(document, index, left + width / 2, top + height / 2);
    });
    expect(found).toBe(4);
    await page.close();
  });

  it('finds none at the empty end of a line', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const found = await page.evaluate(() => {
      document.body.innerHTML = '<p style="width: 600px">one</p>';
      const index = pressmark.textIndex.indexText({ roots: [document.body] });
      const { right, top, bottom } = (
        document.querySelector('p') as Element
      ).getBoundingClientRect();
      return pressmark.hitTest.offsetAtPoint(document, index, right - 20, (top + bottom) / 2);
    });
    expect(found).toBeNull();
    await page.close();
  });
});
