import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

/** Reads the text of some HTML that is put into a blank page. */
const readHtml = (page: Page, html: string) =>
  page.evaluate((source) => {
    document.body.innerHTML = source;
    return pressmark.textIndex.indexText({ roots: [document.body] }).text;
  }, html);

describeInBrowsers('indexText', { extension: false }, ({ get }) => {
  it('reads white space, blocks and inline elements as a reader sees them', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const cases: [string, string][] = [
      ['<p>one   two\n  three</p>', 'one two three'],
      ['<p>one</p><p>two</p>', 'one\n\ntwo'],
      ['<p> one <b> two </b> three </p>', 'one two three'],
      ['<p>one<br>two<br><br>three</p>', 'one\ntwo\n\nthree'],
      ['<div>one<div>two</div>three</div>', 'one\n\ntwo\n\nthree'],
      ['<p>on<!-- x -->e <span></span>two</p>', 'one two'],
      ['<p>12\u00a0000 con\u00adtracts</p>', '12\u00a0000 contracts'],
      ['<pre>one\n  two</pre>', 'one\n  two'],
      ['<p style="white-space: pre-line">one\n  two</p>', 'one\n two'],
      ['<ul><li>one</li><li>two</li></ul>', 'one\n\ntwo'],
      ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\nb\n\nc'],
      ['<p><span style="float:left">O</span>nce</p>', 'Once'],
      ['<p>up 38<sup>1</sup>%, 4 km<sup>2</sup></p>', 'up 38%, 4 km2'],
      ['<p>one</p><script>no()</script><style>p{}</style><template>no</template>', 'one'],
      [
        '<p>one <input value="no"><textarea>no</textarea><span contenteditable>no</span></p>',
        'one',
      ],
      ['<details><summary>one</summary>no</details>', 'one'],
      ['<details open><summary>one</summary>two</details>', 'one\n\ntwo'],
    ];
    for (const [html, text] of cases) expect(await readHtml(page, html), html).toBe(text);
    await page.close();
  });

  it('leaves out hidden text, however it is hidden', async () => {
    const page = await openWithModules(get(), 'hostile/11-hidden-text.html');
    const text = await page.evaluate(
      () =>
        pressmark.textIndex.indexText({ roots: [...document.querySelectorAll('article')] }).text,
    );
    expect(text).not.toMatch(/Nobody|Later|quotation|12\.4 million pounds/);
    expect(text.match(/VISIBLE/g)).toHaveLength(8);
    expect(text).toContain('the cost is £12.4m, “up 38% on 2023”, said the report');
    await page.close();
  });

  it('reads open shadow roots and slots in the order in which they show', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const text = await page.evaluate(() => {
      document.body.innerHTML =
        '<p>one</p><x-box><b slot="late">four</b><i>two</i></x-box><p>five</p>';
      const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<slot></slot><p>three</p><slot name="late"></slot>';
      return pressmark.textIndex.indexText({ roots: [document.body] }).text;
    });
    expect(text).toBe('one\n\ntwo\n\nthree\n\nfour\n\nfive');
    await page.close();
  });

  it('reads the marks that a browser draws around <q>, and those alone', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const cases: [string, string][] = [
      ['<p>She said <q>no, <q>never</q></q> twice.</p>', 'She said “no, ‘never’” twice.'],
      ['<p>“<q style="quotes: none">no</q>”</p>', '“no”'],
      [
        '<style>#typed::before, #typed::after { content: none }</style><p>“<q id="typed">no</q>”</p>',
        '“no”',
      ],
      [
        '<style>#own::before { content: "«" } #own::after { content: "»" }</style><p>Dit : <q id="own">non</q>.</p>',
        'Dit : «non».',
      ],
      ["<p>Er sagte: <q style=\"quotes: '„' '“'\">nein</q>.</p>", 'Er sagte: „nein“.'],
      ['<p>one</p><q>two</q><p>three</p>', 'one\n\n“two”\n\nthree'],
    ];
    for (const [html, text] of cases) expect(await readHtml(page, html), html).toBe(text);
    const found = await page.evaluate(() => {
      document.body.innerHTML = '<p>She said <q>no, never</q> twice.</p>';
      const index = pressmark.textIndex.indexText({ roots: [document.body] });
      const start = index.text.indexOf('“');
      const [range, ...others] = index.rangesOf({ start, end: index.text.indexOf('”') + 1 });
      const node = document.querySelector('q')?.firstChild as Text;
      return {
        isText: range?.startContainer === node && range.endContainer === node,
        offsets: [range?.startOffset, range?.endOffset],
        others: others.length,
        back: index.toOffset(node, 4),
      };
    });
    expect(found).toEqual({ isText: true, offsets: [0, 9], others: 0, back: 14 });
    await page.close();
  });

  it('reads frames of the same origin, save small and editable ones', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const read = await page.evaluate(async () => {
      const frame = async (id: string, body: string, style = 'width:400px;height:200px') => {
        const made = document.createElement('iframe');
        made.id = id;
        made.style.cssText = style;
        made.srcdoc = body;
        await new Promise((done) => {
          made.onload = done;
          document.querySelector('main')?.append(made);
        });
        return made;
      };
      document.body.innerHTML = '<main><p>Before the frame.</p></main>';
      const shown = await frame('shown', '<p>In the <b>frame</b>.</p>');
      await frame('tiny', 'no', 'width:1px;height:1px;border:0');
      await frame('hidden', 'no', 'display:none');
      await frame('sealed', 'no').then((made) => made.setAttribute('sandbox', ''));
      const editor = await frame('editor', 'no');
      if (editor.contentDocument) editor.contentDocument.designMode = 'on';
      document.querySelector('#sealed')?.remove();
      const main = document.querySelector('main') as Element;
      main.append('After the frame.');
      const index = pressmark.textIndex.indexText({ roots: [main] });
      const ranges = index.rangesOf({ start: 0, end: index.text.length });
      const inner = shown.contentDocument?.querySelector('b')?.firstChild as Text;
      const documentText = pressmark.documentText.readDocumentText(document).text;
      return {
        text: index.text,
        documents: ranges.map(({ startContainer, endContainer }) =>
          startContainer.ownerDocument === endContainer.ownerDocument
            ? startContainer.ownerDocument === document
            : null,
        ),
        back: index.text.slice(index.toOffset(inner, 0) ?? 0).startsWith('frame'),
        documentText,
      };
    });
    expect(read).toEqual({
      text: 'Before the frame.\n\nIn the frame.\n\nAfter the frame.',
      documents: [true, false, true],
      back: true,
      documentText: 'Before the frame.After the frame.In the frame.',
    });
    await page.close();
  });

  it('gives ranges that each lie in one tree, however a shadow host or a slot is laid out', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const shown = await page.evaluate(() => {
      const layouts = ['inline', 'flex', 'table-cell', 'contents'];
      return layouts.map((layout) => {
        // As laid out: "one (two [three] four) five" with "two" and "four" in the shadow root.
        document.body.innerHTML = `<p>one <x-box style="display:${layout}">three</x-box> five</p>`;
        const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
        if (root) root.innerHTML = `two <slot style="display:${layout}"></slot> four`;
        const index = pressmark.textIndex.indexText({ roots: [document.body] });
        const ranges = index.rangesOf({ start: 0, end: index.text.length });
        const areWhole = ranges.every(
          ({ startContainer, endContainer }) =>
            startContainer.getRootNode() === endContainer.getRootNode(),
        );
        const words = ranges.map(({ startContainer }) => (startContainer as Text).data.trim());
        return { layout, areWhole, words };
      });
    });
    const words = ['one', 'two', 'three', 'four', 'five'];
    expect(shown).toEqual(
      ['inline', 'flex', 'table-cell', 'contents'].map((layout) => ({
        layout,
        areWhole: true,
        words,
      })),
    );
    await page.close();
  });

  it('gives one range for a quotation over many elements, and none for what lies between', async () => {
    const page = await openWithModules(get(), 'hostile/10-split-quotes.html');
    const pieces = await page.evaluate(() => {
      const article = pressmark.article.findArticle(document);
      if (!article) return [];
      const index = pressmark.textIndex.indexText(article);
      const shown = (words: string) => {
        const start = index.text.indexOf(words);
        return index.rangesOf({ start, end: start + words.length }).map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        });
      };
      return [
        shown('“There is no money left to repair the\nhull,”'),
        shown('“It was,” she said, “the worst'),
        shown('up 38%'),
      ];
    });
    expect(pieces).toEqual([
      ['“There is no money left to repair thehull,”'],
      ['“It was,” she said', ', “the worst'],
      ['up 38', '%'],
    ]);
    await page.close();
  });

  it.each([
    ['hostile/09-unicode.html', ''],
    ['hostile/10-split-quotes.html', '“”'],
    ['pages/story.html', ''],
  ])('leads from any offset of %s to the DOM and back', async (name, drawn) => {
    const page = await openWithModules(get(), name);
    const found = await page.evaluate(() => {
      const article = pressmark.article.findArticle(document, { force: true });
      if (!article) throw new Error('no article');
      const index = pressmark.textIndex.indexText(article);
      const failed: string[] = [];
      let nowhere = '';
      for (const { 0: letter, index: start } of index.text.matchAll(/[^\n]/g)) {
        const range = index.rangeOf({ start, end: start + 1 });
        if (!range) {
          nowhere += letter;
          continue;
        }
        const back = index.toOffset(range.startContainer, range.startOffset);
        const there = (range.startContainer as Text).data[range.startOffset] ?? '';
        const isSame = there === letter || (letter === ' ' && /\s/.test(there));
        if (back !== start || !isSame) failed.push(`${start} ${letter}`);
      }
      return { failed, nowhere };
    });
    // The marks of a <q> stand in no node.
    expect(found).toEqual({ failed: [], nowhere: drawn });
    await page.close();
  });

  it('finds the offset of points between elements, and none outside', async () => {
    const page = await openWithModules(get(), 'blank.html');
    const offsets = await page.evaluate(() => {
      document.body.innerHTML =
        '<aside>no</aside><main><p>one</p><p>two <b>three</b></p></main><i>no</i>';
      const main = document.querySelector('main') as Element;
      const index = pressmark.textIndex.indexText({ roots: [main] });
      const last = main.lastElementChild as Element;
      const aside = document.querySelector('aside') as Element;
      return [
        index.toOffset(main, 0),
        index.toOffset(main, 1),
        index.toOffset(last, 1),
        index.toOffset(last, 2),
        index.toOffset(aside.firstChild as Node, 0),
        index.toOffset(aside, 0),
      ];
    });
    expect(offsets).toEqual([0, 5, 9, 14, null, null]);
    await page.close();
  });

  it('tells when the page no longer has the text that was read', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    const answers = await page.evaluate(() => {
      const article = pressmark.article.findArticle(document);
      if (!article) return [];
      const index = pressmark.textIndex.indexText(article);
      const start = index.text.indexOf('“They will');
      const span = { start, end: start + 20 };
      const fresh = [index.isCurrent(), index.isCurrent(span)];
      const lead = document.querySelector('#lead')?.firstChild as Text;
      lead.data = lead.data.replace('42,000', '43,000');
      const edited = [index.isCurrent(), index.isCurrent(span)];
      document.querySelector('#end')?.remove();
      return [...fresh, ...edited, index.isCurrent(span)];
    });
    expect(answers).toEqual([true, true, false, true, false]);
    await page.close();
  });

  it('refuses spans that are not in the text', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    const names = await page.evaluate(() => {
      const index = pressmark.textIndex.indexText({ roots: [document.body] });
      const spans = [
        { start: 5, end: 5 },
        { start: -1, end: 3 },
        { start: 0, end: index.text.length + 1 },
      ];
      return spans.map((span) => {
        try {
          index.toRange(span);
          return 'none';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(names).toEqual(['RangeError', 'RangeError', 'RangeError']);
    await page.close();
  });

  it.each(['07-50000-words.html', '08-20000-spans.html'])('reads %s in slices', async (name) => {
    const page = await openWithModules(get(), `hostile/${name}`);
    const same = await page.evaluate(async () => {
      const source = { roots: [document.querySelector('article') as Element] };
      let turns = 0;
      const timer = setInterval(() => turns++, 0);
      const sliced = await pressmark.textIndex.indexTextInSlices(source);
      clearInterval(timer);
      return { same: sliced.text === pressmark.textIndex.indexText(source).text, turns };
    });
    expect(same.same).toBe(true);
    await page.close();
  });

  it('stops reading when it is told to', async () => {
    const page = await openWithModules(get(), 'hostile/08-20000-spans.html');
    const reason = await page.evaluate(() =>
      pressmark.textIndex
        .indexTextInSlices({ roots: [document.body] }, { signal: AbortSignal.abort('left') })
        .catch((error: unknown) => error),
    );
    expect(reason).toBe('left');
    await page.close();
  });
});
