import type { ImportStore } from '../../../../utils/notes/import/apply-import.ts';
import type { ImportLookup } from '../../../../utils/notes/import/plan-import.ts';
import { fateOf } from '../../../../utils/notes/merge-notes.ts';
import type { Correction, Entry, Note } from '../../../../utils/notes/note.ts';
import { success } from '../../../../utils/result.ts';

/** Notes that are kept in memory by the rules of the repository. */
export function keptNotes(
  kept: readonly Note[] = [],
): ImportLookup & ImportStore & { entries: () => Entry[]; notes: Map<string, Note> } {
  const notes = new Map(kept.map((note) => [note.id, note]));
  const corrections = new Map<string, Correction>();
  const pages = new Map<string, Entry['page']>();
  return {
    notes,
    notesById: async (ids) => ids.flatMap((id) => notes.get(id) ?? []),
    importEntries: async (entries) => {
      const written = new Set<string>();
      for (const entry of entries) {
        pages.set(entry.page.url, entry.page);
        for (const correction of entry.corrections) corrections.set(correction.id, correction);
        for (const note of entry.notes) {
          const fate = fateOf(note, entry.undated, notes.get(note.id));
          if (fate !== 'new' && fate !== 'changed') continue;
          notes.set(note.id, note);
          written.add(note.id);
        }
      }
      return success([...written]);
    },
    entries: () =>
      [...pages.values()].map((page) => ({
        page,
        notes: [...notes.values()].filter((note) => note.page === page.url),
        corrections: [...corrections.values()].filter((one) => one.page === page.url),
      })),
  };
}
