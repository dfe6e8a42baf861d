import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { Finding } from '../../utils/analysis/findings.ts';
import { createNote } from '../../utils/notes/new-note.ts';
import type { Note, Page, Target } from '../../utils/notes/note.ts';
import { hull } from '../../utils/text/spans.ts';

const NOTE_KIND = { quotation: 'quote', attribution: 'attribution', figure: 'figure' } as const;
const CONTEXT = 32;

/** Makes a note on the whole page. */
export const noteOnPage = (page: Page, words: NoteWords): Note =>
  createNote({ page: page.url, kind: 'page', ...words });

/**
 * Makes a note on a finding.
 * @param target where it stands on the page; null when the page cannot tell any more, and the
 * article's text has to do: its words are enough to find it again.
 */
export function noteOnFinding(
  page: Page,
  finding: Finding,
  text: string,
  target: Target | null,
  words: NoteWords,
): Note {
  const { kind, speaker, figure } = finding;
  return createNote({
    page: page.url,
    kind: NOTE_KIND[kind],
    target: target ?? targetInText(finding, text),
    ...words,
    ...(speaker && {
      speaker: { name: speaker.name, ...(speaker.role && { role: speaker.role }) },
    }),
    ...(figure && {
      figure: {
        value: figure.value,
        ...(figure.high !== undefined && { high: figure.high }),
        unit: figure.unit,
        counts: figure.counts,
        change: figure.change,
      },
    }),
  });
}

function targetInText(finding: Finding, text: string): Target {
  const { start, end } = hull(finding.pieces);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  };
}
