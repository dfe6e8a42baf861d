import type { Page } from 'puppeteer-core';
import type { Note } from '../../../utils/notes/note.ts';

/** Sends a request to the background from a page of the extension. */
export const send = (page: Page, type: string, data: unknown): Promise<unknown> =>
  page.evaluate(
    (call, given) =>
      chrome.runtime.sendMessage({ id: 1, type: call, data: given, timestamp: Date.now() }),
    type,
    data,
  );

/** Has the background save a note on a whole page, of a site of our own where `page` names no other. */
export function saveNote(from: Page, fields: Partial<Note> & { id: string }): Promise<unknown> {
  const written = '2026-03-01T10:00:00.000Z';
  const note: Note = {
    page: 'https://harbour.example/pilots',
    kind: 'page',
    body: `words on ${fields.id}`,
    tags: [],
    color: 'default',
    created: written,
    modified: written,
    ...fields,
  };
  const page = { url: note.page, aliases: [], title: 'Pilots', site: new URL(note.page).host };
  return send(from, 'saveNote', { page, note });
}
