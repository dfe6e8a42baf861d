import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { pressSelectionButton, untilEditing } from './support/editor.ts';
import { openHostile } from './support/hostile-page.ts';
import {
  cardBox,
  dragOver,
  frameOf,
  openPage,
  paintedTexts,
  pointInFrame,
  type ReadPage,
  readAnyway,
  select,
  writeInCard,
} from './support/reading.ts';

const SHELL = 'hostile/02-same-origin-iframe.html';
const STORY = 'news/framed.html';
const PARK = '“The quarry will be a park by then,”';

const CRANE = '“We were not asked,”';
const DEPOT = '“We have the sleepers, and we have the spikes,”';

/** Waits until exactly these words are painted as notes in the page's frame. */
const untilNoted = async (page: Page, words: string[]): Promise<void> => {
  await waitUntil(
    async () => {
      const { 'pressmark-note': noted = [] } = await paintedTexts(await frameOf(page));
      return JSON.stringify(noted) === JSON.stringify(words) ? true : null;
    },
    { what: `notes on ${words}` },
  );
};

/** The page's frame once it was read: something is painted in it. */
const readFrame = async (page: Page): Promise<Frame> => {
  const frame = await frameOf(page);
  await waitUntil(async () => (Object.keys(await paintedTexts(frame)).length > 0 ? true : null), {
    what: 'marks in the frame',
  });
  return frame;
};

/** Notes words of the page's frame; gives what the browser selected, letter by letter. */
async function noteWithMouse(read: ReadPage, words: string): Promise<string> {
  const { page } = read;
  const frame = await readFrame(page);
  await dragOver(page, words, frame);
  const selected = await selectedIn(frame);
  await pressSelectionButton(read);
  await writeInCard(page, 'who planted them?');
  await read.reading(({ anchored }) => anchored.length === 1);
  return selected;
}

const selectedIn = (place: Page | Frame): Promise<string> =>
  place.evaluate(() => String(document.getSelection()).trim());

/** Where a word stands in the story of hostile page 01. */
const pointInStory = (page: Page, word: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const outer = document.querySelector('x-page')?.shadowRoot;
    const story = outer?.querySelector('x-story')?.shadowRoot;
    const paragraphs = [...(story?.querySelectorAll('p') ?? [])];
    const text = paragraphs.find((one) => one.textContent?.includes(wanted))?.firstChild as Text;
    const live = document.createRange();
    live.setStart(text, text.data.indexOf(wanted));
    live.setEnd(text, text.data.indexOf(wanted) + wanted.length);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);

