import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { listFindings } from '../../utils/analysis/findings.ts';
import type { Span } from '../../utils/text/spans.ts';
import { describeInBrowsers, fixture, launch } from '../browser/support/each-browser.ts';
import { pressSelectionButton } from './support/editor.ts';
import {
  countInOurWorld,
  countRanges,
  followReadings,
  openHostile,
  quotedArticles,
  quotedByParagraph,
  recordViolations,
  serialize,
  toolbarTitle,
  untilQuoted,
  violations,
} from './support/hostile-page.ts';
import {
  cardBox,
  dragOver,
  frameOf,
  openPopup,
  paintedTexts,
  pointInFrame,
  pointOn,
  press,
  readAnyway,
  writeInCard,
} from './support/reading.ts';

const HULL = '“There is no money left to repair the hull,”';
const CARVINGS = '“They were never ours,”';

/** Pages that do not change by themselves, and whether they are articles. */
const STILL: [string, boolean][] = [
  ['01-open-shadow-root.html', true],
  ['02-same-origin-iframe.html', false],
  ['05-spa-pushstate.html', true],
  ['06-strict-csp.html', true],
  ['07-50000-words.html', true],
  ['08-20000-spans.html', true],
  ['09-unicode.html', true],
  ['10-split-quotes.html', true],
  ['11-hidden-text.html', true],
  ['12-editable.html', true],
  ['13-page-overrides.html', true],
  ['14-quotation-marks.html', true],
  ['15-xhtml.xhtml', true],
  ['15-plain.txt', false],
];
/** Those of them that are painted as a whole, in a registry that the test can look into. */
const PAINTED = STILL.filter(([file, isArticle]) => isArticle && !/^(?:07|08|13)/.test(file));
const HUGE = ['07-50000-words.html', '08-20000-spans.html'];

/** White space and invisible characters are not part of the text that was analysed. */
const squeeze = (texts: readonly string[]): string =>
  texts.join('').replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
/** The browser draws the marks of a <q>: they are read, and stand in no node to be painted. */
const withoutDrawn = (text: string): string => text.replace('“a q element”', 'a q element');

