import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, builtExtension, type OpenBrowser } from '../../scripts/support/browsers.ts';
import { readTexts } from '../../scripts/support/page-texts.ts';
import { fixture, launch } from '../browser/support/each-browser.ts';
import { openPage, openPopup, untilShown } from './support/reading.ts';

const texts = await readTexts();

const SPOKEN = BROWSER_KINDS.flatMap((kind) =>
  ['de', 'uk'].map((language) => [kind, language] as const),
);

describe.each(SPOKEN)('a %s that speaks %s', (kind, language) => {
  const { [language]: own = {} } = texts;
  let open: OpenBrowser;
  beforeAll(async () => {
    open = await launch(kind, { extension: builtExtension(kind), language });
  });
  afterAll(() => open.close());

  it('shows the popup in its language, numbers and dates too', async () => {
    const read = await openPage(open, fixture('news/bridge.html?language'));
    await read.reading();
    const popup = await openPopup(open, read, 'Edda Voss');
    const shown = await popup.evaluate(() => document.body.innerText);
    for (const name of ['popup_found', 'popup_voices', 'popup_figures', 'common_notes'])
      expect(shown).toContain(own[name]);
    expect(shown).toContain(language === 'de' ? 'Zahlen' : 'чисел');
    const { lang, dir } = await popup.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect({ lang, dir }).toEqual({ lang: language, dir: 'ltr' });
    await Promise.all([popup.close(), read.page.close()]);
  });

  it.each([
    ['options.html', 'options_marks', 'titles_options'],
    ['library.html', 'library_none', 'titles_library'],
    ['welcome.html', 'welcome_try', 'titles_welcome'],
  ])('shows %s in its language', async (path, words, title) => {
    const page = await open.openExtensionPage(path);
    await untilShown(page, own[words] ?? '');
    expect(await page.title()).toBe(own[title]);
    await page.close();
  });

  it('names and describes the extension and its keys in its language', async () => {
    const page = await open.openExtensionPage('options.html');
    const [description, commands] = await page.evaluate(async () => [
      chrome.runtime.getManifest().description,
      (await chrome.commands.getAll()).map((command) => command.description),
    ]);
    expect(description).toBe(own.manifest_description);
    expect(commands).toContain(own.commands_nextHighlight);
    await page.close();
  });
});

it('every language is in both packages', () => {
  for (const kind of BROWSER_KINDS) {
    for (const [language, own] of Object.entries(texts)) {
      const file = join(builtExtension(kind), '_locales', language, 'messages.json');
      const packed = JSON.parse(readFileSync(file, 'utf8'));
      expect(Object.keys(packed).sort(), `${kind}, ${language}`).toEqual(Object.keys(own).sort());
    }
  }
});
