import type { Typed, NoteWords as Words } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey } from '../../utils/notes/draft-key.ts';
import { mergeWords } from '../../utils/notes/merge-words.ts';
import { createCorrection, createNote } from '../../utils/notes/new-note.ts';
import type { Correction, Note, Page } from '../../utils/notes/note.ts';
import type { Result } from '../../utils/result.ts';
import type { Passage } from './passage.ts';

const NOTE_KIND = { quotation: 'quote', attribution: 'attribution', figure: 'figure' } as const;

/** One opening of the card's editor: what is typed goes there, whatever becomes of the page. */
export interface Opened {
  page: Page;
  /** The note that is changed; null while it is a new one. */
  known: Note | null;
  draft: Typed;
  /** Saved or thrown away: what is handed over after that is no draft any more. */
  isOver: boolean;
  /** The note as it was last tried to be saved: another try writes the same one. */
  tried: Note | null;
}

/** Opens the editor on a new note, or on `known`, with the words kept from an earlier opening. */
export async function openNote(page: Page, passage: Passage, known: Note | null): Promise<Opened> {
  const answer = await ask('loadDraft', { key: keyOf(page, passage, known) });
  const kept = answer.ok ? answer.value : null;
  const draft = { current: kept && { body: kept.body, tags: kept.tags } };
  return { page, known, draft, isOver: false, tried: null };
}

/**
 * Saves what was typed; null once it is on disk.
 * @param now the note that is changed, as it is on the page now; null where it was removed.
 */
export async function saveNote(
  passage: Passage,
  opened: Opened,
  now: Note | null,
  words: Words,
): Promise<ProblemCode | null> {
  const { page, known, tried } = opened;
  const modified = new Date().toISOString();
  const isNews = now && ![known, tried].some((own) => own?.modified === now.modified);
  const whole = isNews ? mergeWords(words, now) : words;
  opened.tried = { ...(now ?? known ?? tried ?? noteOn(page, passage, words)), ...whole, modified };
  // Removed in another view: the reader who saves it wants it. Refused where it was not removed.
  if (known && !now) await restoreNote(known.id);
  const problem = problemOf(await ask('saveNote', { page, note: opened.tried }));
  if (problem) return problem;
  opened.isOver = true;
  await ask('removeDraft', { key: keyOf(page, passage, known) });
  return null;
}

function noteOn(page: Page, { finding, target }: Passage, words: Words): Note {
  const { speaker, figure } = finding ?? {};
  const { span: _, attribution: __, claim: ___, ...measured } = figure ?? ({} as never);
  return createNote({
    page: page.url,
    kind: finding ? NOTE_KIND[finding.kind] : 'selection',
    target,
    ...words,
    ...(speaker && {
      speaker: { name: speaker.name, ...(speaker.role && { role: speaker.role }) },
    }),
    ...(figure && { figure: measured }),
  });
}

/** Keeps what is being typed; a later call replaces it. */
export async function keepDraft(
  passage: Passage,
  { page, known, isOver }: Opened,
  words: Words,
): Promise<ProblemCode | null> {
  if (isOver) return null;
  const key = keyOf(page, passage, known);
  const draft = { key, page: page.url, modified: new Date().toISOString(), ...words };
  return problemOf(await ask('saveDraft', { draft }));
}

/** Forgets the words that were being typed. */
export async function dropDraft(passage: Passage, opened: Opened): Promise<void> {
  opened.isOver = true;
  await ask('removeDraft', { key: keyOf(opened.page, passage, opened.known) });
}

/** Moves a note to the trash, from where `restoreNote` takes it back. */
export const removeNote = async (id: string): Promise<ProblemCode | null> =>
  problemOf(await ask('removeNote', { id }));

/** Takes a note back from the trash. */
export const restoreNote = async (id: string): Promise<ProblemCode | null> =>
  problemOf(await ask('restoreNote', { id }));

/** Keeps what the reader says is wrong with a finding. */
export async function saveCorrection(
  page: Page,
  passage: Passage,
  verdict: Correction['verdict'],
  speaker?: string,
): Promise<ProblemCode | null> {
  if (!passage.finding) return 'invalid';
  const correction = createCorrection({
    page: page.url,
    target: passage.target,
    kind: passage.finding.kind,
    verdict,
    ...(speaker && { speaker }),
  });
  return problemOf(await ask('saveCorrection', { page, correction }));
}

const keyOf = (page: Page, passage: Passage, known: Note | null): string =>
  known?.id ?? draftKey(page.url, passage.target.quote.exact);

function problemOf(answer: Result<Result<null, ProblemCode>, ProblemCode>): ProblemCode | null {
  if (!answer.ok) return answer.error;
  return answer.value.ok ? null : answer.value.error;
}
