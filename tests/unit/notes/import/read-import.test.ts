import { describe, expect, it } from 'vitest';
import { fileOfText } from '../../../../utils/notes/import/import-file.ts';
import { readImport } from '../../../../utils/notes/import/read-import.ts';
import type { ImportPart, ImportRecord } from '../../../../utils/notes/import/records.ts';
import type { Note } from '../../../../utils/notes/note.ts';
import { collect, NOW } from '../collect.ts';
import { sampleNote, samplePage } from '../samples.ts';

const read = (content: string | object): Promise<ImportPart[]> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return collect(readImport(fileOfText(text, 'notes'), { now: NOW }));
};

/** The notes of what was read, in order. */
const notesIn = (parts: readonly ImportPart[]): Note[] =>
  parts.flatMap((part) => ('entry' in part ? part.entry.notes : []));

const entryIn = (parts: readonly ImportPart[]): Extract<ImportRecord, { entry: object }> => {
  const [part] = parts;
  if (!part || !('entry' in part)) throw new Error(`no entry in ${JSON.stringify(parts)}`);
  return part;
};

describe('an export of Hypothesis', () => {
  const annotation = {
    id: 'AbC-1',
    created: '2024-03-05T09:10:11.123456+00:00',
    updated: '2024-03-06T09:10:11.000000+00:00',
    uri: 'https://www.news.example/harbour?utm_source=x',
    text: 'Is that so?',
    tags: ['ports'],
    document: { title: ['Harbour reopens'] },
    target: [
      {
        source: 'https://www.news.example/harbour',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 40, end: 55 },
          { type: 'TextQuoteSelector', exact: 'two boats a day', prefix: 'be ', suffix: ' from' },
        ],
      },
    ],
  };
  const file = (...annotations: object[]) => ({
    export_date: '2024-04-01T00:00:00Z',
    export_userid: 'acct:reader@hypothes.example',
    client_version: '1.0',
    annotations,
  });

  it('is read as notes', async () => {
    expect(entryIn(await read(file(annotation)))).toEqual({
      line: 1,
      format: 'hypothesis',
      entry: {
        page: {
          url: 'https://www.news.example/harbour',
          aliases: [],
          title: 'Harbour reopens',
          site: 'news.example',
        },
        notes: [
          {
            id: 'hypothesis:AbC-1',
            page: 'https://www.news.example/harbour',
            kind: 'selection',
            target: {
              quote: { exact: 'two boats a day', prefix: 'be ', suffix: ' from' },
              position: { start: 40, end: 55 },
            },
            body: 'Is that so?',
            tags: ['ports'],
            color: '',
            created: '2024-03-05T09:10:11.123Z',
            modified: '2024-03-06T09:10:11.000Z',
          },
        ],
        corrections: [],
      },
    });
  });

  it('may be a list of its API', async () => {
    const notes = notesIn(await read({ total: 1, rows: [annotation] }));
    expect(notes.map(({ id }) => id)).toEqual(['hypothesis:AbC-1']);
  });

  it('has notes on whole pages', async () => {
    const { id, uri, text } = annotation;
    const [note] = notesIn(await read(file({ id, uri, text, target: [{ source: uri }] })));
    expect(note).toMatchObject({ kind: 'page', body: 'Is that so?', created: NOW });
    expect(note?.target).toBeUndefined();
  });

  it.each([
    ['is-a-reply', { ...annotation, references: ['x'] }],
    ['no-address', { ...annotation, uri: 'urn:x-pdf:1234' }],
    ['no-content', { ...annotation, text: ' ', tags: [], target: [] }],
    ['invalid', { ...annotation, id: undefined }],
    ['not-a-record', 7],
  ])('leaves out a record that is broken (%s), and no other', async (broken, record) => {
    const parts = await read(file(annotation, record as object, { ...annotation, id: 'AbC-2' }));
    expect(parts[1]).toEqual({ line: 1, broken });
    expect(notesIn(parts)).toHaveLength(2);
  });
});

