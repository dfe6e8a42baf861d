import type { ProblemCode } from '../../components/Problem.tsx';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey } from '../../utils/notes/draft-key.ts';
import { createCorrection, createNote } from '../../utils/notes/new-note.ts';
import type { Correction, Note, Page } from '../../utils/notes/note.ts';
import type { Result } from '../../utils/result.ts';
import type { Passage } from './passage.ts';

interface Words {
  body: string;
  tags: string[];
}

const NOTE_KIND = { quotation: 'quote', attribution: 'attribution', figure: 'figure' } as const;

/** Saves a new note on a passage, or new words for `known`; null once it is on disk. */
export async function saveNote(
  page: Page,
  passage: Passage,
  known: Note | null,
  words: Words,
): Promise<ProblemCode | null> {
  const note = known
    ? { ...known, ...words, modified: new Date().toISOString() }
    : noteOn(page, passage, words);
  const problem = problemOf(await ask('saveNote', { page, note }));
  if (!problem) await ask('removeDraft', { key: keyOf(page, passage, known) });
  return problem;
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
  page: Page,
  passage: Passage,
  known: Note | null,
  words: Words,
): Promise<ProblemCode | null> {
  const key = keyOf(page, passage, known);
  const draft = { key, page: page.url, modified: new Date().toISOString(), ...words };
  return problemOf(await ask('saveDraft', { draft }));
}

/** The words kept from an earlier opening of the editor. */
export async function loadDraft(
  page: Page,
  passage: Passage,
  known: Note | null,
): Promise<Words | null> {
  const answer = await ask('loadDraft', { key: keyOf(page, passage, known) });
  return answer.ok && answer.value ? { body: answer.value.body, tags: answer.value.tags } : null;
}

/** Forgets the words that were being typed. */
export async function dropDraft(page: Page, passage: Passage, known: Note | null): Promise<void> {
  await ask('removeDraft', { key: keyOf(page, passage, known) });
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
