import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { inCard, pressInCard, wordsOf } from './support/inside.ts';
import {
  cardBox,
  openPage,
  pointOn,
  type ReadPage,
  saveInCard,
  select,
  startNote,
  writeInCard,
} from './support/reading.ts';

describeInBrowsers('a hostile page', { extension: true }, ({ get }) => {
  it('cannot know the names of the highlights beforehand', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?names'));
    const names = () => read.page.evaluate(() => [...CSS.highlights.keys()].sort());
    await read.reading();
    const first = await names();
    await read.page.reload();
    await read.reading();
    const second = await names();
    expect(first.length).toBe(4);
    expect(second.length).toBe(4);
    for (const name of [...first, ...second]) expect(name).toMatch(/^h[0-9a-f]{16}$/);
    expect(second.some((name) => first.includes(name))).toBe(false);
    await read.page.close();
  });

  it('hears no key, learns no word of a note, and reads nothing of the card', async () => {
    const read = await openPage(get(), fixture('hostile/eavesdropper.html'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'two winters');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await page.keyboard.type('Zyx quoth');
    await page.keyboard.press('Tab');
    await page.keyboard.type('vexed,');
    const nothing = { shadow: null, text: false, inner: 0, frames: 0, class: 'none' };
    expect(await page.evaluate(lookForCard)).toEqual(nothing);
    await page.keyboard.down('Shift');
    // Past the button that removes the tag, to the text.
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('End');
    await writeInCard(page, ' Jumps');
    const { anchored } = await read.reading(({ anchored }) => anchored.length === 1);
    const notes = await bridge.page.evaluate(storedNotes);
    expect(notes).toEqual([{ body: 'Zyx quoth Jumps', tags: ['vexed'] }]);
    const heard = await page.evaluate(() => (globalThis as unknown as Spied).heard);
    expect(heard.filter((word) => /[ZyxquothvdJmps]{3}|^[Zyxqvj]$|Zyx|vexed/.test(word))).toEqual(
      [],
    );
    expect(heard.join(' ')).not.toContain(anchored[0]);
    expect(heard.join(' ')).not.toContain('content-script');
    await page.close();
  });

  it('neither selects nor finds what is written in the card, or shown of a note', async () => {
    const read = await openPage(get(), fixture('hostile/eavesdropper.html?open-card'));
    const { page, bridge, url } = read;
    await read.reading();
    await startNote(read, 'two winters');
    await page.keyboard.type('Zyx quoth');
    await page.keyboard.press('Tab');
    await page.keyboard.type('vexed, jum');
    expect(await page.evaluate(seek, ['Zyx', 'quoth', 'vexed', 'jum'])).toEqual([]);
    await saveInCard(page);
    await read.reading(({ anchored }) => anchored.length === 1);
    const isShown = (words: RegExp) => shown(read, words);
    await isShown(/Zyx quoth\nvexed\njum\n.*\d{4}/);
    const year = String(new Date().getFullYear());
    expect(await page.evaluate(seek, ['Zyx', 'quoth', 'vexed', 'jum', year])).toEqual([]);
    await pressInCard(bridge, url, 'Close');
    const point = await pointOn(page, 'two winters');
    await page.mouse.move(point.x, point.y);
    await isShown(/Zyx quoth/);
    expect(await page.evaluate(seek, ['Zyx', 'quoth'])).toEqual([]);
    // It does look: what the page says itself is found.
    expect(await page.evaluate(seek, ['two winters'])).toEqual(['selected', 'found']);
    await page.close();
  });

  it('neither selects nor finds the name that the reader gave to a speaker', async () => {
    const read = await openPage(get(), fixture('hostile/eavesdropper.html?named'));
    const { page, bridge, url } = read;
    await read.reading();
    const { x, y } = await pointOn(page, 'Nobody should have to cross');
    await page.mouse.click(x, y);
    await pressInCard(bridge, url, 'Wrong');
    await waitUntil(() => inCard(bridge, url, focusName));
    await page.keyboard.type('Quillon Abrax');
    expect(await page.evaluate(seek, ['Quillon', 'Abrax'])).toEqual([]);
    await page.keyboard.press('Enter');
    await read.reading(({ corrections }) => corrections.length === 1);
    await waitUntil(async () => ((await cardBox(page)) ? null : true));
    await bridge.ask(url, 'step', { direction: 1 });
    await waitUntil(async () => {
      const words = await inCard(bridge, url, wordsOf);
      if (words?.includes('Quillon Abrax')) return true;
      await bridge.ask(url, 'step', { direction: 1 });
      return null;
    });
    // What is heard of a step comes a moment later.
    await shown(read, /\d of \d+: /);
    expect(await page.evaluate(seek, ['Quillon', 'Abrax'])).toEqual([]);
    await page.close();
  });

  it('hears every key that is not meant for the card', async () => {
    const read = await openPage(get(), fixture('hostile/eavesdropper.html'));
    await read.reading();
    await read.page.keyboard.type('q');
    expect(await read.page.evaluate(() => (globalThis as unknown as Spied).heard)).toContain('q');
    await read.page.close();
  });

  it('cannot open the card by events of its own making', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?synthetic'));
    const { page } = read;
    await read.reading();
    const point = await pointOn(page, 'Nobody should have to cross');
    await page.evaluate(clickAt, point);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(await cardBox(page)).toBeNull();
    await page.mouse.click(point.x, point.y);
    await waitUntil(() => cardBox(page));
    await page.close();
  });

  it('finds no door into the extension', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?doors'));
    const { origin } = get();
    for (const path of [
      'popup.html',
      'background.js',
      'content-scripts/article.js',
      'icon/16.png',
    ]) {
      expect(await read.page.evaluate(reach, `${origin}/${path}`)).toEqual([false, false]);
    }
    await read.page.close();
  });
});

