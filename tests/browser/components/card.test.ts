import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the card', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
  });
  afterAll(() => page.close());
  beforeEach(() =>
    page.evaluate(() => {
      pressmark.calls.calls.length = 0;
    }),
  );

  const show = (state: string) =>
    page.evaluate((wanted) => {
      const host = document.createElement('div');
      host.id = 'host';
      document.body.replaceChildren(host);
      const root = pressmark.stage.showCard(wanted, host);
      return root.querySelector<HTMLElement>('.card')?.innerText.replace(/\s*\n\s*/g, ' | ');
    }, state);
  const calls = () => page.evaluate(() => pressmark.calls.calls);
  const called = (name: string) =>
    page.waitForFunction(
      (wanted) => pressmark.calls.calls.find(([call]) => call === wanted),
      {},
      name,
    );
  const press = (selector: string) => page.locator(`#host >>> ${selector}`).click();

  it.each([
    [
      'brief indirect',
      'Said, in other words | Marit Osei | mayor of Kestrel Bay | as written: She told reporters',
    ],
    ['brief figure', 'Figure | ≥ 2,000 people | claimed by the article'],
    [
      'brief quotation',
      'Quotation | Marit Osei | mayor of Kestrel Bay | as written: said Marit Osei',
    ],
  ])('says in brief, and nothing more: %s', async (state, text) => {
    expect(await show(state)).toBe(text);
  });

  it('tells the parts of a figure once it is opened', async () => {
    expect(await show('full, range')).toContain('Value | 900–1,200 | Unit | people | Counts');
  });

  it('saves words and tags, typed and sent by keyboard alone', async () => {
    await show('note, new');
    await page.keyboard.type('Really?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('check, Later');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await called('onSave');
    expect((await calls()).findLast(([name]) => name === 'onSave')).toEqual([
      'onSave',
      null,
      { body: 'Really?', tags: ['check', 'Later'] },
    ]);
  });

  it('keeps a draft of what is typed before anything is pressed', async () => {
    await show('note, new');
    await page.keyboard.type('Half a th');
    await page.waitForFunction(() =>
      pressmark.calls.calls.some(
        ([name, words]) => name === 'onDraft' && JSON.stringify(words).includes('Half a th'),
      ),
    );
  });

  it('hands the last letters over when the page is hidden', async () => {
    await show('note, new');
    const drafts = await page.evaluate(() => {
      const area = document.querySelector('#host')?.shadowRoot?.querySelector('textarea');
      if (!area) throw new Error('no editor');
      area.value = 'At the last moment';
      area.dispatchEvent(new Event('input', { bubbles: true }));
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      return pressmark.calls.calls.filter(([name]) => name === 'onDraft');
    });
    expect(drafts).toEqual([['onDraft', { body: 'At the last moment', tags: [] }]]);
  });

  it('keeps the text in its field, and says why, when it could not be saved', async () => {
    await show('note, disk full');
    await press('.primary');
    await page.waitForSelector('#host >>> [role="alert"]');
    const left = await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot;
      return [root?.querySelector('textarea')?.value, root?.querySelector('.primary')?.textContent];
    });
    expect(left).toEqual(['Ask her for the figures of last winter', 'Try again']);
  });

  it('opens an editor with its buttons in sight, and leaves the page where it is', async () => {
    const { button, card, scrolled } = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width: 400px; height: 300px; margin-block: 500px 2000px';
      document.body.replaceChildren(frame);
      const inside = frame.contentDocument ?? document;
      const host = inside.createElement('div');
      inside.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      const style = inside.createElement('style');
      style.textContent = pressmark.stage.CARD_SHEET;
      const box = inside.createElement('div');
      root.append(style, box);
      pressmark.stage.drawCard('last of many notes changing', box);
      const bottomOf = (selector: string) =>
        root.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
      return {
        button: bottomOf('.note-editor .primary'),
        card: bottomOf('.card'),
        scrolled: window.scrollY,
      };
    });
    // Boxes are scrolled by whole pixels.
    expect(button).toBeLessThan(card + 1);
    expect(scrolled).toBe(0);
  });

  it('closes the editor on Escape, keeps the draft, and lets nothing else hear of it', async () => {
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => pressmark.calls.calls.push(['heard', key]));
    });
    await show('note, draft kept');
    await page.keyboard.press('Escape');
    expect(await calls()).toContainEqual(['onLeave', true]);
    expect(await calls()).not.toContainEqual(['heard', 'Escape']);
  });

  it('lets the reader name another speaker by keyboard alone', async () => {
    await show('full quotation');
    await press('.card-actions .button:last-child');
    await page.waitForSelector('#host >>> .wrong');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await calls()).toContainEqual(['onWrong', 'other-speaker', 'Adaeze Rowntree']);
    await page.keyboard.press('Tab');
    await page.keyboard.type(' Jonah Breck ');
    await page.keyboard.press('Enter');
    expect(await calls()).toContainEqual(['onWrong', 'other-speaker', 'Jonah Breck']);
  });

  it('says in words what each answer to what is wrong does', async () => {
    await show('full quotation');
    await press('.card-actions .button:last-child');
    await page.waitForSelector('#host >>> .wrong');
    const buttons = await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLElement>('.wrong button') ?? [])];
      return all.map(
        (button) => button.querySelector('[data-words]')?.ariaLabel ?? button.innerText,
      );
    });
    expect(buttons).toEqual(['Nobody is quoted here', 'Adaeze Rowntree', 'Save', 'Cancel']);
  });

  it('says who claims a figure, be it the article', async () => {
    const claimant = async (state: string) => {
      await show(state);
      return page.evaluate(() => {
        const who = document.querySelector('#host')?.shadowRoot?.querySelector('.who');
        return who?.textContent ?? '';
      });
    };
    expect(await claimant('full figure, claimed')).toMatch(/^claimed by Adaeze Rowntree/);
    expect(await claimant('full figure')).toBe('claimed by the article');
  });

  it('leaves the question what is wrong by pointer', async () => {
    await show('full quotation');
    await press('.card-actions .button:last-child');
    await page.waitForSelector('#host >>> .wrong');
    await press('.wrong-cancel');
    await page.waitForSelector('#host >>> .card-actions');
    expect(await calls()).toEqual([]);
  });

  it('begins each line of a note where its own script does', async () => {
    await show('with notes');
    const [first, last] = await page.evaluate(() => {
      const body = document.querySelector('#host')?.shadowRoot?.querySelector('.note-body');
      if (!body) throw new Error('no note is shown');
      body.textContent = 'שלום לך\nand again';
      const words = document.createRange();
      words.selectNodeContents(body);
      const { left, right } = body.getBoundingClientRect();
      const lines = [...words.getClientRects()].filter(({ width }) => width > 0);
      return lines.map((line) => ({ left: line.left - left, right: right - line.right }));
    });
    expect(first?.right).toBeLessThan(2);
    expect(first?.left).toBeGreaterThan(20);
    expect(last?.left).toBeLessThan(2);
  });

  it('offers to take a deletion back', async () => {
    await show('note deleted');
    await press('.card-undo');
    expect((await calls()).map(([name]) => name)).toEqual(['undo']);
  });

  it('tells a screen reader where a step has led', async () => {
    await show('reached by keyboard');
    const heard = await page.evaluate(() => {
      const live = document.querySelector('#host')?.shadowRoot?.querySelector('[aria-live]');
      return live?.textContent;
    });
    expect(heard).toMatch(/^3 of 15: Quotation, Marit Osei/);
  });
});
