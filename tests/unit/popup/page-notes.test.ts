import { describe, expect, it } from 'vitest';
import { createPageNotes, type Kept } from '../../../entrypoints/popup/page-notes.ts';
import type { Draft } from '../../../utils/notes/note.ts';
import type { Notes } from '../../../utils/notes/repository.ts';

const draft = (body: string): Draft => ({
  key: 'k',
  page: 'https://gazette.example/1',
  modified: '2026-05-01T00:00:00.000Z',
  body,
  tags: [],
});

/** A store whose readings end when the test says so, in any order. */
function openStore() {
  const asked: string[][] = [];
  const answers: ((body: string | null) => void)[] = [];
  const store: Pick<Notes, 'notesOfPage' | 'correctionsOfPage' | 'draftsOfPage'> = {
    notesOfPage: async () => [],
    correctionsOfPage: async () => [],
    draftsOfPage: (urls) => {
      asked.push([...urls]);
      return new Promise((resolve, reject) => {
        answers.push((body) =>
          body === null ? reject(new Error('shut')) : resolve([draft(body)]),
        );
      });
    },
  };
  const shown: (string | undefined)[] = [];
  const show = (kept: Kept | null) => shown.push(kept ? kept.drafts[0]?.body : 'unread');
  const notes = createPageNotes(store, show);
  return { notes, asked, shown, answer: (at: number, body: string | null) => answers[at]?.(body) };
}

describe('what is kept of a page', () => {
  it('is read under each of its addresses, and shown when that is wanted', async () => {
    const { notes, asked, shown, answer } = openStore();
    const reading = notes.read('https://a.example/\nhttps://b.example/');
    answer(0, 'one');
    const show = await reading;
    expect(shown).toEqual([]);
    show();
    expect(asked).toEqual([['https://a.example/', 'https://b.example/']]);
    expect(shown).toEqual(['one']);
  });

  it('is read once for whoever wants to know it, and again for another page', async () => {
    const { notes, asked } = openStore();
    expect(notes.known('https://a.example/')).toBe(notes.known('https://a.example/'));
    void notes.known('https://b.example/');
    void notes.known('https://a.example/');
    expect(asked.flat()).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://a.example/',
    ]);
  });

  it('never takes the place of what was read later, nor is it shown twice', async () => {
    const { notes, shown, answer } = openStore();
    const [older, newer] = [notes.read('https://a.example/'), notes.read('https://a.example/')];
    answer(1, 'newer');
    answer(0, 'older');
    const [showOlder, showNewer] = await Promise.all([older, newer]);
    showNewer();
    showOlder();
    showNewer();
    expect(shown).toEqual(['newer']);
  });

  it('is told where it cannot be read, and read again when that is asked', async () => {
    const { notes, shown, answer } = openStore();
    const failing = notes.read('https://a.example/');
    answer(0, null);
    (await failing)();
    const again = notes.read('https://a.example/');
    answer(1, 'there');
    (await again)();
    expect(shown).toEqual(['unread', 'there']);
  });
});