/** What the scripts of `eavesdropper.html` leave behind. */
interface Spied {
  heard: string[];
}

/** What a page's script can see of an open card; runs in the page. */
function lookForCard(): object {
  const host = document.querySelector('[data-pressmark]');
  if (!host) throw new Error('no card is open');
  // The class of an element that a page has defined sees into its closed root.
  const classes = ({ localName }: Element) => {
    try {
      customElements.define(localName, class extends HTMLElement {});
      return localName;
    } catch {
      return 'none';
    }
  };
  const seen = `${document.documentElement.innerText}${document.documentElement.outerHTML}`;
  return {
    shadow: host.shadowRoot,
    text: /Zyx|vexed/.test(seen),
    inner: host.childNodes.length,
    frames: window.length,
    class: classes(host),
  };
}

/** How a page's script gets at any of these words, in all ways that browsers have. */
function seek(words: string[]): string[] {
  const { find } = window as Window & { find?: (...settings: (string | boolean)[]) => boolean };
  document.execCommand('selectAll');
  const selected = String(document.getSelection());
  // With capitals, backwards, round the end, whole words, in frames too.
  const settings = Array.from({ length: 32 }, (_, at) =>
    [1, 2, 4, 8, 16].map((bit) => (at & bit) > 0),
  );
  const finds = (word: string) =>
    settings.some((choice) => {
      document.getSelection()?.removeAllRanges();
      return find?.(word, ...choice, false) || document.execCommand('findString', false, word);
    });
  return [
    ...(words.some((word) => selected.includes(word)) ? ['selected'] : []),
    ...(words.some(finds) ? ['found'] : []),
  ];
}

/** Waits until the card says some words. */
const shown = ({ bridge, url }: ReadPage, words: RegExp): Promise<true> =>
  waitUntil(async () => (words.test((await inCard(bridge, url, wordsOf)) ?? '') ? true : null), {
    what: String(words),
  });

/** Puts the focus on the field for another name, in the open card. */
function focusName(root: HTMLElement): true | null {
  const field = root.querySelector<HTMLInputElement>('.wrong-name > input');
  field?.focus();
  return field ? true : null;
}

function clickAt({ x, y }: { x: number; y: number }): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const place = { clientX: x, clientY: y, bubbles: true, composed: true };
  target.dispatchEvent(new PointerEvent('pointermove', { ...place, pointerType: 'mouse' }));
  target.dispatchEvent(new MouseEvent('click', place));
}

/** Whether a page can fetch or frame an address; runs in the page. */
async function reach(address: string): Promise<boolean[]> {
  const fetched = await fetch(address).then(
    () => true,
    () => false,
  );
  const image = new Image();
  const shown = new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
  });
  image.src = address;
  return [fetched, await shown];
}

/** Every stored note; runs in an extension page. */
function storedNotes(): Promise<{ body: string; tags: string[] }[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('pressmark');
    opening.onsuccess = () => {
      const all = opening.result.transaction('notes').objectStore('notes').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ body, tags }) => ({ body, tags })));
      };
    };
  });
}
