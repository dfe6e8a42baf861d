/** Folded marks; the rest of the marks are `other`. */
export const MARK = {
  none: 0,
  stop: 1,
  question: 2,
  comma: 3,
  colon: 4,
  semicolon: 5,
  dash: 6,
  quote: 7,
  single: 8,
  open: 9,
  close: 10,
  ellipsis: 11,
  currency: 12,
  at: 13,
  other: 14,
} as const;

const MARKS = new Map<number, number>();
const addMarks = (characters: string, mark: number) => {
  for (let i = 0; i < characters.length; i++) MARKS.set(characters.charCodeAt(i), mark);
};
addMarks('.。', MARK.stop);
addMarks('?!？！', MARK.question);
addMarks(',،、', MARK.comma);
addMarks(':', MARK.colon);
addMarks(';', MARK.semicolon);
addMarks('-‐‑‒–—―−', MARK.dash);
addMarks('"“”„‟«»「」＂', MARK.quote);
addMarks("'‘’‚‹›`", MARK.single);
addMarks('([{', MARK.open);
addMarks(')]}', MARK.close);
addMarks('…', MARK.ellipsis);
addMarks('$€£¥%', MARK.currency);
addMarks('@#', MARK.at);

/** The folded mark of a character that is no letter, digit or space. */
export const markOf = (code: number): number => MARKS.get(code) ?? MARK.other;
