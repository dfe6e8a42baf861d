import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDrafts } from '../../../../utils/analysis/drafts.ts';
import { read as readText } from '../../../../utils/analysis/reading.ts';
import { loadModel } from '../../../../utils/analysis/tagger/model-file.ts';
import { tagAttributions } from '../../../../utils/analysis/tagger/tag-attributions.ts';
import { findQuotedSpans } from '../../../../utils/text/quotation-marks.ts';
import type { Span } from '../../../../utils/text/spans.ts';

const file = readFileSync('public/attribution-model.bin');
const model = loadModel(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));

const tag = (text: string) =>
  tagAttributions(text, model, findQuotedSpans(text), findDrafts(readText(text)));

const read = (text: string) => {
  const words = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return tag(text).map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
};

describe('the model', () => {
  it('takes no more than 1.5 MB of the package', () => {
    expect(file.length).toBeLessThanOrEqual(1_500_000);
  });
});

describe('tagAttributions', () => {
  it.each([
    [
      'reported speech',
      'Jane Ruiz said the bridge would close on Monday.',
      ['Jane Ruiz', 'said', 'the bridge would close on Monday'],
    ],
    [
      'a quotation before its speaker',
      '“We are not ready,” said Tom Hale.',
      ['Tom Hale', 'said', '“We are not ready,”'],
    ],
    [
      'a quotation broken by its speaker',
      '“It was dark,” the nurse said. “Nobody saw it.”',
      ['the nurse', 'said', '“It was dark,” … “Nobody saw it.”'],
    ],
    [
      '“according to”',
      'The plant will be sold, according to the ministry.',
      ['the ministry', 'according to', 'The plant will be sold'],
    ],
  ])('finds %s', (_name, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('lets two reports share a source', () => {
    const text = 'The mayor denied the claims and promised that the road would stay open.';
    expect(read(text).map(([source]) => source)).toEqual(['The mayor', 'The mayor']);
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \n\n '],
    ['facts alone', 'The river rose by two metres.'],
  ])('finds nothing in %s', (_name, text) => {
    expect(tag(text)).toEqual([]);
  });

  const pieces = fc.constantFrom(
    'said',
    ' told ',
    '“',
    '”',
    '"',
    '’s ',
    'Ann Lee',
    ' he ',
    ', ',
    '. ',
    '\n\n',
    'that ',
    'according to ',
    '—',
    ':',
    '👩🏽‍🚒',
    'ﬁ',
    '\u0301',
    '\ud800',
    'warned ',
    'they left',
    '12%',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );

  it('gives spans inside of any text, in order, without overlap within a role, the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = tag(text);
        expect(tag(text)).toEqual(found);
        for (const { source, cue, content } of found) {
          expect(cue).toHaveLength(1);
          expect(content.length).toBeGreaterThan(0);
          for (const spans of [source, cue, content]) {
            let last = 0;
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
