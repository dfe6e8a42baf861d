import { afterEach, beforeEach, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { raiseVersion, untilEditing } from './support/editor.ts';
import { inCard, pressInCard, stored, untilEditorClosed } from './support/inside.ts';
import { openPage, type ReadPage, saveInCard, startNote, writeInCard } from './support/reading.ts';

describeInBrowsers('what is typed in the card', { extension: true }, ({ get }) => {
  let read: ReadPage;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    read = await openPage(get(), fixture(`news/bridge.html?typed-in-card-${count}`));
    await read.reading();
    await startNote(read, 'two winters');
    await untilEditing(read);
  });
  afterEach(async () => {
    await Promise.all([read.page.close(), read.bridge.page.close()]);
  });

  const fieldText = () => inCard(read.bridge, read.url, textOfField);
  const saveFirst = async (words: string) => {
    await writeInCard(read.page, words);
    await untilEditorClosed(read.bridge, read.url);
    await pressInCard(read.bridge, read.url, 'Edit note');
    await untilEditing(read);
  };

  it('is there again after Escape right behind the last letter, in the same note', async () => {
    await saveFirst('saved');
    await inCard(read.bridge, read.url, typeAndEscape, 'in haste');
    await untilEditorClosed(read.bridge, read.url);
    await pressInCard(read.bridge, read.url, 'Edit note');
    await untilEditing(read);
    expect(await fieldText()).toBe('in haste');
  });

  it('is saved, and the note with it, although that was deleted elsewhere', async () => {
    await saveFirst('kept');
    await read.page.keyboard.type(', and more');
    const note = (await stored(read.bridge, 'notes')).find(({ body }) => body === 'kept');
    await read.bridge.page.evaluate(
      (id) => chrome.runtime.sendMessage({ id: 1, type: 'removeNote', data: { id }, timestamp: 0 }),
      note?.id,
    );
    await read.reading(({ anchored }) => anchored.length === 0);
    expect(await fieldText()).toBe('kept, and more');
    await saveInCard(read.page);
    await read.reading(({ anchored }) => anchored.length === 1);
    const bodies = (await stored(read.bridge, 'notes')).map(({ body }) => body);
    expect(bodies).toContain('kept, and more');
  });

  // The last one: nothing is read or written after it.
  it('is one note, however often it is tried to be saved', async () => {
    const { page, bridge, url } = read;
    await bridge.page.evaluate(raiseVersion);
    await bridge.page.evaluate(noteWrites);
    await writeInCard(page, 'once');
    await pressInCard(bridge, url, 'Try again');
    const ids = await waitUntil(async () => {
      const all = await bridge.page.evaluate(() => (globalThis as Watching).tried ?? []);
      return all.length > 1 ? all : null;
    });
    expect(new Set(ids).size).toBe(1);
  });
});

type Watching = typeof globalThis & { tried?: string[] };

/** Notes the id of each note that a page asks to be saved; runs in an extension page. */
function noteWrites(): void {
  const tried: string[] = [];
  (globalThis as Watching).tried = tried;
  chrome.runtime.onMessage.addListener((message) => {
    if (message.type === 'saveNote') tried.push(message.data.note.id);
  });
}

// The functions below run in the isolated world of a page, with the root of the card.

const textOfField = (root: HTMLElement): string => root.querySelector('textarea')?.value ?? '';

/** Leaves the editor before what is typed can have been kept. */
function typeAndEscape(root: HTMLElement, words: string): void {
  const area = root.querySelector('textarea');
  if (!area) throw new Error('no editor is open');
  area.value = words;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}
