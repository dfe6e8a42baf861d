import type { Page as Tab } from 'puppeteer-core';
import type { Note } from '../../utils/notes/note.ts';
import type { Attempt } from './ledger.ts';

/** Has the background write a note, as a content script does; true once it says it is on disk. */
export const writeNote = (tab: Tab, attempt: Attempt): Promise<boolean> =>
  tab.evaluate(async (data) => {
    const answer = await chrome.runtime.sendMessage({
      id: 1,
      type: 'saveNote',
      data,
      timestamp: Date.now(),
    });
    return answer.res.ok === true;
  }, attempt);

/** Reads all notes of some pages through the background. */
export const readNotes = (tab: Tab, urls: string[]): Promise<Note[]> =>
  tab.evaluate(async (wanted) => {
    const found: Note[] = [];
    for (const url of wanted) {
      const data = { urls: [url] };
      const message = { id: 1, type: 'notesOfPage', data, timestamp: Date.now() };
      found.push(...(await chrome.runtime.sendMessage(message)).res.notes);
    }
    return found;
  }, urls);
