import fc from 'fast-check';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Entry, inTextOrder, type Note } from '../../../utils/notes/note.ts';
import { anyEntries } from '../../unit/notes/arbitrary.ts';
import { exported } from '../../unit/notes/collect.ts';
import { sampleEntry, sampleNote } from '../../unit/notes/samples.ts';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

/** Text as a page can hold it: no control characters, one kind of line end. */
const shown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Control}\t\n]|[\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

const sectionOf = ({ target, speaker, body, tags }: Note) => ({
  quote: target ? shown(target.quote.exact) : null,
  speaker: speaker?.name.trim() ? shown(speaker.name) : null,
  body: body.trim() === '' ? null : shown(body),
  tags: tags.map(shown),
});

describeInBrowsers('notes as a web page', { extension: false }, ({ get }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openWithModules(get(), 'blank.html');
  });
  afterAll(() => tab.close());

  /** What the browser makes of each page. */
  const parsed = (pages: readonly string[]) =>
    tab.evaluate((all) => {
      const read = (html: string) => {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const elements = [...page.querySelectorAll('*')];
        const attributes = elements.flatMap(({ attributes }) => [...attributes]);
        const textOf = (root: ParentNode, selector: string) =>
          root.querySelector(selector)?.textContent ?? null;
        return {
          kinds: [...new Set(elements.map(({ localName }) => localName))],
          handlers: attributes.filter(({ name }) => name.startsWith('on')).length,
          schemes: [...page.querySelectorAll('a')].map(({ protocol }) => protocol),
          title: page.title,
          articles: [...page.querySelectorAll('article')].map((article) => ({
            title: textOf(article, 'h2'),
            sections: [...article.querySelectorAll('section')].map((section) => ({
              quote: textOf(section, 'blockquote'),
              speaker: textOf(section, 'b'),
              body: textOf(section, '.body'),
              tags: [...section.querySelectorAll('.tags span')].map(
                ({ textContent }) => textContent,
              ),
            })),
          })),
        };
      };
      return all.map(read);
    }, pages);

  it('hold every note whole, and nothing that could run', { timeout: 120_000 }, async () => {
    const libraries = fc.sample(anyEntries, { numRuns: 150, seed: 7 });
    const pages = await Promise.all(libraries.map((entries) => exported('html', entries)));
    const known = new Set(
      'html head meta title style body main h1 h2 p figure figcaption svg rect circle line text article section blockquote b a span'.split(
        ' ',
      ),
    );
    for (const [index, page] of (await parsed(pages)).entries()) {
      const entries = (libraries[index] ?? []).filter(({ notes }) => notes.length > 0);
      expect(page.kinds.filter((kind) => !known.has(kind))).toEqual([]);
      expect(page.handlers).toBe(0);
      expect(page.schemes.filter((scheme) => !/^https?:$/.test(scheme))).toEqual([]);
      expect(page.articles).toEqual(
        entries.map((entry: Entry) => ({
          title: shown(entry.page.title.trim() || entry.page.url),
          sections: entry.notes.toSorted(inTextOrder).map(sectionOf),
        })),
      );
    }
  });

  it('draw speakers and figures to scale', async () => {
    const figure = (value: number) => ({ value, unit: 'percent', counts: '', change: '=' });
    const notes = [
      sampleNote({ id: '1', speaker: { name: 'Olu Adeyemi' }, figure: figure(10) }),
      sampleNote({ id: '2', speaker: { name: 'Olu Adeyemi' }, figure: figure(20) }),
      sampleNote({ id: '3', speaker: { name: 'Ida Berg' }, figure: figure(30) }),
    ];
    const html = await exported('html', [sampleEntry({}, notes)]);
    const drawn = await tab.evaluate((text) => {
      const frame = document.createElement('iframe');
      frame.width = '800';
      frame.srcdoc = text;
      document.body.append(frame);
      return new Promise<{ bars: number[]; dots: number[]; names: string[] }>((resolve) => {
        frame.onload = () => {
          const page = frame.contentDocument ?? document;
          const boxes = (selector: string) =>
            [...page.querySelectorAll(selector)].map((shape) => shape.getBoundingClientRect());
          resolve({
            bars: boxes('.bar').map(({ width }) => width),
            dots: boxes('.dot').map(({ left }) => left),
            names: [...page.querySelectorAll('svg')].map(({ ariaLabel }) => ariaLabel ?? ''),
          });
        };
      });
    }, html);
    const [[long = 0, short = 0], [first = 0, second = 0, third = 0]] = [drawn.bars, drawn.dots];
    expect(long / short).toBeCloseTo(2, 1);
    expect(second - first).toBeCloseTo(third - second, 0);
    expect(second - first).toBeGreaterThan(50);
    expect(drawn.names).toEqual(['Notes by speaker', 'Figures by unit']);
  });
});
