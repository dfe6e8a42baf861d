import { measureMemory } from './note-memory.ts';
import { measureLibrary } from './note-search.ts';
import { measureStore } from './note-store.ts';
import type { Section } from './report.ts';

/** The cost of many notes, in both browsers. */
export const notes: Section = {
  name: 'notes',
  run: async () => [await measureStore(), await measureLibrary(), await measureMemory()],
};
