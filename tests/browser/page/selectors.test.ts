import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('selectors', { extension: false }, ({ get }) => {
  it('count the text of the whole document, and nothing that the reader types', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const text = await page.evaluate(() => {
      document.body.innerHTML =
        '<p>one  <b>two</b></p><script>no</script><textarea>no</textarea><div contenteditable>no</div><p hidden>three</p>';
      return pressmark.documentText.readDocumentText(document).text;
    });
    expect(text).toBe('one  twothree');
    await page.close();
  });

  it('find any range again where it was', async () => {
    for (const name of [
      'pages/story.html',
      'hostile/01-open-shadow-root.html',
      'hostile/09-unicode.html',
    ]) {
      const page = await openWithModules(get(), name);
      const wrong = await page.evaluate(() => {
        const documentText = pressmark.documentText.readDocumentText(document);
        const failed: unknown[] = [];
        for (let start = 0; start + 24 < documentText.text.length; start += 17) {
          const [range] = documentText.rangesOf({ start, end: start + 24 });
          const target = range && pressmark.selectors.describeRange(range, documentText);
          if (!target) continue;
          const found = pressmark.selectors.resolveTarget(target, documentText);
          const same =
            found?.span.start === target.position.start && found.span.end === target.position.end;
          if (!same) failed.push(target, found?.span);
        }
        return failed;
      });
      expect(wrong, name).toEqual([]);
      await page.close();
    }
  });

  it('find a passage after the page was edited, and give it up when it is gone', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    const [found, gone] = await page.evaluate(() => {
      const describe = () => {
        const selection = document.createRange();
        selection.selectNodeContents(document.querySelector('#quote em') as Element);
        return pressmark.selectors.describeRange(
          selection,
          pressmark.documentText.readDocumentText(document),
        );
      };
      const target = describe();
      if (!target) return [];
      const resolve = () => {
        const documentText = pressmark.documentText.readDocumentText(document);
        const passage = pressmark.selectors.resolveTarget(target, documentText);
        return passage && documentText.text.slice(passage.span.start, passage.span.end);
      };
      document.querySelector('#lead')?.insertAdjacentHTML('beforebegin', '<p>Updated at noon.</p>');
      const after = resolve();
      document.querySelector('#quote')?.remove();
      return [after, resolve()];
    });
    expect(found).toBe('hundred');
    expect(gone).toBeNull();
    await page.close();
  });

  it('describe nothing where only white space is selected', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    const target = await page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.querySelector('#list') as Element, 0);
      range.collapse(true);
      return pressmark.selectors.describeRange(
        range,
        pressmark.documentText.readDocumentText(document),
      );
    });
    expect(target).toBeNull();
    await page.close();
  });
});
