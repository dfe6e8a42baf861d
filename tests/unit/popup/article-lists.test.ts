import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createArticleLists, viewsIn } from '../../../entrypoints/popup/article-lists.ts';
import { type Finding, listFindings } from '../../../utils/analysis/findings.ts';
import type { Reading } from '../../../utils/messages/protocol.ts';

const TEXT = '“Ten boats,” said Ada Lind. “Stay,” said Bo Roe. Six boats left.';

function span(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const spoken = (words: string, name: string, speaker: string) => ({
  kind: 'direct' as const,
  source: [span(name)],
  cue: [span('said')],
  content: [span(words)],
  speaker,
});

const ANALYSIS: Reading['analysis'] = {
  language: 'en',
  quotations: [
    { span: span('“Ten boats,”'), attribution: 0 },
    { span: span('“Stay,”'), attribution: 1 },
  ],
  attributions: [spoken('“Ten boats,”', 'Ada Lind', 'ada'), spoken('“Stay,”', 'Bo Roe', 'bo')],
  speakers: [
    { id: 'ada', name: 'Ada Lind', role: null, mentions: [span('Ada Lind')] },
    { id: 'bo', name: 'Bo Roe', role: null, mentions: [span('Bo Roe')] },
  ],
  figures: [
    {
      span: span('Six boats'),
      value: 6,
      unit: 'boats',
      counts: '',
      change: '=',
      claim: true,
      attribution: null,
    },
  ],
};

const READING: Reading = {
  state: 'article',
  page: { url: 'https://a.example/', aliases: [], title: '', site: 'a.example' },
  text: TEXT,
  analysis: ANALYSIS,
  anchored: [],
  corrections: [],
};

function open() {
  const sources = {
    findings: signal<readonly Finding[]>(listFindings(ANALYSIS)),
    reading: signal<Reading | null>(READING),
    kinds: signal({ quotation: true, attribution: true, figure: true, note: true }),
    voice: signal<string | null>(null),
    query: signal(''),
  };
  return { ...sources, ...createArticleLists(sources) };
}

const wordsOf = ({ found }: { found: { rows: { view: { words: string } }[] }[] }) =>
  found.flatMap(({ rows }) => rows.map(({ view }) => view.words));

describe('the lists of an article', () => {
  it('hold everything where nothing narrows them, counted before a search and in it', () => {
    const { lists, query } = open();
    expect(wordsOf(lists.value)).toEqual(['“Ten boats,”', '“Stay,”', 'Six boats']);
    query.value = 'stay';
    expect(wordsOf(lists.value)).toEqual(['“Stay,”']);
    expect(lists.value.hits).toEqual({ found: 1, voices: 1, figures: 0 });
    expect(lists.value.counts).toEqual({ found: 3, voices: 2, figures: 1 });
  });

  it('leave out kinds that are switched off, but no voice for that', () => {
    const { lists, kinds } = open();
    kinds.value = { ...kinds.value, quotation: false };
    expect(wordsOf(lists.value)).toEqual(['Six boats']);
    expect(lists.value.voices.map(({ name }) => name)).toEqual(['Ada Lind', 'Bo Roe']);
  });

  it('keep to the voice that was chosen', () => {
    const { lists, voice } = open();
    voice.value = 'speaker bo';
    expect(wordsOf(lists.value)).toEqual(['“Stay,”']);
    expect(lists.value.chosen?.name).toBe('Bo Roe');
    expect(lists.value.figures).toEqual([]);
  });

  it('make the view of a finding once', () => {
    const [first] = listFindings(ANALYSIS);
    if (!first) throw new RangeError('nothing found');
    const viewOf = viewsIn(TEXT);
    expect(viewOf(first)).toBe(viewOf(first));
  });
});
