import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the popup', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 400, height: 600 });
  });
  afterAll(() => page.close());
  beforeEach(() =>
    page.evaluate(() => {
      pressmark.calls.calls.length = 0;
    }),
  );

  const show = (state: string) => page.evaluate((name) => pressmark.stage.showPopup(name), state);
  const calls = () => page.evaluate(() => pressmark.calls.calls);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('steps through the passages with the arrow keys and goes to one with Enter', async () => {
    await show('article');
    await page.focus('.passage');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    await page.keyboard.press('End');
    const last = await focused();
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    expect(new Set([first, second, last]).size).toBe(3);
    await page.keyboard.press('Enter');
    expect((await calls()).filter(([name]) => name !== 'onPoint')).toEqual([
      ['onGoTo', expect.stringMatching(/^quotation:\d+$/)],
    ]);
  });

  it('changes the tab with the arrow keys, and has only one of them in the tab order', async () => {
    await show('article');
    await page.focus('[role="tab"]');
    await page.keyboard.press('ArrowRight');
    expect(await calls()).toEqual([['onTab', 'voices']]);
    expect(await page.$$eval('[role="tab"][tabindex="0"]', (tabs) => tabs.length)).toBe(1);
  });

  it('tells of each kind whether it is highlighted, and switches it', async () => {
    await show('kinds off');
    const kinds = await page.$$eval('.kind', (all) =>
      all.map((kind) => [kind.getAttribute('aria-label'), kind.getAttribute('aria-checked')]),
    );
    expect(kinds).toEqual([
      ['Highlight quotations: 5', 'true'],
      ['Highlight attributions: 3', 'false'],
      ['Highlight figures: 7', 'true'],
      ['Highlight notes: 3', 'false'],
    ]);
    await page.click('[data-kind="attribution"] > .kind');
    expect(await calls()).toEqual([['onSwitch', 'attribution', true]]);
  });

  it('shows the beginning of a long note until the reader asks for all of it', async () => {
    await show('a long note');
    const words = () => page.$eval('.note-body', (body) => (body as HTMLElement).innerText);
    expect(await words()).toMatch(/^Day 1 of[\s\S]+…$/);
    expect(await words()).not.toContain('Day 90');
    await page.click('.note-more');
    expect(await words()).toMatch(/^Day 1 of[\s\S]+Day 90 of[\s\S]+for it\.$/);
    expect(await focused()).toBe('Show less');
    await page.click('.note-more');
    expect(await words()).not.toContain('Day 90');
    await page.mouse.move(0, 0);
  });

  it('names what the pointer is near on the map, points at it, and goes there', async () => {
    await show('article');
    const box = await page.$eval('[data-kind="quotation"] .tick', (tick) => {
      const { x, y, height } = tick.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    await page.mouse.move(box.x - 4, box.y);
    await page.waitForSelector('.map-caption');
    expect(await page.$eval('.map-caption', ({ textContent }) => textContent)).toContain(
      'We are not buying a boat ride',
    );
    await page.mouse.click(box.x - 4, box.y);
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => !document.querySelector('.map-caption'));
    const id = expect.stringMatching(/^quotation:\d+$/);
    expect(await calls()).toEqual([
      ['onPoint', 'quotation', id],
      ['onGoTo', 'quotation', id],
      ['onPoint', 'quotation', null],
    ]);
  });

  it('walks the map with the arrow keys from one tab stop', async () => {
    await show('article');
    expect(await page.$$eval('.tick[tabindex="0"]', (ticks) => ticks.length)).toBe(1);
    await page.focus('.tick[tabindex="0"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const kind = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('.map-row')?.dataset.kind);
    expect(await kind()).toBe('attribution');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await kind()).toBe('figure');
    expect((await calls()).at(-1)).toEqual([
      'onGoTo',
      'figure',
      expect.stringMatching(/^figure:\d+$/),
    ]);
  });

  it('tells how much each voice says, and narrows the lists to one', async () => {
    await show('voices');
    const voices = await page.$$eval('.voice', (all) =>
      all.map(({ textContent }) => textContent?.replace(/\s+/g, ' ')),
    );
    expect(voices[0]).toMatch(/^Adaeze Rowntree.*\d+% of the quoted words2 quotations, 2 in/);
    await page.click('.voice');
    expect(await calls()).toEqual([['onChoose', 'speaker rowntree']]);
    await show('one voice');
    expect(await page.$$eval('.group-name', (all) => all.map((one) => one.textContent))).toEqual([
      'Adaeze Rowntree',
    ]);
  });

  it('lists every figure in normal form with who claims it', async () => {
    await show('figures');
    const rows = await page.$$eval('.figure-row', (all) =>
      all.map((row) => [
        row.querySelector('.passage-figure')?.textContent,
        row.querySelector('.claimant')?.textContent,
      ]),
    );
    expect(rows).toContainEqual([expect.stringContaining('38%'), 'claimed by Adaeze Rowntree']);
    expect(rows).toContainEqual([expect.stringContaining('2,000'), 'claimed by the article']);
  });

  it.each(['article', 'one voice', 'search', 'search, nothing', 'all kinds off'])(
    'counts on the tabs the rows of their lists: %s',
    async (state) => {
      await show(state);
      const counts = await page.evaluate(() => {
        const told = [...document.querySelectorAll('.tab-count')].map((count) =>
          Number(count.textContent),
        );
        const rows = document.querySelectorAll('#panel-found .finding').length;
        const groups = [...document.querySelectorAll('.group-count')];
        return { told: told[0], rows, byGroup: groups.map((count) => Number(count.textContent)) };
      });
      expect(counts.told).toBe(counts.rows);
      expect(counts.byGroup.reduce((sum, count) => sum + count, 0)).toBe(counts.rows);
    },
  );

  it('opens the search by its lens, and ends it on Escape with the focus back', async () => {
    await show('article');
    await page.click('.search-lens');
    await page.keyboard.type('sub');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('.search-lens'));
    expect((await calls()).filter(([name]) => name === 'onQuery').at(-1)).toEqual(['onQuery', '']);
  });

  it('keeps the tabs in reach while searching, and counts on them what is left', async () => {
    await show('search');
    const tabs = await page.$$eval('[role="tab"]', (all) =>
      all.map((tab) => {
        const { left, top, width, height } = tab.getBoundingClientRect();
        const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
        return [tab.textContent, tab.contains(onTop)];
      }),
    );
    expect(tabs).toEqual([
      ['Found 1', true],
      ['Voices 1', true],
      ['Figures 2', true],
      ['Notes 1', true],
    ]);
    await page.click('.search-lens');
    await page.waitForFunction(() => !document.querySelector('.search'));
    expect(await calls()).toEqual([['onQuery', '']]);
  });

  it('says that kinds are switched off where that is why a list is empty', async () => {
    await show('all kinds off');
    const empty = '#panel-found .note-empty';
    expect(await page.$eval(empty, ({ textContent }) => textContent)).toContain('switched off');
    await page.click(`${empty} button`);
    expect(await calls()).toEqual(
      ['quotation', 'attribution', 'figure'].map((kind) => ['onSwitch', kind, true]),
    );
    await show('nothing found');
    const words = await page.$eval(empty, ({ textContent }) => textContent);
    expect(words).toContain('No quotations or figures were found in this article.');
    expect(await page.$(`${empty} button`)).toBe(null);
  });

  it('marks a note whose passage is gone, and does not offer to go there', async () => {
    await show('notes');
    const notes = await page.$$eval('.note', (all) =>
      all.map((note) => [
        note.querySelector('.note-orphan') !== null,
        note.querySelector<HTMLButtonElement>('.note-passage')?.disabled ?? null,
      ]),
    );
    expect(notes).toEqual([
      [false, null],
      [false, false],
      [true, true],
    ]);
  });

  it('opens an editor with its buttons in sight, however low the note stands', async () => {
    await show('last note changing');
    const [save, panel] = await Promise.all(
      ['.note-editor .primary', '#panel-notes'].map((selector) =>
        page.$eval(selector, (element) => element.getBoundingClientRect().bottom),
      ),
    );
    // Boxes are scrolled by whole pixels.
    expect(save).toBeLessThan((panel ?? 0) + 1);
  });

  it('does not say that there are no notes where they could not be read', async () => {
    await show('no notes');
    expect(await page.$eval('#panel-notes', ({ textContent }) => textContent)).toContain(
      'No notes',
    );
    await show('notes unread');
    expect(await page.$('#panel-notes .note-empty')).toBe(null);
    const kind = '[data-kind="note"] > .kind';
    expect(await page.$eval(kind, ({ ariaLabel }) => ariaLabel)).toBe('Highlight notes: –');
    const told = await page.$eval('[role="alert"]', ({ textContent }) => textContent);
    expect(told).toContain('could not be read');
    expect(told).not.toContain('saved');
  });

  it('ends a search of the notes that finds none', async () => {
    await show('search in the notes, nothing');
    await page.click('#panel-notes .note-empty button');
    expect((await calls()).map(([name]) => name)).toEqual(['onEndSearch']);
  });

  it('counts in a narrow panel too what a search leaves', async () => {
    await page.setViewport({ width: 320, height: 600 });
    const counts = () =>
      page.$$eval('.tab-count', (all) => all.filter((count) => count.checkVisibility()).length);
    await show('article');
    expect(await counts()).toBe(0);
    await show('search');
    expect(await counts()).toBe(4);
    await page.setViewport({ width: 400, height: 600 });
  });

  it.each([400, 320])(
    'ends each list where its head does, scrolled or not, %i px wide',
    async (width) => {
      await page.setViewport({ width, height: 600 });
      const ends = await page.evaluate(() => {
        const endOf = (element: Element | null) =>
          Math.round(element?.getBoundingClientRect().right ?? 0);
        const lists = [
          ['article', '.finding-line'],
          ['voices', '.voice-bar'],
          ['figures', '.finding-line'],
          ['notes', '.page-note'],
          ['no notes', '.page-note'],
        ] as const;
        return lists.map(([state, selector]) => {
          pressmark.stage.showPanel(state);
          const panel = document.querySelector('[role="tabpanel"]:not([hidden])');
          const sideways = (panel?.scrollWidth ?? 0) > (panel?.clientWidth ?? 0);
          const list = endOf(panel?.querySelector(selector) ?? null);
          return { state, sideways, beyond: list - endOf(document.querySelector('.map')) };
        });
      });
      for (const { state, sideways, beyond } of ends) {
        expect({ sideways, beyond }, state).toEqual({ sideways: false, beyond: 0 });
      }
      await page.setViewport({ width: 400, height: 600 });
    },
  );

  it('takes back a deletion and a correction', async () => {
    await show('notes');
    await page.click('.toast button');
    await page.click('.corrections button');
    expect((await calls()).map(([name]) => name)).toEqual(['undo', 'onTakeBack']);
  });

  it('exports by keyboard, closes on Escape, and gives the focus back', async () => {
    await show('article');
    await page.focus('.export > button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.export-panel');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.export-panel'));
    expect(await focused()).toBe('Export');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.export-panel'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['onExport', 'all', 'markdown']]);
  });

  it.each([
    ['no article', 'Highlight anyway'],
    ['off, with notes', 'Switch on'],
    ['not allowed', 'Allow'],
    ['stale', 'Reload the page'],
    ['unreadable', 'Open the sample'],
  ])('offers a way on: %s', async (state, action) => {
    await show(state);
    await page.click('.page-message .button');
    expect(await page.$eval('.page-message .button', ({ textContent }) => textContent)).toBe(
      action,
    );
    expect((await calls()).map(([name]) => name)).toEqual(['onAction']);
  });

  it('keeps the head of its message in place from state to state, below what is known of the page', async () => {
    const gaps: number[] = [];
    for (const state of ['working', 'slow', 'no article', 'stale']) {
      await show(state);
      const gap = await page.evaluate(() => {
        const above = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
        const head = document.querySelector('.page-message > h2')?.getBoundingClientRect().top;
        return Math.round((head ?? 0) - above);
      });
      gaps.push(gap);
    }
    expect(new Set(gaps).size, gaps.join()).toBe(1);
  });

  it('has sign, words and way out of a problem on one line', async () => {
    await show('storage failure');
    const middles = await page.evaluate(() => {
      const middleOf = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      const words = document.createRange();
      words.selectNodeContents(document.querySelector('.problem p') ?? document.body);
      const boxes = [
        document.querySelector('.problem > svg')?.getBoundingClientRect(),
        words.getClientRects()[0],
        document.querySelector('.problem button')?.getBoundingClientRect(),
      ];
      return boxes.map((box) => middleOf(box ?? new DOMRect()));
    });
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
  });

  it.each(['light', 'dark'])(
    'has a way to a note on the page that is seen as one, %s',
    async (theme) => {
      const ratio = await page.evaluate(async (wanted) => {
        document.documentElement.dataset.theme = wanted;
        await pressmark.stage.showPopup('no notes');
        const button = document.querySelector('.page-note') ?? document.body;
        const [red = 0, green = 0, blue = 0] =
          getComputedStyle(button)
            .borderTopColor.match(/[\d.]+/g)
            ?.map(Number) ?? [];
        const { paper } = pressmark.colors.groundOf(button);
        delete document.documentElement.dataset.theme;
        return pressmark.colors.contrast({ red, green, blue, alpha: 1 }, paper);
      }, theme);
      // WCAG 2.2, 1.4.11.
      expect(ratio).toBeGreaterThanOrEqual(3);
    },
  );

  it('lists the notes of a page that is switched off', async () => {
    await show('off, with notes');
    expect(
      await page.$$eval('.note', (all) => all.filter((note) => note.checkVisibility()).length),
    ).toBe(3);
    // Whether their passages are on the page is not known.
    expect(await page.$('.note-passage.lost')).toBe(null);
  });
});
