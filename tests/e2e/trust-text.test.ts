import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { inCard, wordsOf } from './support/inside.ts';
import {
  cardBox,
  openPage,
  openPopup,
  pointOn,
  press,
  type ReadPage,
  untilShown,
} from './support/reading.ts';

const PASSAGE = 'Nobody should have to cross a river on trust';
const MARKUP = '<img src=x onerror="globalThis.pwned=1"><script>pwned=1</script>&lt;b&gt;';
const HOSTILE: [name: string, text: string][] = [
  ['mark-up', `shown ${MARKUP}`],
  ['an address that acts', 'shown [here](javascript:globalThis.pwned=1) javascript:pwned=1'],
  ['right-to-left overrides', 'shown \u202e\u2066\u2067reversed\u2069 \u200f end'],
  ['lone surrogates', 'shown \ud83d and \ude29 end'],
  ['null and other controls', 'shown \u0000\u0007\u001b[31m end'],
  ['a megabyte', `shown ${'long '.repeat(200_000)}`],
  ['a megabyte without a space', `shown ${'x'.repeat(1_000_000)}`],
  ['names of built-ins', 'shown __proto__ constructor toString'],
];

describeInBrowsers('text', { extension: true }, ({ get }) => {
  it.each(HOSTILE)('stays text in popup, panel and card: %s', async (name, text) => {
    const read = await openPage(get(), fixture(`news/bridge.html?${encodeURIComponent(name)}`));
    await read.reading();
    await keep(read, text);
    await read.reading(({ anchored }) => anchored.length === 1);

    const popup = await openPopup(get(), read, 'Notes');
    await press(popup, 'Notes');
    await untilShown(popup, 'shown');
    expect(await popup.evaluate(whatActs)).toEqual([]);
    const words = text.slice(0, 30).replaceAll('\0', '');
    expect(plain(await popup.evaluate(() => document.body.innerText))).toContain(plain(words));

    await read.page.bringToFront();
    const point = await pointOn(read.page, PASSAGE);
    await read.page.mouse.click(point.x, point.y);
    await waitUntil(() => cardBox(read.page));
    const shown = await waitUntil(async () => {
      const said = await inCard(read.bridge, read.url, wordsOf);
      return said?.includes('shown') ? said : null;
    });
    expect(plain(shown)).toContain(plain(words));
    expect(await inCard(read.bridge, read.url, actsInCard)).toEqual([]);
    expect(await read.page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    await Promise.all([popup.close(), read.page.close()]);
  });
});

/** Keeps a note whose every field is the text, on a passage of the page. */
async function keep(read: ReadPage, text: string): Promise<void> {
  const { page } = await read.reading();
  const exact = PASSAGE;
  const now = new Date().toISOString();
  const note = {
    ...{ id: `note ${text.slice(0, 40)}`, page: page.url, kind: 'quote', body: text },
    ...{ tags: [text.slice(0, 200)], color: text.slice(0, 200), created: now, modified: now },
    target: { quote: { exact, prefix: '“', suffix: ',” said' }, position: { start: 0, end: 9 } },
    speaker: { name: text, role: text },
    figure: { value: 1, unit: text.slice(0, 200), counts: text.slice(0, 200), change: text },
  };
  const hostile = { ...page, title: text, author: text, site: text.slice(0, 200) };
  const answer = await read.bridge.page.evaluate(
    (data) => chrome.runtime.sendMessage({ id: 1, type: 'saveNote', data, timestamp: Date.now() }),
    { page: hostile, note },
  );
  expect(answer).toEqual({ res: { ok: true, value: null } });
}

/** What in an extension page came from text; runs there. */
function whatActs(): string[] {
  const acting = document.querySelectorAll('img, iframe, object, embed, b, [onerror], [onload]');
  const scripts = [...document.scripts].filter(({ src }) => !src.startsWith(location.origin));
  const links = [...document.links].filter(
    ({ href }) => !/^(?:https?|[a-z-]+-extension):/.test(href),
  );
  const pwned = 'pwned' in globalThis ? ['pwned'] : [];
  return [...acting, ...scripts, ...links].map(({ outerHTML }) => outerHTML).concat(pwned);
}

/** What in the card came from text; stands on its own, as `inCard` asks. */
function actsInCard(root: HTMLElement): string[] {
  const acting = root.querySelectorAll('img, script, iframe, object, b, a, [onerror]');
  return [...acting].map(({ outerHTML }) => outerHTML.slice(0, 200));
}

/** As text stands on the screen: white space collapsed, without what has no glyph of its own. */
const plain = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
