import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, Page } from '../../../utils/notes/note.ts';
import { NoteSearch } from '../../../utils/notes/search.ts';

const page = (name: string, fields: Partial<Page> = {}): Page => ({
  url: `https://${name}`,
  aliases: [],
  title: '',
  site: name.replace(/\/.*/, ''),
  ...fields,
});

const note = (id: string, fields: Partial<Note> = {}): Note => ({
  id,
  page: 'https://bay.example/ferry',
  kind: 'selection',
  body: '',
  tags: [],
  color: 'default',
  created: '2026-05-01T10:00:00.000Z',
  modified: '2026-05-01T10:00:00.000Z',
  ...fields,
});

const passage = (exact: string, start = 0): Pick<Note, 'target'> => ({
  target: { quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + 1 } },
});

function sampleSearch(): NoteSearch {
  const search = new NoteSearch();
  search.put(page('bay.example/ferry', { title: 'Night ferry returns' }), [
    note('seats', {
      kind: 'quote',
      ...passage('One in five of those seats stays empty', 40),
      speaker: { name: 'Adaeze Rowntree', role: 'transport economist' },
      tags: ['check', 'Night Transport'],
    }),
    note('shift', {
      kind: 'attribution',
      ...passage('the night shift gets a way home', 10),
      speaker: { name: 'Marit Osei' },
      body: 'Who is on the council’s night-shift list?',
      created: '2026-06-10T10:00:00.000Z',
    }),
  ]);
  search.put(page('news.hill.example/dam', { title: 'Dam repair delayed' }), [
    note('dam', {
      kind: 'figure',
      ...passage('€4.8 million'),
      body: 'Café owners doubt it; the naïve plan',
      created: '2025-12-31T23:00:00.000Z',
      modified: '2026-07-01T10:00:00.000Z',
    }),
    note('tokyo', { body: '東京の駅で話した', kind: 'page' }),
  ]);
  return search;
}

const found = (query: string, search = sampleSearch()): string[] =>
  search.search(query).pages.flatMap(({ notes }) => notes);

