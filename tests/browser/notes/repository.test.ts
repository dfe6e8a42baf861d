import { expect, it } from 'vitest';
import { describeInBrowsers } from '../support/each-browser.ts';
import {
  freshName,
  openNotesTab,
  putRaw,
  sampleCorrection,
  sampleNote,
  samplePage,
} from './notes-tab.ts';

const DONE = { ok: true, value: null };
const INVALID = { ok: false, error: 'invalid' };

describeInBrowsers('the notes', { extension: false }, ({ get }) => {
  it('give back a note as it was saved, and nothing more', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage();
    const note = sampleNote(page, {
      speaker: { name: 'Noor Haddad', role: 'the operator' },
      figure: { value: 2, unit: '', counts: 'boats', change: '=' },
    });
    expect(await call('saveNote', page, note)).toEqual(DONE);
    expect(await call('noteById', note.id)).toEqual(note);
    expect(await call('notesOfPage', [page.url])).toEqual([note]);
    expect(await call('pages', [page.url])).toEqual([page]);
    expect(await call('countNotes')).toBe(1);
    expect(await call('sites')).toEqual(['news.example']);
    expect(await call('noteById', 'another')).toBeNull();
  });

  it('acknowledge a note only when its strict transaction is complete', async () => {
    const name = freshName();
    const { tab } = await openNotesTab(get(), name);
    const page = samplePage();
    const events = await tab.evaluate(
      async (database, ofPage, note) => {
        const seen: string[] = [];
        const original = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...args) {
          const transaction = original.apply(this, args);
          seen.push(`${transaction.mode} ${transaction.durability}`);
          transaction.addEventListener('complete', () => seen.push('complete'));
          return transaction;
        };
        const notes = await globalThis.opened.get(database);
        await notes?.saveNote(ofPage, note);
        seen.push('acknowledged');
        IDBDatabase.prototype.transaction = original;
        return seen;
      },
      name,
      page,
      sampleNote(page),
    );
    expect(events).toEqual(['readwrite strict', 'complete', 'acknowledged']);
  });

  it('survive a reload', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    const note = sampleNote(page);
    await call('saveNote', page, note);
    await tab.close();
    const after = await openNotesTab(get(), name);
    expect(await after.call('notesOfPage', [page.url])).toEqual([note]);
  });

  it('list a page in the order of its text', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage();
    const quote = { exact: 'x', prefix: '', suffix: '' };
    const at = (start: number) => ({ target: { quote, position: { start, end: start + 1 } } });
    const { target: _none, ...whole } = sampleNote(page, { kind: 'page' });
    const notes = [sampleNote(page, at(70)), sampleNote(page, at(5)), whole];
    for (const note of notes) await call('saveNote', page, note);
    const found = await call('notesOfPage', [page.url]);
    expect(found.map(({ id }) => id)).toEqual([notes[2]?.id, notes[1]?.id, notes[0]?.id]);
  });

  it('find a page under each of its addresses', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const mobile = 'https://m.news.example/tides';
    const amp = 'https://news.example/amp/tides';
    const page = samplePage({ aliases: [mobile] });
    const note = sampleNote(page);
    await call('saveNote', page, note);
    await call('savePage', { ...page, aliases: [amp], title: '', author: 'Ida Berg' });
    for (const url of [page.url, mobile, amp]) {
      expect(await call('notesOfPage', [url])).toEqual([note]);
      expect(await call('pages', [url])).toEqual([
        { ...page, aliases: [mobile, amp], author: 'Ida Berg' },
      ]);
    }
    expect(await call('notesOfPage', [page.url, mobile, amp])).toEqual([note]);
    expect(await call('notesOfPage', [])).toEqual([]);
  });

  it('find what was kept before the page had its present address', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const old = samplePage();
    const note = sampleNote(old);
    await call('saveNote', old, note);
    const now = samplePage({ aliases: [old.url] });
    expect(await call('saveNote', now, { ...note, body: 'Edited' })).toEqual(DONE);
    expect(await call('notesOfPage', [now.url])).toEqual([{ ...note, body: 'Edited' }]);
  });

  it('do not string articles together that share one wrong alias', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const home = 'https://news.example/';
    const [one, other] = [samplePage({ aliases: [home] }), samplePage({ aliases: [home] })];
    const note = sampleNote(one);
    await call('saveNote', one, note);
    await call('saveNote', other, sampleNote(other));
    expect(await call('notesOfPage', [one.url])).toEqual([note]);
  });

  it('take a removed note back whole', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage();
    const note = sampleNote(page);
    await call('saveNote', page, note);
    expect(await call('removeNote', note.id)).toEqual(DONE);
    expect(await call('notesOfPage', [page.url])).toEqual([]);
    expect(await call('noteById', note.id)).toBeNull();
    expect(await call('removeNote', note.id)).toEqual(DONE);
    expect(await call('restoreNote', note.id)).toEqual(DONE);
    expect(await call('notesOfPage', [page.url])).toEqual([note]);
    // Whoever did not get the first answer asks again.
    expect(await call('restoreNote', note.id)).toEqual(DONE);
    expect(await call('notesOfPage', [page.url])).toEqual([note]);
    expect(await call('restoreNote', 'no such note')).toEqual(INVALID);
  });

  it('do not bring back a note that another tab has removed', async () => {
    const name = freshName();
    const [one, other] = [await openNotesTab(get(), name), await openNotesTab(get(), name)];
    const page = samplePage();
    const note = sampleNote(page);
    await one.call('saveNote', page, note);
    await other.call('removeNote', note.id);
    expect(await one.call('saveNote', page, { ...note, body: 'Late' })).toEqual(INVALID);
    expect(await one.call('notesOfPage', [page.url])).toEqual([]);
    await one.call('restoreNote', note.id);
    expect(await other.call('notesOfPage', [page.url])).toEqual([note]);
  });

  it('lose nothing when two tabs write at once', async () => {
    const name = freshName();
    const tabs = [await openNotesTab(get(), name), await openNotesTab(get(), name)];
    const page = samplePage();
    const batches = tabs.map((_tab, writer) =>
      Array.from({ length: 60 }, (_none, index) => ({
        note: sampleNote(page),
        seen: { ...page, aliases: [`https://news.example/${writer}/${index}`] },
      })),
    );
    await Promise.all(
      tabs.map(({ tab }, writer) =>
        tab.evaluate(
          async (database, writes) => {
            const notes = await globalThis.opened.get(database);
            await Promise.all(writes.map(({ seen, note }) => notes?.saveNote(seen, note)));
          },
          name,
          batches[writer] ?? [],
        ),
      ),
    );
    const written = batches.flat();
    const found = await tabs[0]?.call('notesOfPage', [page.url]);
    expect(found?.map(({ id }) => id).sort()).toEqual(written.map(({ note }) => note.id).sort());
    const [merged] = (await tabs[1]?.call('pages', [page.url])) ?? [];
    expect(merged?.aliases.toSorted()).toEqual(written.flatMap(({ seen }) => seen.aliases).sort());
  });

  it('refuse what is no note, page, correction or draft', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage();
    const note = sampleNote(page);
    expect(await call('saveNote', page, { ...note, id: '' })).toEqual(INVALID);
    expect(await call('saveNote', { ...page, url: '' }, note)).toEqual(INVALID);
    expect(await call('savePage', JSON.parse('{"url":"x"}'))).toEqual(INVALID);
    expect(await call('saveCorrection', page, JSON.parse('{"id":"x"}'))).toEqual(INVALID);
    expect(await call('saveDraft', JSON.parse('{"key":5}'))).toEqual(INVALID);
    expect(await call('countNotes')).toBe(0);
    expect(await call('pages', [page.url])).toEqual([]);
  });

  it('list the good records beside damaged ones, and keep those', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    const note = sampleNote(page);
    await call('saveNote', page, note);
    await putRaw(tab, name, 'notes', { id: 'zzz', page: page.url, kind: 'song', site: page.site });
    await putRaw(tab, name, 'corrections', { id: 'zzz', page: page.url });
    await putRaw(tab, name, 'pages', { url: page.url, title: 5 });
    expect(await call('notesOfPage', [page.url])).toEqual([note]);
    expect(await call('correctionsOfPage', [page.url])).toEqual([]);
    expect(await call('noteById', 'zzz')).toBeNull();
    expect(await call('pages', [page.url])).toEqual([]);
    expect(await call('entriesOfPage', [page.url])).toEqual([
      { page: { ...page, title: '' }, notes: [note], corrections: [] },
    ]);
    expect(await call('countNotes')).toBe(2);
    expect(await call('saveNote', page, note)).toEqual(DONE);
    expect(await call('pages', [page.url])).toEqual([page]);
  });

  it('can be rid of damaged records', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    await putRaw(tab, name, 'notes', { id: 'one' });
    await putRaw(tab, name, 'notes', { id: 'two', page: 5, site: 7 });
    expect(await call('sites')).toEqual([]);
    await putRaw(tab, name, 'corrections', { id: 'three' });
    await putRaw(tab, name, 'trash', { id: 'four', removed: '2026-01-01T00:00:00.000Z' });
    expect(await call('removeNote', 'one')).toEqual(DONE);
    expect(await call('removeNote', 'two')).toEqual(DONE);
    expect(await call('restoreNote', 'two')).toEqual(DONE);
    expect(await call('removeCorrection', 'three')).toEqual(DONE);
    expect(await call('purgeTrash', '9999-01-01T00:00:00.000Z')).toEqual(DONE);
    expect(await call('restoreNote', 'one')).toEqual(INVALID);
    expect(await call('countNotes')).toBe(1);
  });

  it('keep corrections with their page', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage({ aliases: ['https://m.news.example/c'] });
    const correction = sampleCorrection(page);
    expect(await call('saveCorrection', page, correction)).toEqual(DONE);
    expect(await call('correctionsOfPage', page.aliases)).toEqual([correction]);
    expect(await call('removeCorrection', correction.id)).toEqual(DONE);
    expect(await call('correctionsOfPage', [page.url])).toEqual([]);
    expect(await call('removeCorrection', correction.id)).toEqual(DONE);
    expect(await call('pages', [page.url])).toEqual([]);
  });

  it('keep what is being typed until it is saved', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const draft = { key: 'k', page: 'p', body: 'Half a', tags: ['t'], modified: '2026-05-01' };
    expect(await call('loadDraft', 'k')).toBeNull();
    await call('saveDraft', draft);
    expect(await call('saveDraft', { ...draft, body: 'Half a sentence' })).toEqual(DONE);
    await tab.close();
    const after = await openNotesTab(get(), name);
    expect(await after.call('loadDraft', 'k')).toEqual({ ...draft, body: 'Half a sentence' });
    expect(await after.call('removeDraft', 'k')).toEqual(DONE);
    expect(await after.call('loadDraft', 'k')).toBeNull();
    await putRaw(after.tab, name, 'drafts', { key: 'k', body: 7 });
    expect(await after.call('loadDraft', 'k')).toBeNull();
  });

  it('forget old trash, and pages that nothing is kept about', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const [gone, kept] = [samplePage(), samplePage()];
    const [old, recent] = [sampleNote(gone), sampleNote(kept)];
    const trash = { page: gone.url, note: { ...old, site: gone.site } };
    await call('savePage', gone);
    await putRaw(tab, name, 'trash', { ...trash, id: old.id, removed: '2026-01-01T00:00:00.000Z' });
    await call('saveNote', kept, recent);
    await call('removeNote', recent.id);
    expect(await call('purgeTrash', '2026-01-02T00:00:00.000Z')).toEqual(DONE);
    expect(await call('pages', [gone.url, kept.url])).toEqual([kept]);
    expect(await call('restoreNote', old.id)).toEqual(INVALID);
    expect(await call('restoreNote', recent.id)).toEqual(DONE);
  });
});
