import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../annotation-model.ts';
import { anyEntries } from '../arbitrary.ts';
import { exported } from '../collect.ts';
import { sampleEntry, sampleNote } from '../samples.ts';

const annotationsOf = async (...notes: ReturnType<typeof sampleNote>[]) =>
  JSON.parse(await exported('web-annotation', [sampleEntry({}, notes)])).first.items;

describe('notes as W3C Web Annotations', () => {
  it('say words, tags and passage in the words of the model', async () => {
    const note = sampleNote({ body: 'Ask *her*', tags: ['ports'] });
    expect(await annotationsOf(note)).toEqual([
      {
        id: 'urn:uuid:0b8a2a5e-5d0f-4d53-9d6a-0a8f7f1c2d3e',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2026-03-02T08:00:00.000Z',
        modified: '2026-03-02T08:00:00.000Z',
        body: [
          {
            type: 'TextualBody',
            value: 'Ask *her*',
            format: 'text/markdown',
            purpose: 'commenting',
          },
          { type: 'TextualBody', value: 'ports', purpose: 'tagging' },
        ],
        target: {
          type: 'SpecificResource',
          source: 'https://news.example/harbour',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: '“The pier held through the storm,”',
              prefix: 'At dawn: ',
              suffix: ' he said',
            },
            { type: 'TextPositionSelector', start: 100, end: 134 },
          ],
        },
        pressmark: expect.objectContaining({ kind: 'quote' }),
      },
    ]);
  });

  it.each([
    ['commenting', sampleNote({ body: 'So?' })],
    ['tagging', sampleNote({ tags: ['ports'] })],
    ['highlighting', sampleNote()],
    ['bookmarking', sampleNote({ target: undefined, kind: 'page' })],
  ])('tell that the motivation is %s', async (motivation, note) => {
    expect(await annotationsOf(note)).toEqual([expect.objectContaining({ motivation })]);
  });

  it('are valid, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const collection = JSON.parse(await exported('web-annotation', entries));
        expect(problemsOf(collection)).toEqual([]);
        const count = entries.flatMap(({ notes }) => notes).length;
        expect(collection.total).toBe(count);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the check of the model', () => {
  type Damage = (annotation: Record<string, unknown>, page: { items: unknown[] }) => void;

  it.each<[string, Damage]>([
    ['total is not the number of items', (_annotation, { items }) => items.pop()],
    ['annotation id', (annotation) => Object.assign(annotation, { id: 'no iri' })],
    ['annotation motivation', (annotation) => Object.assign(annotation, { motivation: 'joking' })],
    ['annotation target', (annotation) => delete annotation.target],
    [
      'target source',
      (annotation) => Object.assign(annotation, { target: { type: 'SpecificResource' } }),
    ],
    ['body value', (annotation) => Object.assign(annotation, { body: { type: 'TextualBody' } })],
  ])('finds a fault in %s', async (problem, damage) => {
    const collection = JSON.parse(await exported('web-annotation', [sampleEntry()]));
    damage(collection.first.items[0], collection.first);
    expect(problemsOf(collection)).toContain(problem);
  });
});