describe('NoteSearch', () => {
  it.each([
    [
      'nothing typed: the page changed last first, in text order',
      '',
      ['tokyo', 'dam', 'shift', 'seats'],
    ],
    ['a word of the passage', 'seats', ['seats']],
    ['a word of the body', 'council', ['shift']],
    ['a speaker', 'Rowntree', ['seats']],
    ['a tag', 'check', ['seats']],
    ['a word of the title', 'delayed', ['tokyo', 'dam']],
    ['the beginning of a word', 'econ', ['seats']],
    ['all words, wherever they stand', 'night osei', ['shift']],
    ['nothing where a word is missing', 'night osei submarine', []],
    ['words without their accents', 'cafe naive', ['dam']],
    ['accents typed where there are none', 'séats', ['seats']],
    ['words in capitals', 'SEATS', ['seats']],
    ['an apostrophe of either kind', "council's", ['shift']],
    ['a phrase', '"in five of"', ['seats']],
    ['a phrase only in its order', '"five in of"', []],
    ['a phrase in curly marks', '“way home”', ['shift']],
    ['a phrase that is still being typed', '"stays emp', ['seats']],
    ['a phrase only with its last word whole', '"stays emp"', []],
    ['no phrase across two fields', '"home who"', []],
    ['a word with a hyphen as a phrase', 'night-shift', ['shift']],
    ['a script without spaces', '東京', ['tokyo']],
    ['a script without spaces, in order', '京東', []],
    ['a number', '4.8', ['dam']],
    ['a letter missing', 'rowntre seets', ['seats']],
    ['a letter too many', 'counncil', ['shift']],
    ['two letters swapped', 'cuoncil', ['shift']],
    ['two wrong letters in a long word', 'ekonomizt', ['seats']],
    ['no short word with a wrong letter', 'dim', []],
    ['an address as words', 'https://seats', []],
    ['only marks like nothing typed', '?! --', ['tokyo', 'dam', 'shift', 'seats']],
  ])('finds by %s', (_name, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('filters by what a site calls itself, and by the host of its pages', () => {
    const search = new NoteSearch();
    const site = 'The Harbour “Gazette”';
    search.put(page('www.gazette.example/1', { site }), [note('named')]);
    search.put(page('bay.example/1', { site: 'Bay News' }), [note('other')]);
    for (const query of [
      'site:"The Harbour Gazette"',
      'site:gazette.example',
      'site:"bay news" site:gazette.example',
    ]) {
      expect(found(query, search)).toContain('named');
    }
    expect(found('site:harbour', search)).toEqual([]);
    expect(found('site:example', search)).toEqual(['other', 'named']);
  });

  it.each([
    ['site', 'site:bay.example', ['shift', 'seats']],
    ['the whole of a site with its parts', 'site:hill.example', ['tokyo', 'dam']],
    ['either of two sites', 'site:bay.example site:news.hill.example seats', ['seats']],
    ['site, whichever of its hosts is named', 'site:www.bay.example', ['shift', 'seats']],
    ['speaker, by any of the names', 'speaker:osei', ['shift']],
    ['speaker in quotation marks', 'speaker:"marit osei"', ['shift']],
    ['tag', 'tag:check', ['seats']],
    ['tag of two words', 'tag:"night transport"', ['seats']],
    ['no part of a tag', 'tag:night', []],
    ['both of two tags', 'tag:check tag:other', []],
    ['kind', 'kind:figure', ['dam']],
    ['either of two kinds', 'kind:figure kind:quote', ['dam', 'seats']],
    ['after a day, with the day', 'after:2026-06-10', ['shift']],
    ['before a year', 'before:2026', ['dam']],
    ['a span of months', 'after:2026-05 before:2026-06', ['tokyo', 'seats']],
    ['a date that is still being typed, as none', 'after:2026-0 seats', ['seats']],
    ['a filter in capitals', 'Kind:Figure', ['dam']],
    ['a filter without a value, as none', 'kind: seats', ['seats']],
    ['lost passages', 'is:orphan', ['seats']],
  ])('filters by %s', (_name, query, ids) => {
    const search = sampleSearch();
    search.setOrphans(['seats']);
    expect(found(query, search)).toEqual(ids);
  });

  it('says when only similar words were found', () => {
    const search = sampleSearch();
    expect(search.search('seats').similar).toBe(false);
    expect(search.search('seets').similar).toBe(true);
    expect(search.search('submarine').similar).toBe(false);
  });

  it('puts whole words before beginnings, and notes before titles', () => {
    const search = new NoteSearch();
    search.put(page('a.example/1', { title: 'ship' }), [note('title', { body: 'x' })]);
    search.put(page('a.example/2'), [note('beginning', { body: 'ships' })]);
    search.put(page('a.example/3'), [note('whole', { body: 'ship' })]);
    expect(found('ship', search)).toEqual(['whole', 'title', 'beginning']);
  });

  it('follows notes that are changed, moved and removed', () => {
    const search = sampleSearch();
    search.put(page('bay.example/ferry', { title: 'Night ferry returns' }), [
      note('seats', { body: 'now about lanterns' }),
    ]);
    expect(found('lanterns', search)).toEqual(['seats']);
    expect(found('empty', search)).toEqual([]);
    search.put(page('other.example/x'), [note('seats', { body: 'elsewhere' })]);
    expect(found('site:bay.example', search)).toEqual(['shift']);
    search.remove('seats');
    search.remove('shift');
    search.remove('no such note');
    expect(found('', search)).toEqual(['tokyo', 'dam']);
    expect(search.count).toBe(2);
    expect(search.idsOfPage('https://bay.example/ferry')).toEqual([]);
  });

  it('asks again what filters ask about once notes have lost or found their passage', () => {
    const search = sampleSearch();
    expect(found('is:orphan', search)).toEqual([]);
    search.setOrphans(['dam', 'shift']);
    expect(found('is:orphan', search)).toEqual(['dam', 'shift']);
    search.setOrphans(['shift']);
    expect(found('is:orphan night', search)).toEqual(['shift']);
  });

  it('finds a note by all of its words, however many are typed', () => {
    const search = new NoteSearch();
    const alike = 'one two three four five six seven eight nine ten';
    search.put(page('bay.example/long'), [
      note('long', { body: `${alike} eleven twelve` }),
      note('short', { body: 'one two three four' }),
    ]);
    expect(found(`${alike} eleven twelve`, search)).toEqual(['long']);
    expect(found('one two "three four" five', search)).toEqual(['long']);
    expect(found('"four three" one', search)).toEqual([]);
  });

  it('counts the values of filters', () => {
    const search = sampleSearch();
    expect(search.facet('site')).toEqual([
      ['bay.example', 2],
      ['news.hill.example', 2],
    ]);
    expect(search.facet('speaker').map(([name]) => name)).toEqual([
      'Adaeze Rowntree',
      'Marit Osei',
    ]);
    expect(search.facet('tag').map(([name]) => name)).toEqual(['Night Transport', 'check']);
    expect(search.facet('kind')).toHaveLength(4);
  });

  it('finds the same after any changes as when it is made anew', () => {
    const word = fc.constantFrom('ferry', 'fairy', 'night', 'dam', 'boats', 'boat', 'x');
    const body = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const step = fc.record({ id: fc.nat(6), on: fc.nat(3), body: fc.option(body) });
    const query = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), query, (steps, text) => {
        const search = new NoteSearch();
        const kept = new Map<string, { on: number; body: string }>();
        for (const { id, on, body } of steps) {
          const key = `n${id}`;
          if (body === null) {
            search.remove(key);
            kept.delete(key);
          } else {
            search.put(page(`${on}.example`), [note(key, { body })]);
            kept.set(key, { on, body });
          }
        }
        const fresh = new NoteSearch();
        for (const [id, { on, body }] of kept) {
          fresh.put(page(`${on}.example`), [note(id, { body })]);
        }
        const all = (from: NoteSearch, asked: string) => found(asked, from).sort();
        expect(all(search, text)).toEqual(all(fresh, text));
        expect(all(search, '')).toEqual([...kept.keys()].sort());
        const strict = search.search(text);
        if (strict.similar) return;
        const words = text.split(' ');
        const holds = ({ body }: { body: string }) =>
          words.every((part) => body.split(' ').some((other) => other.startsWith(part)));
        const expected = [...kept].filter(([, value]) => holds(value)).map(([id]) => id);
        expect(all(search, text)).toEqual(expected.sort());
      }),
    );
  });

  it('clears the words of removed notes away, and finds what stays', () => {
    const search = new NoteSearch();
    const long = 'word '.repeat(3000);
    for (let round = 0; round < 60; round++) {
      search.put(page('a.example/1'), [note('big', { body: `${long} round${round}` })]);
      search.put(page('a.example/2'), [note('small', { body: `steady round${round}` })]);
    }
    expect(found('round59', search).sort()).toEqual(['big', 'small']);
    expect(found('"steady round59"', search)).toEqual(['small']);
    expect(found('"steady round58"', search)).toEqual([]);
  });
});
