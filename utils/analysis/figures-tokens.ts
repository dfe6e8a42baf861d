import { codeAt, isAsciiCapital, startsUpper } from '../text/characters.ts';
import type { WordFilter } from '../text/word-filter.ts';

import { WORDS } from './listed-words.ts';
import type { Literal } from './numbers-digits.ts';

const WORD = 1;
const NUMBER = 2;
const MARK = 4;
const GLUED = 8;
// Its characters are not those of the text, or it is no word of plain letters.
const REWRITTEN = 16;
// A token's sentence stands above these flags.
const SENTENCE_SHIFT = 5;

// What is kept of each token, one after the other.
const SLOTS = 4;
const END = 1;
const TRAITS = 2;
const LITERAL = 3;

// The texts take turns in it, so that no memory need be made ready for each; a long one takes its own.
const shared = new Int32Array(8192 * SLOTS);

/**
 * The words, numbers in digits and single marks of a text, each asked for by its index. Beyond the
 * ends there are none: no kind, no characters, sentence -1.
 *
 * Most words stand far from any number, and no rule looks at them. So there is no object for each,
 * and its characters are cut out of the text when first asked for.
 */
export class FigureTokens {
  readonly text: string;
  /** How many there are. */
  count = 0;
  /** The tokens that may begin a number: all but the words of which it is clear that they do not. */
  readonly openers: number[] = [];
  /** Of each token its start, its end, its traits and, of a number, its place in `literals`. */
  private places = shared;
  /** What `raw` and `word` have answered. */
  private readonly raws: string[];
  private readonly words: string[];
  private readonly literals: Literal[] = [];
  /** Where the next token will stand: its traits but for its kind. */
  private place = 0;

  constructor(text: string) {
    this.text = text;
    // Prose has a token every four or five characters: so many need not be copied to larger arrays.
    const expected = (text.length >> 2) + 1;
    this.raws = new Array(expected);
    this.words = new Array(expected);
  }

  /** Adds a word; `opens` is false for one that certainly begins no number. */
  addWord(start: number, end: number, opens: boolean): number {
    if (opens) this.openers.push(this.count);
    return this.add(start, end, WORD);
  }

  /** Adds a word with an apostrophe within: it begins no number. */
  addContraction(start: number, end: number): number {
    return this.add(start, end, WORD | REWRITTEN);
  }

  addMark(start: number, end: number): number {
    return this.add(start, end, MARK);
  }

  addNumber(start: number, end: number, literal: Literal): number {
    const from = this.count * SLOTS;
    this.openers.push(this.count);
    this.add(start, end, NUMBER);
    this.places[from + LITERAL] = this.literals.push(literal) - 1;
    return end;
  }

  private add(start: number, end: number, kind: number): number {
    const from = this.count * SLOTS;
    if (from === this.places.length) this.grow();
    const { places } = this;
    places[from] = start;
    places[from + END] = end;
    places[from + TRAITS] = this.place | kind;
    this.place |= GLUED;
    this.count += 1;
    return end;
  }

  private grow(): void {
    const larger = new Int32Array(this.places.length * 2);
    larger.set(this.places);
    this.places = larger;
  }

  /** Gives the token added last characters that differ from those of the text. */
  rewrite(raw: string): void {
    const last = this.count - 1;
    this.raws[last] = raw;
    this.places[last * SLOTS + TRAITS] = this.traitsAt(last) | REWRITTEN;
  }

  /** Says that the next token stands apart from the last. */
  part(): void {
    this.place &= ~GLUED;
  }

  /** Says that the next token begins a sentence or line. */
  endSentence(): void {
    this.place += 1 << SENTENCE_SHIFT;
  }

  /** Tells whether nothing will stand between the last token and the next. */
  get goesOn(): boolean {
    return (this.place & GLUED) !== 0;
  }

  private slot(at: number, which: number): number {
    return this.places[at * SLOTS + which] ?? 0;
  }

  private traitsAt(at: number): number {
    return at >= 0 && at < this.count ? this.slot(at, TRAITS) : 0;
  }

  has(at: number): boolean {
    return at >= 0 && at < this.count;
  }

  isWord(at: number): boolean {
    return (this.traitsAt(at) & WORD) !== 0;
  }

  isNumber(at: number): boolean {
    return (this.traitsAt(at) & NUMBER) !== 0;
  }

  isMark(at: number): boolean {
    return (this.traitsAt(at) & MARK) !== 0;
  }

  /** Tells whether nothing stands between a token and the one before. */
  glued(at: number): boolean {
    return (this.traitsAt(at) & GLUED) !== 0;
  }

  /** Counts sentences and lines, so that context is not sought beyond its own. */
  sentence(at: number): number {
    return at >= 0 && at < this.count ? this.slot(at, TRAITS) >> SENTENCE_SHIFT : -1;
  }

  start(at: number): number {
    return this.has(at) ? this.slot(at, 0) : 0;
  }

  end(at: number): number {
    return this.has(at) ? this.slot(at, END) : 0;
  }

  literal(at: number): Literal | null {
    return this.isNumber(at) ? (this.literals[this.slot(at, LITERAL)] ?? null) : null;
  }

  /** A token as written, without invisible characters. */
  raw(at: number): string {
    return at >= 0 && at < this.count ? (this.raws[at] ?? this.cut(at)) : '';
  }

  private cut(at: number): string {
    const raw = this.text.slice(this.start(at), this.end(at));
    this.raws[at] = raw;
    return raw;
  }

  /** A token in lower case; an abbreviation's full stops left out ("a.m." is "am"). */
  word(at: number): string {
    return at >= 0 && at < this.count ? (this.words[at] ?? this.normal(at)) : '';
  }

  private normal(at: number): string {
    const traits = this.traitsAt(at);
    let word: string;
    if ((traits & WORD) === 0) word = this.raw(at);
    else if ((traits & REWRITTEN) !== 0) word = withoutStops(this.raw(at).toLowerCase());
    else word = WORDS.lower(WORDS.numberOf(this.text, this.start(at), this.end(at)));
    this.words[at] = word;
    return word;
  }

  /** False where a token is certainly no word of a filter's list; cheaper than to ask for the word. */
  mayBe(at: number, filter: WordFilter): boolean {
    const traits = this.traitsAt(at);
    if ((traits & (WORD | REWRITTEN)) !== WORD) return (traits & WORD) !== 0;
    return filter.mayHold(this.text, this.start(at), this.end(at));
  }

  /** Tells whether a token is a word of a filter's list, of words in lower case. */
  isIn(at: number, list: WordFilter): boolean {
    return this.mayBe(at, list) && list.has(this.word(at));
  }

  /** The first code unit of a mark as written, 0 where none stands. */
  markCode(at: number): number {
    const traits = this.traitsAt(at);
    if ((traits & MARK) === 0) return 0;
    return (traits & REWRITTEN) === 0
      ? codeAt(this.text, this.slot(at, 0))
      : codeAt(this.raw(at), 0);
  }

  /** A mark as written, "" where none stands. */
  mark(at: number): string {
    return this.isMark(at) ? this.raw(at) : '';
  }

  /** Tells whether a token is a word with a capital first letter. */
  isCapital(at: number): boolean {
    const traits = this.traitsAt(at);
    if ((traits & WORD) === 0) return false;
    if ((traits & REWRITTEN) !== 0) return startsUpper(this.raw(at));
    return isAsciiCapital(this.text.charCodeAt(this.start(at)));
  }
}

const withoutStops = (word: string): string =>
  (word.includes('.') ? word.replaceAll('.', '') : word).replace('’', "'");
