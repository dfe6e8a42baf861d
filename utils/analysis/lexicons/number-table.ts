// English number words, compiled for this project; vulgar fractions: Unicode blocks 0080 and 2150.

/** English number words below a hundred. */
export const SMALL = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
SMALL.set('nought', 0).set('naught', 0);
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((word, index) => void SMALL.set(word, 20 + 10 * index));

/** Words and abbreviations that multiply the number before them; "hundred" is read apart. */
export const SCALES = new Map<string, number>([
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
  ['tln', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['dozen', 12],
  ['dozens', 12],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
  ['लाख', 1e5],
  ['करोड़', 1e7],
  ['करोड़', 1e7],
]);

/** Scales written right behind the digits ("25k", "£3m"), beside those of `SCALES`. */
export const GLUED_SCALES = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

const ORDINAL_STEMS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth';

/** What a part of a whole divides by: "third", "quarters", "hundredths". */
export const DENOMINATORS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);
ORDINAL_STEMS.split(' ').forEach((word, index) => {
  DENOMINATORS.set(word, 3 + index).set(`${word}s`, 3 + index);
});
for (const [word, value] of [
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
] as const) {
  DENOMINATORS.set(word, value).set(`${word}s`, value);
}

/** "Hundreds of": at least that many, less than ten times as many. */
export const MAGNITUDES = new Map<string, number>([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['lakhs', 1e5],
  ['crores', 1e7],
]);

export const VULGAR_FRACTIONS = new Map<string, number>([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅐', 1 / 7],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** Verbs and adverbs that are a multiple by themselves, with the direction they give. */
export const MULTIPLES = new Map<string, { value: number; change: 'up' | 'down' | '=' }>([
  ['twice', { value: 2, change: '=' }],
  ['thrice', { value: 3, change: '=' }],
  ['doubled', { value: 2, change: 'up' }],
  ['doubling', { value: 2, change: 'up' }],
  ['tripled', { value: 3, change: 'up' }],
  ['trebled', { value: 3, change: 'up' }],
  ['tripling', { value: 3, change: 'up' }],
  ['quadrupled', { value: 4, change: 'up' }],
  ['quintupled', { value: 5, change: 'up' }],
  ['halved', { value: 0.5, change: 'down' }],
  ['halving', { value: 0.5, change: 'down' }],
]);
