import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { endBackground } from './support/faulty-background.ts';
import {
  cardBox,
  dragOver,
  openPage,
  openPopup,
  paintedTexts,
  pointOn,
  press,
  readAnyway,
  select,
  untilShown,
  writeInCard,
} from './support/reading.ts';

const PASSAGE = 'cracks in';

describeInBrowsers('notes on a page', { extension: true }, ({ get }) => {
  it('are written on selected words, painted, and painted again on the next visit', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?visit'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, PASSAGE);
    expect(await bridge.ask(page.url(), 'noteOnSelection')).toBe(true);
    await page.bringToFront();
    await writeInCard(page, 'ask for the report');
    await read.reading(({ anchored }) => anchored.length === 1);
    expect((await paintedTexts(page))['pressmark-note']).toEqual([PASSAGE]);
    await page.reload();
    await read.reading(({ anchored }) => anchored.length === 1);
    expect((await paintedTexts(page))['pressmark-note']).toEqual([PASSAGE]);

    const popup = await openPopup(get(), read, 'Notes');
    await press(popup, 'Notes');
    await untilShown(popup, 'ask for the report');
    await Promise.all([popup.close(), page.close()]);
  });

  it('are found again on a page that is no article, whatever its site calls itself', async () => {
    const read = await openPage(get(), fixture('news/list.html?noted'));
    const { page, bridge } = read;
    await readAnyway(get(), read);
    await select(page, 'Stalls open at seven');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await writeInCard(page, 'on Sundays too?');
    await read.reading(({ anchored }) => anchored.length === 1);
    await page.reload();
    await read.reading(({ anchored }) => anchored.length === 1);
    expect(await paintedTexts(page)).toEqual({ 'pressmark-note': ['Stalls open at seven'] });
    await page.close();
  });

  it('begin with the button beside the selection', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?button'));
    const { page } = read;
    await read.reading();
    await dragOver(page, 'working day');
    const button = await waitUntil(() => cardBox(page));
    await page.mouse.click(button.x, button.y);
    await waitUntil(async () => ((await cardBox(page))?.width ?? 0) > button.width || null);
    await writeInCard(page, 'counted when?');
    await read.reading(({ anchored }) => anchored.length === 1);
    await page.close();
  });

  it('keep what was typed and not saved', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?draft'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'motorway');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await page.keyboard.type('half a thought');
    await waitUntil(() => draftsHolding(read, 'half a thought'));
    await page.reload();
    await read.reading();
    await select(page, 'motorway');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await writeInCard(page, ', now whole');
    await read.reading(({ anchored }) => anchored.length === 1);
    const popup = await openPopup(get(), read, 'Notes');
    await press(popup, 'Notes');
    await untilShown(popup, 'half a thought, now whole');
    await Promise.all([popup.close(), page.close()]);
  });

  it('are listed when their passage is gone, and never painted elsewhere', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?gone'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'night line only at weekends');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await writeInCard(page, 'check the timetable');
    await read.reading(({ anchored }) => anchored.length === 1);
    await page.evaluate(() => document.querySelector('#third')?.remove());
    await read.reading(({ anchored }) => anchored.length === 0);
    expect((await paintedTexts(page))['pressmark-note']).toBeUndefined();
    const popup = await openPopup(get(), read, 'Notes');
    await press(popup, 'Notes');
    await untilShown(popup, 'Not found when the page was last read');
    await untilShown(popup, 'check the timetable');
    await Promise.all([popup.close(), page.close()]);
  });

  it('can be deleted in the popup, and taken back', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?undo'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'more questions than answers');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await writeInCard(page, 'only for a moment');
    await read.reading(({ anchored }) => anchored.length === 1);
    const popup = await openPopup(get(), read, 'Notes');
    await press(popup, 'Notes');
    await untilShown(popup, 'only for a moment');
    await press(popup, 'Delete');
    await read.reading(({ anchored }) => anchored.length === 0);
    await press(popup, 'Undo');
    await read.reading(({ anchored }) => anchored.length === 1);
    await Promise.all([popup.close(), page.close()]);
  });

  it('survive a wrong finding that is put right', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?wrong'));
    const { page } = read;
    const before = await read.reading();
    const words = 'Nobody should have to cross';
    const point = await pointOn(page, words);
    await page.mouse.click(point.x, point.y);
    await waitUntil(() => cardBox(page));
    // Note, Copy, Link, then "Wrong?"; the menu puts the focus on its first answer.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const after = await read.reading(({ corrections }) => corrections.length === 1);
    expect(after.analysis.quotations.length).toBe(before.analysis.quotations.length - 1);
    await waitUntil(async () =>
      (await paintedTexts(page))['pressmark-quotation']?.some((text) => text.includes(words))
        ? null
        : true,
    );
    await page.close();
  });

  it('are saved although the background was ended meanwhile', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?worker'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'two winters');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await endBackground(get());
    await writeInCard(page, 'saved by a new one');
    await read.reading(({ anchored }) => anchored.length === 1);
    await page.close();
  });
});

/** Whether a draft that holds these words is stored. */
function draftsHolding(read: Awaited<ReturnType<typeof openPage>>, words: string) {
  return read.bridge.page.evaluate(
    (wanted) =>
      new Promise<true | null>((resolve) => {
        const opening = indexedDB.open('pressmark');
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.some(({ body }) => body === wanted) ? true : null);
          };
        };
      }),
    words,
  );
}
