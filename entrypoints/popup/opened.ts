import type { Typed } from '../../components/NoteEditor.tsx';
import type { Finding } from '../../utils/analysis/findings.ts';
import type { Note, Page, Target } from '../../utils/notes/note.ts';
import { hull } from '../../utils/text/spans.ts';
import { plain } from './article-props.ts';

/** Characters before a passage that tell it from others with the same words. */
const CONTEXT = 32;

/** Where a note is written: a finding's id, a note's id, or "page" for one on the whole page. */
export type Place = string;

/** A finding in the text that it was found in: ids and offsets hold for that one alone. */
export interface FoundIn {
  finding: Finding;
  text: string;
}

/**
 * One opening of the editor. What is typed goes to what it was opened on, whatever the tab shows
 * since: another page, or the same one read again.
 */
export interface Opened {
  page: Page;
  /** What the note is on: the note that is changed, a passage, or null for the whole page. */
  on: Note | Passage | null;
  /** Under which the draft waits. */
  key: string;
  draft: Typed;
  /** Saved or thrown away: what is handed over after that is no draft any more. */
  isOver: boolean;
  /** The new note as it was first tried to be saved: another try writes the same one. */
  made: Note | null;
}

export interface Passage extends FoundIn {
  /** Where it stands on the page; null where the page cannot tell. */
  target: Promise<Target | null>;
}

export const isPassage = (on: Opened['on']): on is Passage => on !== null && 'finding' in on;

/** Where the editor belongs now; null where its passage or its note is not listed any more. */
export function placeOf(
  { on }: Opened,
  now: { findings: readonly Finding[]; text: string; notes: readonly Note[] },
): Place | null {
  if (on === null) return 'page';
  if (isPassage(on)) return findAgain(on, now)?.id ?? null;
  return now.notes.some(({ id }) => id === on.id) ? on.id : null;
}

/** The finding with the same words after the page was read again. */
export function findAgain(
  { finding, text }: FoundIn,
  now: { findings: readonly Finding[]; text: string },
): Finding | undefined {
  const words = wordsOf({ finding, text });
  const alike = now.findings.filter(
    (other) => other.kind === finding.kind && wordsOf({ finding: other, text: now.text }) === words,
  );
  const before = contextOf({ finding, text });
  const same = alike.find((other) => contextOf({ finding: other, text: now.text }) === before);
  return same ?? alike[0];
}

/** The words of a finding from its first to its last, with plain white space. */
export const wordsOf = ({ finding, text }: FoundIn): string => {
  const { start, end } = hull(finding.pieces);
  return plain(text.slice(start, end));
};

const contextOf = ({ finding, text }: FoundIn): string => {
  const { start } = hull(finding.pieces);
  return text.slice(Math.max(0, start - CONTEXT), start);
};
