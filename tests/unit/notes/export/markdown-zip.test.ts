import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { oneLine } from '../../../../utils/notes/export/escape.ts';
import { obsidianTag } from '../../../../utils/notes/export/front-matter.ts';
import { pageToMarkdown } from '../../../../utils/notes/export/markdown.ts';
import type { Entry } from '../../../../utils/notes/note.ts';
import { anyEntries, anyText } from '../arbitrary.ts';
import { exportedBytes } from '../collect.ts';
import { sampleEntry, sampleNote } from '../samples.ts';

/** The files of an export, by name, in the order of the zip. */
async function filesOf(entries: readonly Entry[], title?: string): Promise<[string, string][]> {
  const files = unzipSync(await exportedBytes('markdown-zip', entries, title));
  return Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

const propertiesOf = (file: string): Record<string, unknown> =>
  parse(/^---\n(.*?)\n---\n/s.exec(file)?.[1] ?? '');

const plain = (text: string): string => oneLine(text).replace(/\p{Surrogate}/gu, '\uFFFD');

describe('notes as a folder for Obsidian', () => {
  it('are a file for each page, with what is known of it on top', async () => {
    const notes = [
      sampleNote({
        speaker: { name: 'Olu Adeyemi' },
        tags: ['winter storms', '2026', 'ports/north'],
      }),
      sampleNote({ speaker: { name: 'Olu Adeyemi' } }),
    ];
    const [[name, text] = ['', ''], ...others] = await filesOf(
      [sampleEntry({}, notes)],
      'My notes',
    );
    expect(others).toEqual([]);
    expect(name).toBe('My notes/Harbour reopens.md');
    expect(text.split('\n').slice(0, 18)).toEqual([
      '---',
      'title: "Harbour reopens"',
      'aliases:',
      '  - "Harbour reopens"',
      'url: "https://news.example/harbour"',
      'site: "news.example"',
      'author: "Ida Berg"',
      'published: 2026-03-01',
      'created: 2026-03-02',
      'speakers:',
      '  - "Olu Adeyemi"',
      'tags:',
      '  - "winter-storms"',
      '  - "_2026"',
      '  - "ports/north"',
      'notes: 2',
      '---',
      '',
    ]);
    expect(text).toContain('# Harbour reopens\n');
  });

  it('give pages of the same title names that no system takes for the same', async () => {
    const titles = ['Ferry', 'ferry', 'Ferry (2)', 'FERRY'];
    const files = await filesOf(titles.map((title) => sampleEntry({ title })));
    expect(files.map(([name]) => name.split('/')[1])).toEqual([
      'Ferry.md',
      'ferry (2).md',
      'Ferry (2) (2).md',
      'FERRY (3).md',
    ]);
  });

  it('hold every page whole, whatever it holds', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (all) => {
        const entries = all.filter(({ notes }) => notes.length > 0);
        const files = await filesOf(all);
        expect(files).toHaveLength(entries.length);
        expect(new Set(files.map(([name]) => name.toLowerCase())).size).toBe(entries.length);
        for (const [index, [name, text]] of files.entries()) {
          expect(name).toMatch(/^Pressmark notes\/[^/]+\.md$/);
          const entry = entries[index] as Entry;
          const { title, url, author, speakers } = propertiesOf(text);
          expect(title ?? '').toBe(plain(entry.page.title));
          expect(url ?? '').toBe(plain(entry.page.url));
          expect(author ?? '').toBe(plain(entry.page.author ?? ''));
          const names = entry.notes.map(({ speaker }) => plain(speaker?.name ?? ''));
          expect(speakers ?? []).toEqual([...new Set(names)].filter(Boolean));
          const markdown = new TextEncoder().encode(pageToMarkdown(entry));
          expect(text.endsWith(`---\n\n${strFromU8(markdown)}`)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('obsidianTag', () => {
  it.each([
    ['ports', 'ports'],
    ['#winter storms!', 'winter-storms'],
    ['1984', '_1984'],
    ['Łódź/Süd', 'Łódź/Süd'],
    ['...', ''],
  ])('makes of %j %j', (tag, expected) => {
    expect(obsidianTag(tag)).toBe(expected);
  });

  it('makes a tag of anything, or nothing', () => {
    fc.assert(
      fc.property(anyText, (tag) => {
        expect(obsidianTag(tag)).toMatch(/^$|^(?=.*[^\d/-])[^\s#,.;:!?'"()[\]{}]+$/u);
      }),
    );
  });
});
