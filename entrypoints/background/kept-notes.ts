import { type Notes, openNotes } from '../../utils/notes/repository.ts';

/** Gives the database of notes, which the first call opens. */
export type KeptNotes = () => Promise<Notes>;

const TRASH_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes what opens the notes, once for each life of the background; what was removed long ago is
 * forgotten then. A browser may run for months, but it ends the background many times a day.
 */
export function keepNotes(): KeptNotes {
  let opening: Promise<Notes> | undefined;
  return () => {
    opening ??= openNotes().then((notes) => {
      // Not waited for: whoever wanted the notes opened is waiting, too.
      void forgetRemoved(notes);
      return notes;
    });
    return opening;
  };
}

async function forgetRemoved(notes: Notes): Promise<void> {
  const before = new Date(Date.now() - TRASH_DAYS * DAY_MS);
  try {
    await notes.purgeTrash(before.toISOString());
  } catch (error) {
    console.error('Removed notes were not looked through:', error);
  }
}
