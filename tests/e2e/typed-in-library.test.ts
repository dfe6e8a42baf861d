import type { Page as Tab } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBridge } from '../../scripts/support/bridge.ts';
import { fillNotes } from '../../scripts/support/fill-notes.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import type { Note } from '../../utils/notes/note.ts';
import { describeInBrowsers } from '../browser/support/each-browser.ts';
import { field, raiseVersion, typeAndGo } from './support/editor.ts';
import { stored } from './support/inside.ts';
import { press, untilShown } from './support/reading.ts';

const PAGE = {
  url: 'https://weir.example/eels',
  aliases: [],
  title: 'Eels climb the weir again',
  site: 'weir.example',
};

const noteOf = (id: string, fields: Partial<Note> = {}): Note => ({
  id,
  page: PAGE.url,
  kind: 'selection',
  target: {
    quote: { exact: `passage of ${id}`, prefix: '', suffix: '' },
    position: { start: 0, end: 9 },
  },
  body: `words on ${id}`,
  tags: [],
  color: 'default',
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-01T10:00:00.000Z',
  ...fields,
});

const dayOf = (day: number): string => new Date(Date.UTC(2026, 5, day)).toISOString();

describeInBrowsers('what is typed in the library', { extension: true }, ({ get }) => {
  let library: Tab;
  let bridge: Awaited<ReturnType<typeof openBridge>>;
  let count = 0;
  beforeAll(async () => {
    bridge = await openBridge(get());
    await fillNotes(bridge.page, { count: 400 });
    await send('saveNote', noteOf('other'));
  });
  beforeEach(async () => {
    count += 1;
    // Later than all others: it is in sight.
    await send('saveNote', noteOf(`note-${count}`, { modified: dayOf(2 * count) }));
    library = await get().openExtensionPage('library.html');
    await untilShown(library, `words on note-${count}`);
    await library.evaluate(editNote, `note-${count}`);
    await library.waitForSelector('textarea');
  });
  afterEach(() => library.close());

  it('is in its field after a scroll to the end and back, and is saved from there', async () => {
    await library.keyboard.type(', and more');
    for (const part of [1, 0]) {
      await library.evaluate((to) => scrollTo(0, document.body.scrollHeight * to), part);
      await library.waitForFunction(() =>
        document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.note'),
      );
    }
    expect(await field(library)).toBe(`words on note-${count}, and more`);
    await press(library, 'Save');
    await untilShown(library, 'Saved');
    expect(await bodies()).toContain(`words on note-${count}, and more`);
  });

  it('goes on where it was begun while notes are written elsewhere', async () => {
    await library.keyboard.type(' one');
    for (let at = 0; at < 40; at++) {
      const page = `https://weir.example/new-${count}-${at}`;
      await send(
        'saveNote',
        noteOf(`new-${count}-${at}`, { page, modified: dayOf(2 * count + 1) }),
        { ...PAGE, url: page },
      );
      if (at % 10 === 0) await library.keyboard.type(` ${at}`);
    }
    await untilTold();
    await library.keyboard.type(' end');
    expect(await field(library)).toBe(`words on note-${count} one 0 10 20 30 end`);
    await press(library, 'Save');
    await untilShown(library, `words on new-${count}-39`);
    expect(await bodies()).toContain(`words on note-${count} one 0 10 20 30 end`);
  });

  it('is there again after Escape right behind the last letter', async () => {
    await typeAndGo(library, 'in haste', { key: 'Escape' });
    await library.waitForFunction(() => !document.querySelector('textarea'));
    await library.evaluate(editNote, `note-${count}`);
    await library.waitForSelector('textarea');
    expect(await field(library)).toBe('in haste');
  });

  it('is kept for its own note when another one is opened right behind the last letter', async () => {
    await typeAndGo(library, 'on the first', { press: 'Edit note on passage of other' });
    await waitUntil(async () => ((await field(library)) === 'words on other' ? true : null));
    const drafts = await stored(bridge, 'drafts');
    expect(drafts.map(({ body }) => body)).toContain('on the first');
    await press(library, 'Cancel');
    await library.waitForFunction(() => !document.querySelector('textarea'));
    await library.evaluate(editNote, `note-${count}`);
    await library.waitForSelector('textarea');
    expect(await field(library)).toBe('on the first');
  });

  it('stays in sight when a search leaves its note out, and takes no letter of the search', async () => {
    await library.keyboard.type(', typed');
    await library.focus('input[type="search"]');
    await library.keyboard.type('body:nothing-like-it');
    await untilShown(library, 'No notes match.');
    expect(await field(library)).toBe(`words on note-${count}, typed`);
    await library.evaluate(() =>
      document.querySelector<HTMLInputElement>('[type=search]')?.select(),
    );
    await library.keyboard.type(`note-${count}`);
    await untilShown(library, '1 note on 1 page');
    const search = await library.$eval('input[type="search"]', (input) => input.value);
    expect(search).toBe(`note-${count}`);
    expect(await field(library)).toBe(`words on note-${count}, typed`);
  });

  it('is there again after the page was loaded anew right behind the last letter', async () => {
    await library.evaluate(() => {
      const area = document.querySelector('textarea');
      if (!area) throw new Error('no editor is open');
      area.value = 'at the last moment';
      area.dispatchEvent(new Event('input', { bubbles: true }));
      location.reload();
    });
    await waitUntil(
      async () =>
        (await stored(bridge, 'drafts')).some(({ body }) => body === 'at the last moment') || null,
    );
  });

  it('lets what the reader deletes meanwhile go from the list', async () => {
    await library.keyboard.type(', typed');
    await press(library, 'Delete note on passage of other');
    await library.waitForFunction(() => !document.body.innerText.includes('words on other'));
    expect(await field(library)).toBe(`words on note-${count}, typed`);
    await press(library, 'Undo');
    await untilShown(library, 'words on other');
    expect(await field(library)).toBe(`words on note-${count}, typed`);
  });

  it('is saved, and the note with it, although that was deleted elsewhere', async () => {
    await library.keyboard.type(', still wanted');
    await send('removeNote', null, null, { id: `note-${count}` });
    await untilTold();
    await press(library, 'Save');
    await untilShown(library, 'Saved');
    expect(await bodies()).toContain(`words on note-${count}, still wanted`);
  });

  it('takes nothing from what was saved elsewhere in the meantime', async () => {
    await library.keyboard.type(', mine');
    const body = `words on note-${count}, theirs`;
    await send('saveNote', noteOf(`note-${count}`, { body, modified: '2026-03-02T10:00:00.000Z' }));
    await press(library, 'Save');
    await untilShown(library, 'Saved');
    const saved = (await bodies()).find((words) => words.includes(`note-${count},`)) ?? '';
    expect(saved).toContain(`words on note-${count}, mine`);
    expect(saved).toContain(`words on note-${count}, theirs`);
  });

  // The last one: nothing is read or written after it.
  it('stays, with the reason, where the storage fails', async () => {
    await library.keyboard.type(', unsaved');
    await library.click('.library-page .tick');
    await bridge.page.evaluate(raiseVersion);
    await press(library, 'Save');
    await untilShown(library, 'so this is not saved');
    expect(await field(library)).toBe(`words on note-${count}, unsaved`);
    expect(await library.$eval('textarea', ({ readOnly }) => readOnly)).toBe(false);
    // That the draft was not kept is told above the list.
    await library.waitForSelector('.library-main > .problem');
    await press(library, 'Cancel');
    await press(library, 'Close');
    await library.waitForFunction(() => !document.querySelector('.problem'));
    await press(library, 'Export');
    await press(library, 'Markdown');
    await untilShown(library, 'so this is not saved');
  });

  const bodies = async () => (await stored(bridge, 'notes')).map(({ body }) => body);

  /** Waits until the library knows of all our notes that there are. */
  const untilTold = () =>
    waitUntil(async () => {
      const { length } = (await bodies()).filter((body) => body.startsWith('words on'));
      const site = await library.$eval(`option[value="${PAGE.site}"]`, (one) => one.textContent);
      return site.includes(String(length)) ? true : null;
    });

  /** Sends a call to the background, as another view does. */
  function send(type: string, note: Note | null, page: unknown = PAGE, data?: unknown) {
    return bridge.page.evaluate(
      async (name, given) => {
        const message = { id: 1, type: name, data: given, timestamp: Date.now() };
        return (await chrome.runtime.sendMessage(message)).res;
      },
      type,
      data ?? { page, note },
    );
  }
});

/** Opens the editor of a note; runs in the library. */
function editNote(id: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.note button[aria-label]')];
  buttons.find(({ ariaLabel }) => ariaLabel === `Edit note on passage of ${id}`)?.click();
}
