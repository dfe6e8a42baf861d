import { isAsciiDigit, isAsciiLetter } from './characters.ts';
import type { Span } from './spans.ts';

export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white-corner';

/** A character, or two, that may be a quotation mark, and which way its surroundings let it face. */
export interface MarkCandidate extends Span {
  family: MarkFamily;
  character: string;
  opens: boolean;
  closes: boolean;
  /**
   * May as well be an apostrophe, a prime or an inch, and closes only if nothing better follows; or
   * a curly mark between spaces, which opens only if one that closes follows.
   */
  weak: boolean;
}

const FAMILIES = new Map<string, MarkFamily>([
  ...[...'“”„‟"＂'].map((mark): [string, MarkFamily] => [mark, 'double']),
  ['``', 'double'],
  ["''", 'double'],
  ...[..."‘’‚‛'"].map((mark): [string, MarkFamily] => [mark, 'single']),
  ...[...'«»'].map((mark): [string, MarkFamily] => [mark, 'guillemet']),
  ...[...'‹›'].map((mark): [string, MarkFamily] => [mark, 'angle']),
  ...[...'「」｢｣'].map((mark): [string, MarkFamily] => [mark, 'corner']),
  ...[...'『』'].map((mark): [string, MarkFamily] => [mark, 'white-corner']),
]);

const CANDIDATE = /``|''(?!')|[“”„‟"＂‘’‚‛'«»‹›「」｢｣『』]/g;
const ALWAYS_OPENS = new Set(['「', '｢', '『', '„', '``']);
const ALWAYS_CLOSES = new Set(['」', '｣', '』']);
const ELISION =
  /^(?:\p{N}{2}s|(?:em|tis|twas|twere|cause|bout|til|till|n|round|nother|cos|cuz|kay)(?![\p{L}\p{N}]))/iu;
// No expression is asked of the characters of ASCII, which nearly all are.
const isSpace = (character: string) =>
  character === '' || character === ' ' || (!isAsciiWord(character) && /\s/.test(character));
const isWord = (character: string) =>
  isAsciiWord(character) || (character > '\x7f' && /[\p{L}\p{N}\p{M}]/u.test(character));
const isExtender = (character: string) => character >= '\u0300' && /\p{M}|\u200d/u.test(character);
const isAsciiWord = (character: string) =>
  isAsciiLetter(character.charCodeAt(0)) || isAsciiDigit(character.charCodeAt(0));
const opensAfter = (character: string) =>
  isSpace(character) || /[([{“"‘'«»„‚—–―\-/:…¿¡>]/.test(character);
const isStop = (character: string) => /[.,;:!?…)\]}—–”"»]/.test(character);
// Scripts written without spaces: a mark may stand between letters.
const isUnspaced = (character: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character);

/** Finds what may be quotation marks in one paragraph; offsets count in `text`. */
export function findMarkCandidates(text: string, paragraph: Span): MarkCandidate[] {
  const candidates: MarkCandidate[] = [];
  const slice = text.slice(paragraph.start, paragraph.end);
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(slice); found; found = CANDIDATE.exec(slice)) {
    const { 0: character, index } = found;
    const end = index + character.length;
    const family = FAMILIES.get(character);
    if (family === undefined || isExtender(slice.charAt(end))) continue;
    // Within a word, an apostrophe.
    if (
      family === 'single' &&
      isAsciiLetter(slice.charCodeAt(index - 1)) &&
      isAsciiLetter(slice.charCodeAt(end))
    )
      continue;
    const before = slice.charAt(index - 1);
    const after = slice.charAt(end);
    const facing =
      family === 'single'
        ? faceSingle(
            character,
            before,
            after,
            slice.slice(end, end + 12),
            slice.slice(Math.max(0, index - 2), index),
          )
        : faceOther(character, before, after);
    if (!facing.opens && !facing.closes) continue;
    const start = paragraph.start + index;
    candidates.push({ start, end: paragraph.start + end, family, character, ...facing });
  }
  return candidates;
}

type Facing = Pick<MarkCandidate, 'opens' | 'closes' | 'weak'>;

function faceOther(character: string, before: string, after: string): Facing {
  if (ALWAYS_OPENS.has(character)) return { opens: !isSpace(after), closes: false, weak: false };
  if (ALWAYS_CLOSES.has(character)) return { opens: false, closes: true, weak: false };
  if (character === '«' || character === '»' || character === '‹' || character === '›') {
    // French sets spaces inside, so that a space tells nothing.
    const faces = isSpace(before) || isSpace(after) || opensAfter(before) || !isWord(after);
    return { opens: faces || isWord(after), closes: faces, weak: false };
  }
  const straight = character === '"' || character === '＂';
  if (straight && isWord(before) && isWord(after) && !isUnspaced(before)) {
    return { opens: false, closes: false, weak: false }; // Hebrew abbreviations, codes
  }
  const curly = character === '“';
  const loose = curly && isSpace(after) && isSpace(before);
  const opens = loose || (!isSpace(after) && (curly || opensAfter(before) || isUnspaced(before)));
  // ' " after a quotation within: set apart by a space, it can only close.
  const apart = !curly && isSpace(before) && isSpace(after);
  const closes = apart || (!isSpace(before) && (!curly || !isWord(after) || isUnspaced(after)));
  return { opens, closes, weak: loose || apart || (straight && /\p{N}/u.test(before)) };
}

function faceSingle(
  character: string,
  before: string,
  after: string,
  following: string,
  preceding: string,
): Facing {
  const low = character === '‚';
  const opens =
    character !== '’' &&
    !isSpace(after) &&
    (isWord(after) || /["“¿¡([…$£€#@]/.test(after)) &&
    opensAfter(before) &&
    !ELISION.test(following);
  const closes = !low && !isSpace(before) && !isWord(after);
  const plural = /[sxz]/i.test(before) && isSpace(after) && /^\s\p{L}/u.test(following);
  const dropped = preceding.endsWith('in') && isSpace(after) && /^\s\p{Ll}/u.test(following);
  const prime = /\p{N}/u.test(before) && !isStop(after);
  return { opens, closes, weak: plural || dropped || prime };
}
