/** A number of notes in words: "1 note", "2,000 notes". */
export const countOf = (notes: number): string =>
  notes === 1 ? '1 note' : `${notes.toLocaleString()} notes`;