describe('W3C Web Annotations of other programs', () => {
  const target = {
    source: 'https://news.example/harbour',
    selector: { type: 'TextQuoteSelector', exact: 'two boats' },
  };

  it.each<[string, object, Partial<Note>]>([
    [
      'a body of its own and one for a tag',
      {
        body: [
          { type: 'TextualBody', value: 'So?' },
          { type: 'TextualBody', value: 'ports', purpose: 'tagging' },
        ],
        target,
      },
      { body: 'So?', tags: ['ports'], kind: 'selection' },
    ],
    ['a bare text for a body', { bodyValue: 'So?', target }, { body: 'So?' }],
    [
      'bodies elsewhere on the web, and a page for a target',
      {
        body: ['https://other.example/x', { type: 'TextualBody', value: 'So?' }],
        target: target.source,
      },
      { body: 'So?', kind: 'page' },
    ],
    [
      'a passage within a part',
      {
        target: {
          source: { id: target.source },
          selector: { type: 'FragmentSelector', value: 'x', refinedBy: target.selector },
        },
      },
      {
        target: {
          quote: { exact: 'two boats', prefix: '', suffix: '' },
          position: { start: 0, end: 9 },
        },
      },
    ],
    [
      'a time in another zone',
      { created: '2024-03-05T09:10:11+02:00', target },
      { created: '2024-03-05T07:10:11.000Z', modified: '2024-03-05T07:10:11.000Z' },
    ],
  ])('may have %s', async (_name, fields, expected) => {
    const annotation = { id: 'https://notes.example/1', type: 'Annotation', ...fields };
    for (const file of [
      annotation,
      [annotation],
      { type: 'AnnotationPage', items: [annotation] },
    ]) {
      const [note] = notesIn(await read(file));
      expect(note).toMatchObject({ id: 'https://notes.example/1', ...expected });
    }
  });

  it('get the same id each time where they have none', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => read([{ type: 'Annotation', target }])),
    );
    expect(notesIn(first ?? [])[0]?.id).toMatch(/^[\da-f-]{36}$/);
    expect(first).toEqual(second);
  });
});

describe('CSV with the columns of Readwise', () => {
  it('is read as notes', async () => {
    const csv =
      'Highlight,Title,Author,URL,Note,Location,Date\n' +
      '"two boats, a day",Harbour reopens,Ida Berg,https://news.example/a,"So?\nOr not",12,2024-03-05 09:10:11\n';
    const parts = await read(csv);
    expect(entryIn(parts)).toMatchObject({
      line: 2,
      format: 'csv',
      entry: {
        page: {
          url: 'https://news.example/a',
          title: 'Harbour reopens',
          author: 'Ida Berg',
          site: 'news.example',
        },
        notes: [
          {
            kind: 'selection',
            target: {
              quote: { exact: 'two boats, a day', prefix: '', suffix: '' },
              position: { start: 12, end: 28 },
            },
            body: 'So?\nOr not',
            created: '2024-03-05T09:10:11.000Z',
          },
        ],
      },
    });
  });

  it.each([
    ['semicolons', 'Highlight;URL\n"a;b";https://news.example/a\n'],
    ['tabs and Windows lines', 'Highlight\tURL\r\na;b\thttps://news.example/a\r\n'],
    ['old Mac lines', 'URL,Highlight\rhttps://news.example/a,a;b\r'],
    ['a byte order mark and no last line end', '\uFEFFURL,Highlight\nhttps://news.example/a,a;b'],
    [
      'the names of an export of Readwise',
      'Highlight,Book Title,Source URL\na;b,T,https://news.example/a\n',
    ],
  ])('may be written with %s', async (_name, csv) => {
    const notes = notesIn(await read(csv));
    expect(notes.map(({ target, page }) => [target?.quote.exact, page])).toEqual([
      ['a;b', 'https://news.example/a'],
    ]);
  });

  it('is kept under the title of a text that has no address, as Readwise exports all of them', async () => {
    const csv =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n' +
      '"Salt, and more salt.",On Tides,Ida Berg,B00EXAMPLE,why?,yellow,"sea,salt",location,1204,2023-05-09 08:14:00+00:00,"books,sea"\n' +
      'No boat leaves.,On Tides,Ida Berg,B00EXAMPLE,,blue,,location,1310,2023-05-10 08:14:00+00:00,books\n' +
      'No boat leaves.,On Tides,Olu Adeyemi,,,,,order,1,,\n';
    const parts = await read(csv);
    const pages = parts.map((part) => ('entry' in part ? part.entry.page : null));
    expect(pages[0]).toEqual({
      url: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/),
      aliases: [],
      title: 'On Tides',
      site: '',
      author: 'Ida Berg',
    });
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]?.url).not.toBe(pages[0]?.url);
    const [first, , third] = notesIn(parts);
    expect(first).toMatchObject({
      page: pages[0]?.url,
      kind: 'selection',
      target: { quote: { exact: 'Salt, and more salt.' }, position: { start: 1204 } },
      body: 'why?',
      tags: ['sea', 'salt', 'books'],
      color: 'yellow',
      created: '2023-05-09T08:14:00.000Z',
    });
    expect(third?.id).not.toBe(notesIn(parts)[1]?.id);
    expect(await read(csv)).toEqual(parts);
  });

  it('needs an address or a title', async () => {
    const parts = await read('Highlight,Title\nwords,\nwords,On Tides\n');
    expect(parts).toMatchObject([
      { line: 2, broken: 'no-address' },
      { line: 3, format: 'csv' },
    ]);
    expect(await read('Note,Title\nwords,On Tides\n')).toEqual([{ problem: 'unknown-format' }]);
  });

  it('tells the line of what is broken', async () => {
    const csv =
      'Highlight,URL,Note\n"one\ntwo",https://news.example/a,\nthree,no address,\n\n,https://news.example/a,\nx\nlast,https://news.example/a,';
    const parts = await read(csv);
    expect(parts.filter((part) => 'broken' in part)).toEqual([
      { line: 4, broken: 'no-address' },
      { line: 6, broken: 'no-content' },
      { line: 7, broken: 'wrong-columns' },
    ]);
    expect(notesIn(parts).map(({ target }) => target?.quote.exact)).toEqual(['one\ntwo', 'last']);
  });
});