describeInBrowsers('hostile pages', { extension: true }, ({ kind, get }) => {
  describe('without the extension beside it', () => {
    let plain: OpenBrowser | undefined;
    beforeAll(async () => {
      plain = await launch(kind);
    });
    afterAll(() => plain?.close());

    /** The page as it is without Pressmark. */
    const without = async (file: string) => {
      const page = await plain?.browser.newPage();
      await page?.goto(fixture(`hostile/${file}`));
      const text = page ? await serialize(page) : '';
      await page?.close();
      return text;
    };

    it.each(STILL)('leaves the DOM of %s as it is, without an error', async (file, isArticle) => {
      const hostile = await openHostile(get(), file);
      expect(await waitUntil(() => hostile.bridge.isArticle(hostile.url))).toBe(isArticle);
      if (isArticle) await hostile.reading();
      expect(await serialize(hostile.page)).toBe(await without(file));
      expect(hostile.problems).toEqual([]);
      await hostile.close();
    });

    it('calls none of the functions that a page has replaced', async () => {
      const page = await plain?.browser.newPage();
      await page?.goto(fixture('hostile/13-page-overrides.html'));
      const calls = () => (globalThis as typeof globalThis & { __calls?: number }).__calls;
      const hostile = await openHostile(get(), '13-page-overrides.html');
      await hostile.reading();
      expect(await hostile.page.evaluate(calls)).toBe(await page?.evaluate(calls));
      expect(await countInOurWorld(hostile)).toBe(4);
      await Promise.all([page?.close(), hostile.close()]);
    });
  });

  it.each(PAINTED)('paints on %s exactly the words that were analysed', async (file) => {
    const hostile = await openHostile(get(), file);
    const { text, analysis } = await hostile.reading();
    const painted = await paintedTexts(hostile.page);
    const words = (kind: string) =>
      listFindings(analysis)
        // Results of games are painted only where the reader asks for them.
        .filter((finding) => finding.kind === kind && finding.figure?.unit !== 'score')
        .flatMap(({ pieces }) =>
          pieces.map(({ start, end }) => withoutDrawn(text.slice(start, end))),
        );
    expect(squeeze(painted['pressmark-quotation'] ?? [])).toBe(squeeze(words('quotation')));
    expect(squeeze(painted['pressmark-figure'] ?? [])).toBe(squeeze(words('figure')));
    await hostile.close();
  });

  it.each(HUGE)('marks on %s what is in view, and what comes into view', async (file) => {
    const { page, reading, close } = await openHostile(get(), file);
    const { text, analysis } = await reading();
    const words = new Set(
      listFindings(analysis).flatMap(({ pieces }) =>
        pieces.map(({ start, end }) => squeeze([text.slice(start, end)])),
      ),
    );
    const inLast = () =>
      page.evaluate(() => {
        const last = document.querySelector('article p:last-of-type');
        return [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .filter((range) => last?.contains(range.startContainer)).length;
      });
    const first = await untilQuoted(page, HULL);
    expect(first.filter((quoted) => !words.has(squeeze([quoted])))).toEqual([]);
    expect(first.length).toBeLessThan(analysis.quotations.length);
    expect(await inLast()).toBe(0);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await waitUntil(async () => ((await inLast()) > 0 ? true : null));
    const { 'pressmark-quotation': later = [] } = await paintedTexts(page);
    expect(later.filter((quoted) => !words.has(squeeze([quoted])))).toEqual([]);
    await close();
  });

  it('marks the article in an open shadow root, and not the teaser beside it', async () => {
    const { page, reading, close } = await openHostile(get(), '01-open-shadow-root.html');
    await reading();
    expect(await untilQuoted(page, HULL)).toContain(HULL);
    const painted = Object.values(await paintedTexts(page)).flat();
    expect(painted.join()).not.toMatch(/Not me|4%/);
    const { x, y } = await pointOn(page, HULL);
    await page.mouse.click(x, y);
    expect((await waitUntil(() => cardBox(page))).width).toBeGreaterThan(100);
    await close();
  });

  it('takes the shell around a frame for no article', async () => {
    const hostile = await openHostile(get(), '02-same-origin-iframe.html');
    expect(await waitUntil(() => hostile.bridge.isArticle(hostile.url))).toBe(false);
    expect(await paintedTexts(hostile.page)).toEqual({});
    await hostile.close();
  });

  it('marks the story in a frame where the reader asks for it, and opens its card there', async () => {
    const hostile = await openHostile(get(), '02-same-origin-iframe.html');
    const { page, problems, reading } = hostile;
    await waitUntil(() => hostile.bridge.isArticle(hostile.url));
    const popup = await openPopup(get(), hostile, 'This does not look like a news article.');
    await press(popup, 'Highlight anyway');
    await reading();
    await page.bringToFront();
    const box = await waitUntil(() => pointInFrame(page, HULL));
    await page.mouse.click(box.x, box.y);
    expect((await waitUntil(() => cardBox(page))).width).toBeGreaterThan(100);
    expect(await paintedTexts(page)).toEqual({});
    const isWithin = await (await frameOf(page)).evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .every(
          (range) =>
            document.contains(range.startContainer) && document.contains(range.endContainer),
        ),
    );
    expect(isWithin).toBe(true);
    expect(problems).toEqual([]);
    await popup.close();
    await hostile.close();
  });

  it('marks an article again each time it is rendered anew, without a pile of ranges', async () => {
    const { page, problems, reading, close } = await openHostile(
      get(),
      '03-rerender-every-second.html',
    );
    await reading();
    const renders = () => (globalThis as typeof globalThis & { __renders: number }).__renders;
    const first = await countRanges(page);
    for (let round = 0; round < 4; round++) {
      const before = await page.evaluate(renders);
      await waitUntil(async () => ((await page.evaluate(renders)) > before ? true : null));
      // Ranges of nodes that have left the page would have other words, or none.
      const quoted = await untilQuoted(page, HULL);
      expect(quoted.length).toBeLessThanOrEqual(6);
      // Every third time there is a paragraph more, with three marks at most.
      const { all } = await countRanges(page);
      expect(all).toBeLessThanOrEqual(first.all + 3);
    }
    await waitUntil(async () => ((await countRanges(page)).stale === 0 ? true : null));
    expect(problems).toEqual([]);
    await close();
  });

  it('lets no story of an endless page speak in another', async () => {
    const { page, problems, reading, close } = await openHostile(get(), '04-infinite-scroll.html');
    await reading();
    for (let count = 0; count < 12; count++) {
      await page.evaluate(() => (globalThis as typeof globalThis & { __more(): void }).__more());
    }
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const { text, analysis } = await reading();
    for (const { source, cue, content } of analysis.attributions) {
      const pieces = [...source, ...cue, ...content];
      const start = Math.min(...pieces.map((piece) => piece.start));
      const end = Math.max(...pieces.map((piece) => piece.end));
      expect(text.slice(start, end)).not.toMatch(/\nStory \d/);
    }
    expect(await untilQuoted(page, HULL)).toContain(HULL);
    expect(problems).toEqual([]);
    await close();
  });

  it('treats each story of an endless page whose address names it like the first', async () => {
    const hostile = await openHostile(get(), '04-infinite-scroll.html');
    const { page, problems, reading, close } = hostile;
    await reading();
    const readings = await followReadings(hostile);
    await waitUntil(async () => (await readings()) || null);
    /** Puts stories on the page and gives the last one the address; then its marks are awaited. */
    const goOn = async (count: number): Promise<number> => {
      const before = await readings();
      const last = await page.evaluate(addStories, count);
      await waitUntil(
        async () => ((await quotedArticles(page)).join() === `${last}` ? true : null),
        {
          what: `marks in story ${last + 1}`,
        },
      );
      await waitUntil(async () => ((await readings()) > before ? true : null));
      return (await readings()) - before;
    };
    for (let count = 0; count < 5; count++) expect(await goOn(1)).toBeLessThanOrEqual(3);
    await goOn(40);
    expect(await page.evaluate(() => document.querySelectorAll('article').length)).toBe(40);
    // The stories before are none the dearer for the last one to be marked.
    await page.evaluate(() => history.replaceState(null, '', '/story/first'));
    expect(await goOn(1)).toBeLessThanOrEqual(3);
    expect(problems).toEqual([]);
    await close();
  });

  it('follows a single-page app from article to article, to a list and back', async () => {
    const hostile = await openHostile(get(), '05-spa-pushstate.html');
    const { page, problems, reading, close } = hostile;
    const go = (view: number) =>
      page.evaluate(
        (to) => (globalThis as typeof globalThis & { __go(to: number): void }).__go(to),
        view,
      );
    await reading();
    await go(1);
    expect(await untilQuoted(page, CARVINGS)).not.toContain(HULL);
    // The title comes later than the article: notes are to be filed under it.
    await reading(({ page: { title } }) => title === 'Museum returns 12 carvings');
    await go(2);
    await waitUntil(async () => (Object.keys(await paintedTexts(page)).length === 0 ? true : null));
    await waitUntil(async () => ((await toolbarTitle(hostile)) === 'Pressmark' ? true : null));
    await page.evaluate(() => history.back());
    expect(await untilQuoted(page, CARVINGS)).not.toContain(HULL);
    await waitUntil(async () => ((await toolbarTitle(hostile)) === 'Pressmark' ? null : true));
    await page.evaluate(() => history.back());
    expect(await untilQuoted(page, HULL)).not.toContain(CARVINGS);
    expect(problems).toEqual([]);
    await close();
  });

  it('shows marks, the card and the editor under a strict policy, which forbids none of it', async () => {
    const hostile = await openHostile(get(), '06-strict-csp.html', recordViolations);
    const { page, problems, reading, close } = hostile;
    await reading();
    const { x, y } = await pointOn(page, HULL);
    await page.mouse.click(x, y);
    const box = await waitUntil(() => cardBox(page));
    expect(box.width).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await waitUntil(async () => ((await cardBox(page)) === null ? true : null));
    await dragOver(page, 'to close the island ferry');
    await pressSelectionButton(hostile);
    await writeInCard(page, 'how many boats?');
    await reading(({ anchored }) => anchored.length === 1);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    // What the page itself would do so is forbidden, and seen.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await waitUntil(async () => ((await violations(page)).length > 0 ? true : null));
    await close();
  });

  it('marks a quotation over dozens of elements as one', async () => {
    const { page, reading, close } = await openHostile(get(), '08-20000-spans.html');
    await reading();
    expect(await untilQuoted(page, HULL)).toContain(HULL);
    await close();
  });

  it('begins and ends marks between graphemes, in every script', async () => {
    const { page, reading, close } = await openHostile(get(), '09-unicode.html');
    const { text, analysis } = await reading();
    const borders = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index));
    borders.add(text.length);
    const spans: Span[] = [
      ...listFindings(analysis).flatMap(({ pieces }) => pieces),
      ...analysis.attributions.flatMap(({ source, cue }) => [...source, ...cue]),
    ];
    expect(spans.length).toBeGreaterThan(20);
    expect(spans.filter(({ start, end }) => !borders.has(start) || !borders.has(end))).toEqual([]);
    const painted = await paintedTexts(page);
    expect(painted['pressmark-quotation']).toContain('"אין לנו כסף לתקן את הגוף"');
    const figures = (painted['pressmark-figure'] ?? []).join('|');
    expect(figures.replace(/[\u00a0\u2009\u202f]/g, ' ')).toMatch(/12 000.*18 500/);
    await close();
  });

  it('marks quotations in pieces without what lies between', async () => {
    const { page, reading, close } = await openHostile(get(), '10-split-quotes.html');
    await reading();
    const painted = await paintedTexts(page);
    const quoted = painted['pressmark-quotation'] ?? [];
    expect(quoted).toContain('“There is no money left to repair thehull,”');
    expect(quoted).toContain('“We will go to court,”');
    expect(quoted).toContain('“It has done nothing.”');
    expect(quoted.join('|')).not.toMatch(/Share|outside any/);
    expect(Object.values(painted).flat().join('|')).not.toContain('Share');
    // The footnote stands between the number and its sign.
    expect(painted['pressmark-figure']).toEqual(expect.arrayContaining(['38', '%']));
    expect((painted['pressmark-figure'] ?? []).join('|')).toMatch(/£12\.4\smillion/);
    await close();
  });

  it('marks and counts nothing that is hidden', async () => {
    const { page, reading, close } = await openHostile(get(), '11-hidden-text.html');
    const { text } = await reading();
    expect(text).not.toMatch(/Nobody|Later|12\.4 million pounds|\(quotation\)/);
    const unmarked = await page.evaluate(() => {
      const marked = [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => range.startContainer.parentElement?.closest('p')),
      );
      return [...document.querySelectorAll('p')].filter(
        (block) => block.textContent?.includes('VISIBLE') && !marked.includes(block),
      ).length;
    });
    expect(unmarked).toBe(0);
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    expect(await untilQuoted(page, '“In closed details,”')).toContain(HULL);
    await close();
  });

  it('keeps out of what the reader can edit', async () => {
    const { page, reading, close } = await openHostile(get(), '12-editable.html');
    const { text } = await reading();
    expect(text).not.toMatch(/draft/i);
    await page.evaluate(() => {
      const editor = document.querySelector<HTMLElement>('#ed');
      editor?.focus();
      document.getSelection()?.selectAllChildren(editor as Node);
      document.getSelection()?.collapseToEnd();
    });
    await page.keyboard.type(' said the writer, “42 per cent”');
    const written = await page.evaluate(() => ({
      text: (document.querySelector('#ed')?.textContent ?? '').replaceAll('\u00a0', ' '),
      caret: document.getSelection()?.anchorNode?.nodeValue?.length,
      offset: document.getSelection()?.anchorOffset,
    }));
    expect(written.text).toContain('operator. said the writer, “42 per cent”');
    expect(written.offset).toBe(written.caret);
    const outside = await page.evaluate(
      () =>
        [...CSS.highlights.values()].flatMap((highlight) =>
          [...highlight].filter((range) => !range.startContainer.parentElement?.closest('article')),
        ).length,
    );
    expect(outside).toBe(0);
    expect((await reading()).text).toBe(text);
    await close();
  });

  it.each([
    ['an editor', '#ed'],
    ['a text field', 'textarea'],
  ])('leaves what was typed into %s to be undone', async (_name, selector) => {
    const hostile = await openHostile(get(), '12-editable.html');
    const { page, reading, close } = hostile;
    await reading();
    const readings = await followReadings(hostile);
    const before = await waitUntil(async () => (await readings()) || null);
    const written = () =>
      page.$eval(selector, (field) => (field as HTMLTextAreaElement).value ?? field.textContent);
    const original = await written();
    await page.click(selector);
    await page.keyboard.type('“Forty-one boats,” she said. ');
    const typed = await written();
    expect(typed).toContain('“Forty-one boats,”');
    expect(await readings()).toBe(before);
    // The article is read and painted anew while the caret stands in the field.
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '“The slip is dry at low water,” said Mary Oke on Wednesday.';
      document.querySelector('article')?.append(late);
    });
    await untilQuoted(page, '“The slip is dry at low water,”');
    await page.keyboard.down('Control');
    // Browsers undo a few words, or all of them, at once.
    await waitUntil(async () => {
      await page.keyboard.press('z');
      return (await written()) === original ? true : null;
    });
    await page.keyboard.up('Control');
    expect(await page.evaluate(() => document.activeElement?.matches('#ed, textarea'))).toBe(true);
    await close();
  });

  it('finds as many quotations as each paragraph has', async () => {
    const { page, reading, close } = await openHostile(get(), '14-quotation-marks.html');
    await reading();
    const counts = await quotedByParagraph(page);
    const wanted = Object.keys(counts).map((id) => [id, Number(/^q(\d)/.exec(id)?.[1])]);
    expect(counts).toEqual(Object.fromEntries(wanted));
    await close();
  });

  it('reads an XHTML document, its CDATA sections too', async () => {
    const { page, reading, close } = await openHostile(get(), '15-xhtml.xhtml');
    await reading();
    expect(await untilQuoted(page, HULL)).toContain('“The hull & keel < deck are gone,”');
    await close();
  });

  it('marks a plain text inside its one element where the reader asks for it', async () => {
    const hostile = await openHostile(get(), '15-plain.txt');
    const { page, problems, close } = hostile;
    await readAnyway(get(), hostile);
    expect(await untilQuoted(page, HULL)).toContain('“We will go to court on Monday.”');
    const isInside = await page.evaluate(() =>
      [...CSS.highlights.values()].every((highlight) =>
        [...highlight].every(
          ({ startContainer }) => startContainer.parentElement?.localName === 'pre',
        ),
      ),
    );
    expect(isInside).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });
});

/** Runs in the page: puts stories on it and gives the last one the address; tells its number. */
function addStories(count: number): number {
  const { __more } = globalThis as typeof globalThis & { __more(): void };
  for (let added = 0; added < count; added++) __more();
  const articles = [...document.querySelectorAll('article')];
  const headline = articles.at(-1)?.querySelector('h1')?.textContent ?? '';
  document.title = headline;
  history.replaceState(null, '', `/story/${articles.length}`);
  return articles.length - 1;
}
