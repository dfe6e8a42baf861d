import { describe, expect, it } from 'vitest';
import {
  countRows,
  groupFindings,
  searchCorrections,
  searchGroups,
  searchNotes,
} from '../../../components/finding-groups.ts';
import { viewFinding } from '../../../components/finding-view.ts';
import type { Analysis } from '../../../utils/analysis/analysis.ts';
import { type Finding, listFindings } from '../../../utils/analysis/findings.ts';
import type { Correction, Note } from '../../../utils/notes/note.ts';

const TEXT = '“Ten boats,” said Ada Lind. “No,” he said. “Yes” hung there. Six boats left.';

function span(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function figure(words: string, value: number, attribution: number | null) {
  const parts = { unit: 'boats', counts: '', change: '=', claim: true } as const;
  return { span: span(words), value, attribution, ...parts };
}

const ANALYSIS: Analysis = {
  language: 'en',
  quotations: [
    { span: span('“Ten boats,”'), attribution: 0 },
    { span: span('“No,”'), attribution: 1 },
    { span: span('“Yes”'), attribution: null },
  ],
  attributions: [
    {
      kind: 'direct',
      source: [span('Ada Lind')],
      cue: [span('said')],
      content: [span('“Ten boats,”')],
      speaker: 'ada',
    },
    {
      kind: 'direct',
      source: [span('he said')],
      cue: [],
      content: [span('“No,”')],
      speaker: null,
    },
  ],
  speakers: [{ id: 'ada', name: 'Ada Lind', role: 'harbour master', mentions: [span('Ada Lind')] }],
  figures: [figure('Ten boats', 10, 0), figure('Six boats', 6, null)],
};

const view = (finding: Finding) =>
  viewFinding(finding, TEXT, ({ value, unit }) => `${value} ${unit}`);
const groups = groupFindings(listFindings(ANALYSIS), view);
const outline = (list: typeof groups) =>
  list.map(({ name, rows }) => [name, ...rows.map(({ view }) => view.words)]);

describe('groupFindings', () => {
  it('puts named speakers first, then sources without a name, without a source, and figures', () => {
    expect(outline(groups)).toEqual([
      ['Ada Lind', '“Ten boats,”'],
      ['Not named', '“No,”'],
      ['Speaker not given', '“Yes”'],
      ['The article itself', 'Six boats'],
    ]);
  });

  it('lists a figure with the quotation that holds it', () => {
    expect(groups[0]?.rows[0]?.figures.map(({ figureText }) => figureText)).toEqual(['10 boats']);
  });

  it('has a row for each passage that is listed, and none for a figure inside one', () => {
    expect(countRows(groups)).toBe(4);
    expect(countRows([])).toBe(0);
  });

  it('keeps a figure on its own where its quotation is not listed', () => {
    const figures = listFindings(ANALYSIS).filter(({ kind }) => kind === 'figure');
    expect(outline(groupFindings(figures, view))).toEqual([
      ['Ada Lind', 'Ten boats'],
      ['The article itself', 'Six boats'],
    ]);
  });
});

describe('searchGroups', () => {
  it.each([
    ['words of the passage', 'yes', ['Speaker not given']],
    ['the name, whatever its case', 'LIND', ['Ada Lind']],
    ['a role and a word together', 'harbour ten', ['Ada Lind']],
    ['the normal form of a figure inside', '10', ['Ada Lind']],
    ['plain quotation marks for curly ones', '"no', ['Not named']],
    ['nothing where one word is missing', 'ten submarines', []],
  ])('finds %s', (_what, query, names) => {
    expect(searchGroups(groups, query).map(({ name }) => name)).toEqual(names);
  });

  it('keeps everything while nothing is asked', () => {
    expect(searchGroups(groups, '  ')).toEqual(groups);
  });
});

const target = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
});

describe('searchNotes and searchCorrections', () => {
  const made = { page: 'https://a.example/', created: '2026-05-01', modified: '2026-05-01' };
  const corrected = { ...made, kind: 'quotation' as const };
  const kept = { ...made, kind: 'quote' as const, color: '' };
  const NOTES: Note[] = [
    { ...kept, id: 'n1', target: target('“Ten boats,”'), body: 'Who counted?', tags: ['fleet'] },
    { ...kept, id: 'n2', body: 'Read this again', tags: [] },
  ];
  const CORRECTIONS: Correction[] = [
    { ...corrected, id: 'c1', target: target('“Yes”'), verdict: 'not-a-quote' },
    {
      ...corrected,
      id: 'c2',
      target: target('“No,”'),
      verdict: 'other-speaker',
      speaker: 'Bo Roe',
    },
  ];
  const found = (query: string) =>
    [...searchNotes(NOTES, query), ...searchCorrections(CORRECTIONS, query)].map(({ id }) => id);

  it.each([
    ['all while nothing is asked', ' ', ['n1', 'n2', 'c1', 'c2']],
    ['a note by its text and its tag together', 'counted FLEET', ['n1']],
    ['a note by its passage', 'ten boats', ['n1']],
    ['a correction by its passage', '"yes"', ['c1']],
    ['a correction by the right name', 'roe', ['c2']],
    ['nothing where one word is missing', 'roe submarine', []],
  ])('find %s', (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});
