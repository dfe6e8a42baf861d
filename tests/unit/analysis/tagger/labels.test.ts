import { describe, expect, it } from 'vitest';
import {
  LABEL,
  LABELS,
  mayEnd,
  mayFollow,
  mayStart,
  ROLE,
  readSegments,
} from '../../../../utils/analysis/tagger/labels.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';

const read = (text: string, labels: number[]) =>
  readSegments(Uint8Array.from(labels), readTokens(text));

describe('readSegments', () => {
  it('joins the tokens of a source, a cue and a content', () => {
    const { sourceBefore, sourceBeforeOn, cue, contentAfter, contentAfterOn, contentAfterEnd } =
      LABEL;
    const labels = [
      sourceBefore,
      sourceBeforeOn,
      cue,
      contentAfter,
      contentAfterOn,
      contentAfterEnd,
      LABEL.none,
    ];
    expect(read('Ann Lee said it is over .', labels)).toEqual([
      { role: ROLE.sourceBefore, from: 0, to: 2 },
      { role: ROLE.cue, from: 2, to: 3 },
      { role: ROLE.contentAfter, from: 3, to: 6 },
    ]);
  });

  it('keeps two contents of one token apart', () => {
    const end = LABEL.contentAfterEnd;
    expect(read('a b', [end, end])).toHaveLength(2);
  });

  it('ends every segment with its paragraph', () => {
    expect(read('a\nb', [LABEL.contentAfter, LABEL.contentAfterEnd])).toHaveLength(2);
  });
});

describe('the grammar of labels', () => {
  it('lets a content stop at its end only', () => {
    expect(mayFollow(LABEL.contentAfter, LABEL.none)).toBe(false);
    expect(mayFollow(LABEL.contentAfterEnd, LABEL.none)).toBe(true);
    expect(mayFollow(LABEL.contentBefore, LABEL.contentAfterEnd)).toBe(false);
    expect(mayEnd(LABEL.contentAfterOn)).toBe(false);
  });

  it('lets nothing go on that did not begin', () => {
    for (const label of [LABEL.cueOn, LABEL.sourceAfterOn, LABEL.contentBeforeOn]) {
      expect(mayStart(label)).toBe(false);
      expect(mayFollow(LABEL.none, label)).toBe(false);
    }
  });

  it('always has a way on', () => {
    for (let from = 0; from < LABELS; from++) {
      expect(Array.from({ length: LABELS }, (_, to) => to).some((to) => mayFollow(from, to))).toBe(
        true,
      );
    }
  });
});
