import { hashWord } from './hash.ts';
import { MARK } from './marks.ts';

/** Classes of function words; marks have the codes of `MARK` below them. */
const NUMBER_CLASS = 15;
const NEGATED_CLASS = 43;
const NAME_CLASS = 44;
const OTHER_CLASS = 52;
export const NO_CLASS = 63;

const CLASSES: [code: number, words: string][] = [
  [20, 'the a an'],
  [21, 'this these those its their our my your his'],
  [22, 'he she they we i it you'],
  [23, 'him them us me her himself herself themselves'],
  [24, 'who which whom whose'],
  [25, 'that'],
  [26, 'to'],
  [27, 'of'],
  [28, "is are was were be been being am 's"],
  [29, "has have had having 've"],
  [30, "will would can could should may might must shall 'll 'd wo ca"],
  [31, 'do does did done'],
  [32, "not n't never"],
  [33, 'and or nor'],
  [34, 'but yet'],
  [
    35,
    'in on at from with by for about into over after before during under against among between through',
  ],
  [36, 'as'],
  [37, 'if whether because while when where why how since although though unless until'],
  [38, 'what'],
  [39, 'than like so then also just even still only too very more most'],
  [40, 'monday tuesday wednesday thursday friday saturday sunday'],
  [41, 'january february march april june july august september october november december'],
  [42, 'there here'],
];

const CLASS_OF_WORD = new Map(
  CLASSES.flatMap(([code, words]) =>
    words.split(' ').map((word) => [hashWord(word), code] as const),
  ),
);

/** Tells whether a word, by its hash, is a function word. */
export const isFunctionWord = (word: number): boolean => CLASS_OF_WORD.has(word);

/**
 * The class of a token, 1 to 59: a mark, a function word, a number, a name by its place in a run of
 * capitals, or another word by how often it reports.
 */
export function classOf(
  mark: number,
  word: number,
  number: boolean,
  name: number,
  negated: boolean,
  cueLevel: number,
): number {
  if (mark !== MARK.none) return mark;
  const known = CLASS_OF_WORD.get(word);
  if (known !== undefined) return known;
  if (negated) return NEGATED_CLASS;
  if (number) return NUMBER_CLASS;
  return name === 0 ? OTHER_CLASS + cueLevel : NAME_CLASS + name - 1;
}
