import type { Note } from '../note.ts';

export type NoteFigure = NonNullable<Note['figure']>;

const CHANGES = new Map([
  ['<', 'at most '],
  ['>', 'at least '],
  ['~', 'about '],
  ['up', 'up '],
  ['down', 'down '],
]);

/** Says a figure in plain words: "at least 11,000 soldiers", "up 3.5 percent, prices". */
export function figureInWords({ value, high, unit, counts, change }: NoteFigure): string {
  const joint = unit === 'score' ? '–' : ' to ';
  const amount = high === undefined ? inDigits(value) : inDigits(value) + joint + inDigits(high);
  // People are counted by what they are: "11,000 soldiers", not "11,000 people, soldiers".
  const thing = unit === 'people' && counts !== '' ? counts : measure(unit);
  const rest = thing === counts || counts === '' ? '' : thing === '' ? ` ${counts}` : `, ${counts}`;
  return `${CHANGES.get(change) ?? ''}${amount}${thing === '' ? '' : ` ${thing}`}${rest}`;
}

const inDigits = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** A share and a score are told by the number itself. */
const measure = (unit: string): string =>
  unit === 'share' ? 'of the whole' : unit === 'score' ? '' : unit;
