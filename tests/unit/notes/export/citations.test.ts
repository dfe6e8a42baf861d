import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Author, authorsOf } from '../../../../utils/notes/export/authors.ts';
import { oneLine } from '../../../../utils/notes/export/escape.ts';
import type { Entry } from '../../../../utils/notes/note.ts';
import { titledPage } from '../../../../utils/notes/titled-page.ts';
import { anyEntries } from '../arbitrary.ts';
import { exported } from '../collect.ts';
import { readBibtex, readRis } from '../read-citations.ts';
import { sampleEntry } from '../samples.ts';

const plain = (text: string): string => oneLine(text).replace(/\p{Surrogate}/gu, '\uFFFD');
const titlesOf = (entries: readonly Entry[]): string[] =>
  entries.map(({ page }) => plain(page.title) || plain(page.url));

const ferry = sampleEntry({
  title: 'Ferry & pier: 50% of {old} boats_gone',
  author: 'Ida van den Berg, Olu Adeyemi and Harbour News Desk',
  language: 'en-GB',
});

describe('citations', () => {
  it('are CSL-JSON', async () => {
    expect(JSON.parse(await exported('csl-json', [ferry]))).toEqual([
      {
        id: 'berg2026ferry',
        type: 'article-newspaper',
        title: 'Ferry & pier: 50% of {old} boats_gone',
        author: [
          { family: 'van den Berg', given: 'Ida' },
          { family: 'Adeyemi', given: 'Olu' },
          { literal: 'Harbour News Desk' },
        ],
        'container-title': 'news.example',
        issued: { 'date-parts': [[2026, 3, 1]] },
        accessed: { 'date-parts': [[2026, 3, 2]] },
        URL: 'https://news.example/harbour',
        language: 'en-GB',
      },
    ]);
  });

  it('have no address where the text has none', async () => {
    const page = await titledPage('On Tides', 'Ida Berg');
    const book: Entry = { page: page ?? ferry.page, notes: [], corrections: [] };
    expect(JSON.parse(await exported('csl-json', [book]))).toEqual([
      {
        id: 'bergtides',
        type: 'document',
        title: 'On Tides',
        author: [{ family: 'Berg', given: 'Ida' }],
        accessed: { 'date-parts': [[2026, 5, 1]] },
      },
    ]);
    const [ris] = readRis(await exported('ris', [book]));
    expect(ris).toMatchObject({ TY: ['GEN'], TI: ['On Tides'] });
    expect(ris).not.toHaveProperty('UR');
    expect(readBibtex(await exported('bibtex', [book]))[0]).not.toHaveProperty('url');
  });

  it('are RIS', async () => {
    expect((await exported('ris', [ferry])).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - berg2026ferry',
      'TI  - Ferry & pier: 50% of {old} boats_gone',
      'AU  - van den Berg, Ida',
      'AU  - Adeyemi, Olu',
      'AU  - Harbour News Desk',
      'T2  - news.example',
      'PY  - 2026',
      'DA  - 2026/03/01',
      'UR  - https://news.example/harbour',
      'Y2  - 2026/03/02',
      'LA  - en-GB',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('are BibTeX', async () => {
    expect((await exported('bibtex', [ferry])).split('\n')).toEqual([
      '@misc{berg2026ferry,',
      '  author = {van den Berg, Ida and Adeyemi, Olu and {Harbour News Desk}},',
      '  title = {{Ferry \\& pier: 50\\% of \\textbraceleft{}old\\textbraceright{} boats\\_gone}},',
      '  howpublished = {news.example},',
      '  year = {2026},',
      '  month = {3},',
      '  url = {https://news.example/harbour},',
      '  urldate = {2026-03-02},',
      '  language = {en-GB},',
      '}',
      '',
      '',
    ]);
  });

  it('say nothing that a page does not', async () => {
    const page = { title: 'Untold', site: '', author: '', published: 'last week' };
    const entry = { ...sampleEntry(page), notes: [] };
    expect(JSON.parse(await exported('csl-json', [entry]))).toEqual([
      {
        id: 'untold',
        type: 'webpage',
        title: 'Untold',
        accessed: { 'date-parts': [[2026, 5, 1]] },
        URL: 'https://news.example/harbour',
      },
    ]);
  });

  it('have keys of their own', async () => {
    const keys = JSON.parse(await exported('csl-json', [ferry, ferry, ferry])).map(
      ({ id }: { id: string }) => id,
    );
    expect(keys).toEqual(['berg2026ferry', 'berg2026ferry-2', 'berg2026ferry-3']);
  });

  it('are read as they were, whatever the pages say', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const titles = titlesOf(entries);
        const items = JSON.parse(await exported('csl-json', entries));
        expect(items.map(({ title }: { title: string }) => title)).toEqual(titles);
        const references = readRis(await exported('ris', entries));
        expect(references.map(({ TI }) => TI?.[0] ?? '')).toEqual(titles);
        const records = readBibtex(await exported('bibtex', entries));
        expect(records.map(({ title }) => title)).toEqual(titles);
        expect(new Set(records.map(({ key }) => key)).size).toBe(entries.length);
        expect(records.every(({ key }) => /^[a-z0-9-]+$/.test(key ?? ''))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('authorsOf', () => {
  const person = (given: string, family: string): Author => ({ family, given });

  it.each<[string, Author[]]>([
    ['Ida Berg', [person('Ida', 'Berg')]],
    ['By Ida Berg and Olu Adeyemi', [person('Ida', 'Berg'), person('Olu', 'Adeyemi')]],
    ['Ana de la Cruz; Jan von Hall', [person('Ana', 'de la Cruz'), person('Jan', 'von Hall')]],
    ['Tom King Jr.', [person('Tom', 'King Jr.')]],
    ["Mary-Ann O'Neill", [person('Mary-Ann', "O'Neill")]],
    ['Berg, Ida', [person('Ida', 'Berg')]],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['Ida Berg, AFP', [person('Ida', 'Berg'), { literal: 'AFP' }]],
    ['The Harbour Post', [{ literal: 'The Harbour Post' }]],
    ['harbour watch', [{ literal: 'harbour watch' }]],
    ['林美玲', [{ literal: '林美玲' }]],
    ['', []],
  ])('reads %j', (byline, expected) => {
    expect(authorsOf(byline)).toEqual(expected);
  });
});
