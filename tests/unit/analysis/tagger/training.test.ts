import { describe, expect, it } from 'vitest';
import { type Article, makeArticle } from '../../../../scripts/train/corpus.ts';
import { learnModel } from '../../../../scripts/train/learn.ts';
import { encodeModel } from '../../../../scripts/train/write-model.ts';
import { findDrafts } from '../../../../utils/analysis/drafts.ts';
import { read } from '../../../../utils/analysis/reading.ts';
import { readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import { Arena, startKernels } from '../../../../utils/analysis/tagger/kernels.ts';
import { HEADER_BYTES, loadModel, VERSION } from '../../../../utils/analysis/tagger/model-file.ts';
import {
  findSegments,
  tagAttributions,
} from '../../../../utils/analysis/tagger/tag-attributions.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';
import { lookUpWords } from '../../../../utils/analysis/tagger/words.ts';
import { findQuotedSpans } from '../../../../utils/text/quotation-marks.ts';

const SPEAKERS = [
  'Mira Olsen',
  'The baker',
  'A clerk',
  'Jon Reyes',
  'The union',
  'Dr. Pell',
  'Our reader',
  'Ida Novak',
];
const VERBS = ['said', 'argued', 'warned', 'noted'];
const REPORTS = [
  'the bridge would stay shut',
  'prices had doubled',
  'nobody was hurt',
  'the vote was close',
];

/** Invented reports, all alike: enough for a tagger to learn "X said that Y." from. */
function inventArticles(): Article[] {
  return SPEAKERS.flatMap((speaker, number) =>
    VERBS.map((verb, turn) => {
      const report = `that ${REPORTS[(number + turn) % REPORTS.length]}`;
      const line = `${speaker} ${verb} ${report}.`;
      const place = (part: string): [number, number][] => [
        [line.indexOf(part), line.indexOf(part) + part.length],
      ];
      const attribution = { source: place(speaker), cue: place(verb), content: place(report) };
      const text = `${line}\n\nIt rained on the ${number * 4 + turn}th day.`;
      return makeArticle({ id: `${number}-${turn}`, text, attributions: [attribution] });
    }),
  );
}

const NO_LEXICON = { senses: new Map(), groups: new Map() };

const train = () => learnModel(inventArticles(), NO_LEXICON, () => undefined);
const learned = await train();
const bytes = encodeModel(learned);
const again = encodeModel(await train());

describe('learnModel', () => {
  it('gives the same bytes for the same articles', () => {
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  it('learns what the articles show', () => {
    const text = 'Lena Wolff warned that the school had closed.';
    const [found, ...more] = tagAttributions(
      text,
      loadModel(bytes.buffer),
      findQuotedSpans(text),
      findDrafts(read(text)),
    );
    expect(more).toEqual([]);
    const words = (spans: { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(words(found?.source ?? [])).toEqual(['Lena Wolff']);
    expect(words(found?.cue ?? [])).toEqual(['warned']);
    expect(words(found?.content ?? [])).toEqual(['that the school had closed']);
  });
});

describe('loadModel', () => {
  it('reads what was written', () => {
    expect(Buffer.from(encodeModel(loadModel(bytes.buffer))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('lays everything out as it was learned', () => {
    const loaded = loadModel(bytes.buffer);
    expect(loaded.words).toEqual(learned.words);
    const text = 'Mira Olsen warned that prices had doubled, a clerk said.\n\nIt rained.';
    const tokens = readTokens(text);
    const traits = lookUpWords(loaded.words, tokens.word, tokens.count);
    const attributes = readAttributes(text, tokens, findQuotedSpans(text), traits, []);
    const [found, own] = [loaded, learned].map((model) => findSegments(model, attributes));
    expect(found?.reading).toEqual(own?.reading);
    expect(found?.scene.segments).toEqual(own?.scene.segments);
    expect(loaded.table.score(attributes)).toEqual(learned.table.score(attributes));
  });

  it.each([
    ['nothing', 0],
    ['a header alone', 12],
    ['half of it', Math.floor(bytes.length / 2)],
    ['all but a byte', bytes.length - 1],
  ])('throws a RangeError for %s', (_name, length) => {
    expect(() => loadModel(bytes.slice(0, length).buffer)).toThrow(RangeError);
  });

  it('throws a RangeError for another version', () => {
    const changed = bytes.slice();
    new DataView(changed.buffer).setUint32(4, VERSION - 1, true);
    expect(() => loadModel(changed.buffer)).toThrow(`version ${VERSION - 1}`);
  });

  it('throws a RangeError for a whole file that holds more', () => {
    const kernels = startKernels();
    const arena = new Arena(kernels);
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    longer.fill(1, bytes.length);
    const at = arena.take(longer.length / 4 + 4);
    arena.bytes(at, longer.length).set(longer);
    const sum = kernels.checksum(at + HEADER_BYTES, at + longer.length) >>> 0;
    new DataView(longer.buffer).setUint32(HEADER_BYTES - 4, sum, true);
    expect(() => loadModel(longer.buffer)).toThrow('longer');
  });

  it('throws a RangeError for a changed byte anywhere', () => {
    for (let at = 0; at < bytes.length; at += 997) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 64;
      expect(() => loadModel(changed.buffer)).toThrow(RangeError);
    }
  });
});
