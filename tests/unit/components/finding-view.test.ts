import { describe, expect, it } from 'vitest';
import { viewFinding } from '../../../components/finding-view.ts';
import type { Finding } from '../../../utils/analysis/findings.ts';

function finding(text: string, source: string, name: string | null): Finding {
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  return {
    id: 'quotation:0',
    kind: 'quotation',
    pieces: [at('“Go”')],
    attribution: {
      kind: 'direct',
      source: source === '' ? [] : [at(source)],
      cue: [at('said')],
      content: [at('“Go”')],
      speaker: name === null ? null : 's',
    },
    speaker: name === null ? null : { id: 's', name, role: null, mentions: [] },
    figure: null,
  };
}

describe('viewFinding', () => {
  it.each([
    ['a pronoun', 'she', 'Ada Lind', 'she'],
    ['a role', 'the harbour master', 'Ada Lind', 'the harbour master'],
    ['nothing for the name itself', 'Ada Lind', 'Ada Lind', ''],
    ['nothing for a part of the name', 'Lind', 'Ada Lind', ''],
    ['nothing for the name with its role', 'Ada Lind, the harbour master', 'Ada Lind', ''],
    ['another name that only begins alike', 'Adam', 'Ada Lind', 'Adam'],
    ['a source without a name', 'a neighbour', null, 'a neighbour'],
    ['a source without the comma at its end', 'a neighbour, 34,', null, 'a neighbour, 34'],
    ['nothing where the source is left out', '', 'Ada Lind', ''],
  ])('tells as written: %s', (_what, source, name, written) => {
    const text = `“Go”, said ${source}.`;
    expect(viewFinding(finding(text, source, name), text, () => '').asWritten).toBe(written);
  });

  it.each([
    ['a cue before who speaks', 'said Ada Lind', 'Ada Lind', 'said Ada Lind'],
    ['a cue behind who speaks', 'Lind said', 'Ada Lind', 'Lind said'],
    ['no role beside the name', 'said Ada Lind, the harbour master', 'Ada Lind', 'said Ada Lind'],
    ['a pronoun', 'she said', 'Ada Lind', 'she said'],
    ['a source without a name', 'a neighbour said', null, 'a neighbour said'],
    ['a source with its comma', 'a neighbour, 34, said', null, 'a neighbour, 34, said'],
    ['a source without a comma at the end', 'said a neighbour, 34,', null, 'said a neighbour, 34'],
    ['a cue without anybody, with what it leads from', 'said', null, '… said'],
  ])('tells by which words somebody speaks: %s', (_what, words, name, told) => {
    const text = `“Go”, ${words}.`;
    const source = words.replace(/ ?said ?/, '');
    expect(viewFinding(finding(text, source, name), text, () => '').told).toBe(told);
  });

  it('folds line breaks of the page into spaces', () => {
    const view = viewFinding(
      { ...finding('“Go” said', '', null), pieces: [{ start: 0, end: 10 }] },
      '“Go”\n said',
      () => '',
    );
    expect(view.words).toBe('“Go” said');
  });
});
