import type { Note } from './note.ts';

type Words = Pick<Note, 'body' | 'tags'>;

/**
 * The words to save where another view has saved the same note since its editor was opened: nothing
 * that either of them wrote is lost.
 */
export function mergeWords(mine: Words, theirs: Words): Words {
  return {
    body: mergeBodies(mine.body, theirs.body),
    tags: [...new Set([...mine.tags, ...theirs.tags])],
  };
}

function mergeBodies(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}