describe('our own export', () => {
  const page = samplePage();

  it('gives the good notes of an entry with a broken one', async () => {
    const parts = await read({
      pressmark: 1,
      exported: NOW,
      entries: [
        { page, notes: [sampleNote(), { ...sampleNote(), kind: 'poem' }], corrections: [{}] },
        { page: { title: 'No address' }, notes: [sampleNote()], corrections: [] },
      ],
    });
    expect(notesIn(parts)).toEqual([sampleNote()]);
    expect(parts.slice(1)).toEqual([
      { line: 1, broken: 'invalid' },
      { line: 1, broken: 'invalid' },
      { line: 1, broken: 'no-address' },
    ]);
  });

  it('tells the line of each broken note and correction', async () => {
    const poem = { ...sampleNote(), kind: 'poem' };
    const entry = { page, notes: [sampleNote(), poem, sampleNote(), poem], corrections: [{}] };
    const text = JSON.stringify({ pressmark: 1, exported: NOW, entries: [entry, entry] }, null, 2);
    const lines = text.split('\n');
    const wanted = lines.flatMap((line, at) => (line.includes('"poem"') ? [at + 1] : []));
    const broken = (await read(text)).filter((part) => 'broken' in part);
    // A note begins three lines above its kind, after its id and its page.
    const corrections = lines.flatMap((line, at) => (line.trim() === '{}' ? [at + 1] : []));
    const [first = 0, second = 0, third = 0, fourth = 0] = wanted.map((line) => line - 3);
    expect(broken.map(({ line }) => line)).toEqual([
      ...[first, second, corrections[0]],
      ...[third, fourth, corrections[1]],
    ]);
  });

  it('keeps notes under the page they stand with', async () => {
    const note = sampleNote({ page: 'https://elsewhere.example/' });
    const parts = await read({ pressmark: 1, entries: [{ page, notes: [note], corrections: [] }] });
    expect(notesIn(parts).map((one) => one.page)).toEqual([page.url]);
  });
});

describe('a file that is of no use', () => {
  it.each([
    ['', 'unknown-format'],
    ['  \n', 'unknown-format'],
    ['Some words of a letter.\nAnd more.', 'unknown-format'],
    ['{}', 'unknown-format'],
    ['[]', 'unknown-format'],
    ['[1, 2]', 'unknown-format'],
    ['{"name": "x", "items": [{"name": "y"}]}', 'unknown-format'],
    ['name,price\nx,5\n', 'unknown-format'],
    ['{"pressmark": 1', 'damaged'],
    ['{"pressmark": 1, "entries": [}', 'damaged'],
    ['{"pressmark": 1, "entries": [{"page": nothing}]}', 'damaged'],
    ['{"pressmark": 2, "entries": []}', 'newer-version'],
  ])('%j: %s', async (text, problem) => {
    expect((await read(text)).at(-1)).toEqual({ problem });
  });

  it.each([
    '{"pressmark": 1, "entries": []}',
    '{"type": "AnnotationCollection", "first": {"items": []}}',
    '{"export_date": "2024-01-01", "annotations": []}',
    'Highlight,URL\n',
  ])('is not %j, which only holds nothing', async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it('cannot be read any more', async () => {
    const gone = {
      name: 'notes.json',
      size: 9,
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
        }),
    };
    expect(await collect(readImport(gone, { now: NOW }))).toEqual([{ problem: 'unreadable' }]);
  });

  it('has a cell that never ends', async () => {
    const csv = `Highlight,URL\n"${'words and more '.repeat(300_000)}`;
    expect((await read(csv)).at(-1)).toEqual({ problem: 'damaged' });
  });
});
