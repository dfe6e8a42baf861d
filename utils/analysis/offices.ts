import { endOfLetters, startsUpper } from '../text/characters.ts';
import { COMPANIONS, FAMILY, FORMER, LESSER } from './lexicons/descriptions.ts';

/** The words of an office, a trade or a description. */
export interface Office {
  words: ReadonlySet<string>;
  /** Those of them with a capital, in lower case. */
  capitals: readonly string[];
  former: boolean;
  lesser: boolean;
}

const SMALL = new Set(['', 'the', 'a', 'an', 'of', 'and', 'for', 'at', 'in', "'s"]);

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    rep: 'representative',
    gov: 'governor',
    prof: 'professor',
    dr: 'doctor',
    sgt: 'sergeant',
    insp: 'inspector',
    supt: 'superintendent',
    det: 'detective',
    con: 'constable',
    capt: 'captain',
    lt: 'lieutenant',
    col: 'colonel',
    gen: 'general',
    maj: 'major',
    cpl: 'corporal',
    rev: 'reverend',
    cllr: 'councillor',
    dep: 'deputy',
  }),
);

/** "a cousin of the minister" is no minister. */
function withoutOthers(phrase: string): string {
  if (!/ (?:of|to|for)(?: |$)/.test(phrase)) return phrase;
  const words = phrase.split(' ');
  const tie = words.findIndex(
    (word, i) =>
      isOf(words[i + 1]) && (FAMILY.has(word) || COMPANIONS.has(word) || AIDES.has(word)),
  );
  return tie < 0 ? phrase : words.slice(0, tie + 1).join(' ');
}

// "a cousin of her husband" is no husband.
const ownPart = (phrase: string): string =>
  withoutOthers(phrase.includes(' of h') ? phrase.replace(/ of (?:his|her) .*$/, '') : phrase);

const isOf = (word: string | undefined): boolean =>
  word === 'of' || word === 'to' || word === 'for';

const AIDES = new Set(
  'aide adviser advisor assistant secretary lawyer attorney solicitor'.split(' '),
);

const BEYOND_ASCII = /[^\0-\x7f]/;
const BREAK = /[^\p{L}\p{N}'-]+/u;
const PLAIN_BREAK = /[^A-Za-z0-9'-]+/;

/** Takes an office or a description apart. */
export function readOffice(phrase: string): Office {
  const words = new Set<string>();
  const capitals: string[] = [];
  let former = phrase.includes(' at the time') && / at the time\b/.test(phrase);
  const plain = phrase.includes('’') ? phrase.replaceAll('’', "'") : phrase;
  for (const word of wordsIn(plain)) {
    // "Acme’s chief" is of Acme; "the chief’s uncle" is no chief.
    const written = word.endsWith("'s") && startsUpper(word) ? word.slice(0, -2) : word;
    const lower = written.toLowerCase();
    former ||= FORMER.has(lower) || lower.startsWith('ex-');
    if (SMALL.has(lower)) continue;
    if (startsUpper(written)) capitals.push(lower);
    addWord(words, lower);
  }
  return { words, capitals, former, lesser: isLesser(words) };
}

/** The words of a phrase up to those that tell of somebody else; most phrases are one word. */
function wordsIn(phrase: string): string[] {
  if (endOfLetters(phrase, 0) === phrase.length) return [phrase];
  const own = phrase.includes(' ') ? ownPart(phrase) : phrase;
  return own.split(BEYOND_ASCII.test(own) ? BREAK : PLAIN_BREAK);
}

function addWord(words: Set<string>, lower: string): void {
  words.add(lower);
  const whole = ABBREVIATIONS.get(lower);
  if (whole) words.add(whole);
  // "ex-minister", "singer-songwriter"
  if (lower.includes('-')) for (const part of lower.split('-')) words.add(part);
}

function isLesser(words: ReadonlySet<string>): boolean {
  for (const word of words) if (LESSER.has(word)) return true;
  return false;
}