describeInBrowsers('frames of the same origin', { extension: true }, ({ get }) => {
  it('take notes on words that are selected in them, and show them on the next visit', async () => {
    const read = await openPage(get(), fixture(`${STORY}?notes`));
    await read.reading();
    const noted = await noteWithMouse(read, 'young trees');
    expect(noted).toContain('young trees');
    await untilNoted(read.page, [noted]);
    await read.page.reload();
    await read.reading(({ anchored }) => anchored.length === 1);
    await untilNoted(read.page, [noted]);
    await read.page.close();
  });

  it('open the card of a mark under the mouse, and close it with Escape', async () => {
    const { page, reading } = await openPage(get(), fixture(`${STORY}?hover`));
    await reading();
    const { x, y } = await waitUntil(() => pointInFrame(page, PARK));
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    const card = await waitUntil(() => cardBox(page), { what: 'the card' });
    expect(card.width).toBeGreaterThan(100);
    const frame = await frameOf(page);
    await frame.evaluate(() => window.focus());
    await page.keyboard.press('Escape');
    await waitUntil(async () => ((await cardBox(page)) === null ? true : null), {
      what: 'no card',
    });
    await page.mouse.click(x, y);
    await waitUntil(() => cardBox(page), { what: 'the card' });
    await page.close();
  });

  it('take the card away when the passage is scrolled away in them', async () => {
    const { page, reading } = await openPage(get(), fixture(`${STORY}?scrolled`));
    await reading();
    const frame = await readFrame(page);
    await frame.evaluate(() => {
      document.body.style.paddingBottom = '60rem';
    });
    const { x, y } = await waitUntil(() => pointInFrame(page, PARK));
    await page.mouse.click(x, y);
    await waitUntil(() => cardBox(page), { what: 'the card' });
    await frame.evaluate(() => window.scrollBy({ top: 200, behavior: 'instant' }));
    await waitUntil(async () => ((await cardBox(page)) === null ? true : null), {
      what: 'no card',
    });
    await page.close();
  });

  it('go by the selection of the frame that the reader is in', async () => {
    const read = await openPage(get(), fixture(`${STORY}?both`));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'sleepers and wire');
    const frame = await readFrame(page);
    await frame.evaluate(() => window.focus());
    await select(frame, 'Piet Lund');
    expect(await bridge.ask(page.url(), 'noteOnSelection')).toBe(true);
    await page.bringToFront();
    await untilEditing(read);
    await writeInCard(page, 'the planner');
    await untilNoted(page, ['Piet Lund']);
    await page.close();
  });

  it('and the page itself have each their own marks', async () => {
    const { page, reading } = await openPage(get(), fixture(`${STORY}?apart`));
    await reading();
    await waitUntil(() => pointInFrame(page, PARK));
    await page.evaluate(() => {
      const second = document.createElement('iframe');
      second.srcdoc = '<p>“We were not asked,” said Ida Crane, whose garden ends at the rails.</p>';
      document.querySelector('article')?.append(second);
    });
    const quotedIn = async (place: Page | Frame) =>
      (await paintedTexts(place))['pressmark-quotation'] ?? [];
    const inFrames = () => Promise.all(page.frames().slice(1).map(quotedIn));
    await waitUntil(
      async () => {
        const quoted = (await inFrames()).sort();
        return JSON.stringify(quoted) === JSON.stringify([[PARK], [CRANE]]) ? true : null;
      },
      { what: 'the quotation of each frame' },
    );
    expect(await quotedIn(page)).toEqual([DEPOT, expect.stringContaining('“What we')]);
    const painted = await paintedTexts(page);
    expect(painted['pressmark-attribution']).toContain('Orla Venn, who runs the depot');
    expect(painted['pressmark-attribution']?.join()).not.toMatch(/Piet Lund|Ida Crane/);
    expect(painted['pressmark-figure']?.join()).toContain('3.4 million euros');
    await page.close();
  });

  it('are watched once they were read: what changes in one is marked anew', async () => {
    const { page, reading } = await openPage(get(), fixture(`${STORY}?living`));
    await reading();
    const frame = await readFrame(page);
    await frame.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '“The pond stays as it is,” said Piet Lund, who had drawn it himself.';
      document.body.append(late);
    });
    await waitUntil(() => pointInFrame(page, '“The pond stays as it is,”'));
    await page.close();
  });

  it('take notes where the page itself is only a shell, and show them on the next visit', async () => {
    const read = await openPage(get(), fixture(`${SHELL}?notes`));
    const { page } = read;
    await readAnyway(get(), read);
    const noted = await noteWithMouse(read, 'after the meeting');
    expect(noted).toContain('the meeting');
    await untilNoted(page, [noted]);
    await page.reload();
    await read.reading(({ anchored, state }) => state === 'notes' && anchored.length === 1);
    await untilNoted(page, [noted]);
    // Only notes are shown now: another one is begun in the frame, and the first one is opened.
    await dragOver(page, 'a review would be finished', await frameOf(page));
    await pressSelectionButton(read);
    // The first ends the editor.
    await waitUntil(async () => {
      await page.keyboard.press('Escape');
      return (await cardBox(page)) === null ? true : null;
    });
    const { x, y } = await waitUntil(() => pointInFrame(page, noted));
    await page.mouse.click(x, y);
    await waitUntil(() => cardBox(page), { what: 'the card' });
    await page.close();
  });
});

describeInBrowsers('open shadow roots', { extension: true }, ({ get }) => {
  it('take notes on words that are selected in them, and show them on the next visit', async () => {
    const read = await openHostile(get(), '01-open-shadow-root.html');
    const { page, reading, close } = read;
    await reading();
    const { x, y } = await pointInStory(page, 'Opponents');
    await page.mouse.click(x, y, { count: 2 });
    await pressSelectionButton(read);
    await writeInCard(page, 'how much was there?');
    await reading(({ anchored }) => anchored.length === 1);
    expect((await paintedTexts(page))['pressmark-note']).toEqual(['Opponents']);
    await page.reload();
    await reading(({ anchored }) => anchored.length === 1);
    expect((await paintedTexts(page))['pressmark-note']).toEqual(['Opponents']);
    await close();
  });
});
