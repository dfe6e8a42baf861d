import { describe, expect, it } from 'vitest';
import { findAgain } from '../../../entrypoints/popup/opened.ts';
import type { Finding } from '../../../utils/analysis/findings.ts';
import { parseMarked } from '../support/marked.ts';

/** A text and a quotation for each part that is marked in it. */
function read(marked: string) {
  const { text, spans } = parseMarked(marked);
  const findings = spans.map(
    (span): Finding => ({
      id: `quotation:${span.start}`,
      kind: 'quotation',
      pieces: [span],
      attribution: null,
      speaker: null,
      figure: null,
    }),
  );
  return { text, findings };
}

describe('findAgain', () => {
  it.each([
    ['behind text that was added', 'A. ⟦“Yes”⟧ B.', 'New. ⟦“No”⟧ A. ⟦“Yes”⟧ B.', 1],
    ['not what stands where it stood', 'A. ⟦“Yes”⟧ B.', 'A. ⟦“No”⟧ B. ⟦“Yes”⟧', 1],
    ['with other white space', 'A. ⟦“Yes, we do”⟧', 'A. ⟦“Yes,\nwe do”⟧', 0],
    ['the one of two alike behind the same words', 'Ada: ⟦“Yes”⟧', 'Bo: ⟦“Yes”⟧ Ada: ⟦“Yes”⟧', 0],
    ['nothing where its words are gone', 'A. ⟦“Yes”⟧', 'A. ⟦“No”⟧', undefined],
  ])('finds a passage %s', (_where, before, after, at) => {
    const { text, findings } = read(before);
    const now = read(after);
    const [finding] = findings;
    if (!finding) throw new RangeError('nothing is marked');
    expect(findAgain({ finding, text }, now)).toBe(at === undefined ? undefined : now.findings[at]);
  });
});
