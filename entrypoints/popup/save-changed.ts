import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import { mergeWords } from '../../utils/notes/merge-words.ts';
import type { Note, Page } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { failure, type Result } from '../../utils/result.ts';

/**
 * Saves new words for a note that other views may have changed or removed since its editor was
 * opened: what they wrote stays, and a note that the reader saves is not to be gone.
 * @param opened the note as it was then.
 */
export async function saveChanged(
  store: Notes,
  page: Page,
  opened: Note,
  words: NoteWords,
): Promise<Result<null, ProblemCode>> {
  try {
    const now = await store.noteById(opened.id);
    const isNews = now !== null && now.modified !== opened.modified;
    const whole = isNews ? mergeWords(words, now) : words;
    // Refused where the note was not removed.
    if (now === null) await store.restoreNote(opened.id);
    const modified = new Date().toISOString();
    return await store.saveNote(page, { ...(now ?? opened), ...whole, modified });
  } catch {
    return failure('unavailable');
  }
}
