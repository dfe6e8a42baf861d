import fc from 'fast-check';
import type { ListItem, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../../utils/notes/export/entry-source.ts';
import { oneLine } from '../../../../utils/notes/export/escape.ts';
import { ENGLISH } from '../../../../utils/notes/export/export-words.ts';
import { figureInWords } from '../../../../utils/notes/export/figure-words.ts';
import { frontMatter } from '../../../../utils/notes/export/front-matter.ts';
import { writeHtml } from '../../../../utils/notes/export/html.ts';
import {
  type MarkdownOptions,
  pageToMarkdown,
  writeMarkdown,
} from '../../../../utils/notes/export/markdown.ts';
import { type Entry, inTextOrder, type Note, type Page } from '../../../../utils/notes/note.ts';
import { titledPage } from '../../../../utils/notes/titled-page.ts';
import { isWebAddress } from '../../../../utils/text/page-url.ts';
import { anyEntries } from '../arbitrary.ts';
import { collect } from '../collect.ts';
import { parseMarkdown, textOf } from '../parse-markdown.ts';

const page: Page = {
  url: 'https://news.example/harbour',
  aliases: [],
  title: 'Harbour reopens',
  site: 'news.example',
  author: 'Ida Berg',
  published: '2026-03-01T10:00:00Z',
};

const note = (fields: Partial<Note> = {}): Note => ({
  id: 'n1',
  page: page.url,
  kind: 'quote',
  target: {
    quote: { exact: '“The pier held through the storm,”', prefix: '', suffix: '' },
    position: { start: 100, end: 134 },
  },
  body: '',
  tags: [],
  color: '',
  created: '2026-03-02T08:00:00.000Z',
  modified: '2026-03-02T08:00:00.000Z',
  ...fields,
});

const at = (start: number) => ({
  quote: { exact: `Passage at ${start}`, prefix: '', suffix: '' },
  position: { start, end: start + 5 },
});

const written = async (
  entries: readonly Pick<Entry, 'page' | 'notes'>[],
  options?: MarkdownOptions,
): Promise<string> => {
  const whole = entries.map((entry) => ({ corrections: [], ...entry }));
  return (await collect(writeMarkdown(sourceOf(whole), options))).join('');
};

describe('notes as Markdown', () => {
  it('say all that is known of a note', () => {
    const full = note({
      speaker: { name: 'Olu Adeyemi', role: 'the harbour master' },
      figure: { value: 1200, unit: 'people', counts: 'dockers', change: '>' },
      tags: ['ports', 'winter storms'],
      body: '# Ask him\n\nWas it *really* dry?',
    });
    expect(pageToMarkdown({ page, notes: [full] })).toBe(`# Harbour reopens

Ida Berg · news.example · 2026-03-01 · <https://news.example/harbour>

-   > “The pier held through the storm,”

    — **Olu Adeyemi**, the harbour master

    Figure: at least 1,200 dockers

    Tags: ports, winter storms

    [Go to the passage](https://news.example/harbour#:~:text=%E2%80%9CThe%20pier%20held%20through%20the%20storm%2C%E2%80%9D)

    ## Ask him

    Was it *really* dry?
`);
  });

  it('have a title over several pages, which stand one level down', async () => {
    const markdown = await written(
      [
        { page, notes: [note({ body: '# Mine' })] },
        { page: { ...page, title: '' }, notes: [note()] },
      ],
      { title: 'My notes' },
    );
    const headings = markdown.split('\n').filter((line) => /^ *#/.test(line));
    expect(headings).toEqual([
      '# My notes',
      '## Harbour reopens',
      '    ### Mine',
      '## https\\://news.example/harbour',
    ]);
  });

  it('lead nowhere from a text without an address, and do not show the name it is filed under', async () => {
    const book = await titledPage('On Tides', 'Ida Berg');
    if (!book) throw new RangeError();
    const notes = [note({ page: book.url })];
    expect(pageToMarkdown({ page: book, notes })).toBe(
      '# On Tides\n\nIda Berg\n\n-   > “The pier held through the storm,”\n',
    );
    const nameless = { ...book, author: '' };
    expect(pageToMarkdown({ page: nameless, notes })).toBe(
      '# On Tides\n\n-   > “The pier held through the storm,”\n',
    );
    expect(frontMatter({ page: book, notes })).not.toContain('urn:');
    const html = (
      await collect(
        writeHtml(sourceOf([{ page: book, notes, corrections: [] }]), { title: '', now: '' }),
      )
    ).join('');
    expect(html).not.toMatch(/urn:|Go to the passage|<a /);
  });

  it('keep the order of the text, notes on the whole page first', () => {
    const notes = [
      note({ id: 'late', target: at(900) }),
      note({ id: 'early', target: at(20) }),
      note({ id: 'whole', kind: 'page', target: undefined }),
    ];
    const quotes = pageToMarkdown({ page, notes }).match(/On the whole page|> .+/g);
    expect(quotes).toEqual(['On the whole page', '> Passage at 20', '> Passage at 900']);
  });

  it('word figures as they are told to', () => {
    const notes = [note({ figure: { value: 5, unit: 'percent', counts: '', change: '=' } })];
    const markdown = pageToMarkdown(
      { page, notes },
      {
        words: { ...ENGLISH, figure: ({ value }) => `${value} %`, goTo: 'Zur Stelle' },
      },
    );
    expect(markdown).toContain('Figure: 5 %\n');
    expect(markdown).toContain('[Zur Stelle](');
  });

  it('say nothing of nothing', async () => {
    expect(await written([])).toBe('# Pressmark notes\n');
  });

  it('keep every page and note in its place, whatever they hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (all) => {
        const entries = all.filter(({ notes }) => notes.length > 0);
        const blocks = parseMarkdown(await written(all)).children;
        const definitions = blocks.filter(({ type }) => type === 'definition');
        expect(definitions).toEqual([]);
        if (entries.length !== 1) {
          expect(textOf(takeFirst(blocks, 'heading'))).toBe('Pressmark notes');
        }
        for (const { page, notes } of entries) {
          const title = oneLine(page.title || page.url) || 'Untitled';
          expect(textOf(takeFirst(blocks, 'heading'))).toBe(title);
          const { url, site, author = '', published = '' } = page;
          const known = [author, site, published.slice(0, 10), url].map(oneLine).join('');
          if (known !== '') {
            expect(textOf(takeFirst(blocks, 'paragraph'))).toContain(oneLine(site));
          }
          const list = takeFirst(blocks, 'list');
          if (list.type !== 'list') throw new TypeError('no list');
          expect(list.children).toHaveLength(notes.length);
          for (const [index, item] of list.children.entries()) {
            expectItem(item, notes.toSorted(inTextOrder)[index]);
          }
        }
        expect(blocks).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Takes the next block off the list and makes sure of its type. */
function takeFirst<T extends RootContent>(blocks: T[], type: T['type']): T {
  const block = blocks.shift();
  expect(block?.type).toBe(type);
  if (!block) throw new RangeError('no block is left');
  return block;
}

/** Checks that an item starts with all that is known of its note, each in a block of its own. */
function expectItem(item: ListItem, note: Note | undefined): void {
  if (!note) throw new RangeError('an item without a note');
  const blocks = [...item.children];
  const opening = takeFirst(blocks, note.target ? 'blockquote' : 'paragraph');
  if (note.target && opening.type === 'blockquote') {
    const paragraphs = note.target.quote.exact
      .split(/[\r\n]+/)
      .map(oneLine)
      .filter(Boolean);
    expect(opening.children.map(textOf)).toEqual(paragraphs.length === 0 ? ['…'] : paragraphs);
  }
  const name = oneLine(note.speaker?.name ?? '');
  if (name !== '') {
    const role = oneLine(note.speaker?.role ?? '');
    expect(textOf(takeFirst(blocks, 'paragraph'))).toBe(`— ${name}${role && `, ${role}`}`);
  }
  if (note.figure) {
    const figure = oneLine(figureInWords(note.figure));
    expect(textOf(takeFirst(blocks, 'paragraph'))).toBe(`Figure: ${figure}`);
  }
  const tags = note.tags.map(oneLine).filter(Boolean);
  if (tags.length > 0) {
    expect(textOf(takeFirst(blocks, 'paragraph'))).toBe(`Tags: ${tags.join(', ')}`);
  }
  if (note.target && isWebAddress(note.page)) {
    expect(textOf(takeFirst(blocks, 'paragraph'))).toBe('Go to the passage');
  }
  if (note.body.trim() === '') expect(blocks).toEqual([]);
}
