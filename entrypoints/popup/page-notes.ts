import type { Correction, Draft, Note } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';

/** What the reader keeps of a page. */
export interface Kept {
  notes: Note[];
  corrections: Correction[];
  drafts: Draft[];
}

type Store = Pick<Notes, 'notesOfPage' | 'correctionsOfPage' | 'draftsOfPage'>;

/** Shows what was read, unless something newer is shown already. */
type Show = () => void;

/**
 * Reads what is kept under the addresses of a page, given a line each, and hands out how to show it.
 * @param show is called with null for what cannot be read.
 */
export function createPageNotes(store: Store, show: (kept: Kept | null) => void) {
  let [reads, shown] = [0, 0];
  let latest: { addresses: string; outcome: Promise<Show> } | null = null;

  function read(addresses: string): Promise<Show> {
    reads += 1;
    const mine = reads;
    const outcome = readKept(store, addresses).then((kept) => () => {
      if (mine <= shown) return;
      shown = mine;
      show(kept);
    });
    latest = { addresses, outcome };
    return outcome;
  }

  return {
    read,
    /** What was read for these addresses last, or is being read. */
    known: (addresses: string): Promise<Show> =>
      latest?.addresses === addresses ? latest.outcome : read(addresses),
  };
}

async function readKept(store: Store, addresses: string): Promise<Kept | null> {
  const urls = addresses === '' ? [] : addresses.split('\n');
  try {
    const [notes, corrections, drafts] = await Promise.all([
      store.notesOfPage(urls),
      store.correctionsOfPage(urls),
      store.draftsOfPage(urls),
    ]);
    return { notes, corrections, drafts };
  } catch {
    return null;
  }
}
