import type { Entry, Note } from './note.ts';

/** A page of an import file with its notes. */
export interface ImportEntry extends Entry {
  /** The file does not say when the notes were written; they have the time of the import. */
  undated: boolean;
}

/** What an import makes of a note, given the one that is kept under its id. */
export type Fate = 'new' | 'changed' | 'same' | 'older';

/** Decides between a note of an import and the kept one: the one that was modified later stays. */
export function fateOf(note: Note, undated: boolean, kept: Note | undefined): Fate {
  if (!kept) return 'new';
  if (undated || isSame(note, kept)) return 'same';
  return supersedes(note, undated, kept.modified) ? 'changed' : 'older';
}

/** Tells whether a note takes the place of one that is kept under its id. */
export const supersedes = (note: Note, undated: boolean, keptModified: string): boolean =>
  !undated && Date.parse(note.modified) > Date.parse(keptModified);

/** Tells whether two notes say the same; an absent field and an undefined one are the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [a, b].map((value) => new Map(Object.entries(value)));
  const keys = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...keys].every((key) => isSame(one?.get(key), other?.get(key)));
}
