import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../../utils/notes/export/entry-source.ts';
import {
  type ExportFormat,
  exportEntries,
  exportFileName,
  exportType,
} from '../../../../utils/notes/export/export-entries.ts';
import { collect, NOW } from '../collect.ts';
import { sampleEntry } from '../samples.ts';

const FORMATS: ExportFormat[] = [
  ...(['markdown', 'markdown-zip', 'html', 'csv', 'web-annotation'] as const),
  ...(['json', 'csl-json', 'ris', 'bibtex'] as const),
];

const entryAt = (index: number) => sampleEntry({ url: `https://news.example/${index}` });
const options = { now: NOW, title: 'Notes' };

/** A source of many pages that tells how many were read. */
function countedSource(pages: number) {
  const counted = { read: 0 };
  const source = async function* () {
    for (let index = 0; index < pages; index++) {
      counted.read++;
      yield entryAt(index);
    }
  };
  return { counted, source };
}

describe.each(FORMATS)('an export as %s', (format) => {
  it('gives what it has while it reads on', async () => {
    const { counted, source } = countedSource(20_000);
    // The overview of a web page comes first, and all is read for it.
    const ahead = format === 'html' ? 20_000 : 0;
    for await (const piece of exportEntries(format, source, options)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(counted.read).toBeGreaterThan(ahead);
    expect(counted.read).toBeLessThan(ahead + 5000);
  });

  it('tells how many notes it has written', async () => {
    const { source } = countedSource(50);
    const told: number[] = [];
    const onProgress = (notes: number) => told.push(notes);
    await collect(exportEntries(format, source, { ...options, onProgress }));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(50);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { counted, source } = countedSource(50);
    const onProgress = (notes: number) => notes >= 10 && stop.abort();
    const pieces = exportEntries(format, source, { ...options, signal: stop.signal, onProgress });
    await expect(collect(pieces)).rejects.toThrow(DOMException);
    expect(counted.read).toBeLessThan(25);
  });

  it('is short where there is nothing', async () => {
    expect((await collect(exportEntries(format, sourceOf([]), options))).length).toBeLessThan(3);
  });

  it('has a name and a type', () => {
    expect(exportFileName('Harbour: reopens', format)).toMatch(/^Harbour reopens\.[a-z.]+$/);
    expect(exportType(format)).toMatch(/^(?:text|application)\/[a-z.+-]+$/);
  });
});
