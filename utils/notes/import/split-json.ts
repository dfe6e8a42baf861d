/** One element of a list of records. */
export interface JsonElement {
  text: string;
  /** Where it starts in the file, from 1. */
  line: number;
}

interface Container {
  isList: boolean;
  /** The keys that lead here, joined by dots; "" for the whole. */
  path: string;
  /** The key whose value comes next, in an object. */
  key: string;
}

/** Lists of records stand nowhere deeper. */
const DEEPEST = 8;

/**
 * Takes the elements of some lists out of JSON that arrives in pieces, so that a large file is never
 * held as a whole. It does not check: elements are parsed by who gets them, and what is left when
 * they are taken out (`rest`) is JSON too, with 0 in their places.
 */
export class JsonSplitter {
  /** What is not in an element, up to a limit: a file of something else does not fill the memory. */
  rest = '';
  readonly #lists: ReadonlySet<string>;
  readonly #stack: Container[] = [];
  #line = 1;
  #inString = false;
  #escaped = false;
  /** The last string outside of elements: it may turn out to be a key. */
  #string = '';
  #elementLine = 0;
  #pieces: string[] = [];
  /** Open brackets within the element; -1 outside. */
  #depth = -1;

  /** @param lists paths of the lists: "" is a list that is the whole file, "first.items" two keys down. */
  constructor(lists: readonly string[]) {
    this.#lists = new Set(lists);
  }

  /** Reads on, and gives the elements that ended. */
  push(chunk: string): JsonElement[] {
    const found: JsonElement[] = [];
    let kept = 0;
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk.charCodeAt(at);
      if (character === 10) this.#line++;
      if (this.#depth >= 0) {
        if (!this.#endsElement(character)) continue;
        found.push({ text: this.#take(chunk.slice(kept, at)), line: this.#elementLine });
        kept = at;
      } else if (this.#startsElement(character)) {
        this.rest += `${chunk.slice(kept, at)}0`;
        kept = at;
        this.#elementLine = this.#line;
        this.#depth = 0;
        this.#endsElement(character);
        continue;
      }
      this.#walk(character, chunk.charAt(at));
    }
    const left = chunk.slice(kept);
    if (this.#depth >= 0) this.#pieces.push(left);
    else this.rest += left;
    return found;
  }

  /** Whether brackets and strings are all closed. */
  get isComplete(): boolean {
    return this.#depth < 0 && this.#stack.length === 0 && !this.#inString;
  }

  #take(last: string): string {
    const text = this.#pieces.join('') + last;
    this.#pieces = [];
    this.#depth = -1;
    return text;
  }

  /** Steps through an element; tells whether it ended before this character. */
  #endsElement(character: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (character === BACKSLASH) this.#escaped = true;
      else if (character === QUOTE) this.#inString = false;
      return false;
    }
    if (character === QUOTE) this.#inString = true;
    else if (character === OPEN_OBJECT || character === OPEN_LIST) this.#depth++;
    else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
      if (this.#depth === 0) return true;
      this.#depth--;
    } else if (character === COMMA) return this.#depth === 0;
    return false;
  }

  #startsElement(character: number): boolean {
    const top = this.#stack.at(-1);
    if (!top?.isList || this.#inString || !this.#lists.has(top.path)) return false;
    return !isBlank(character) && character !== COMMA && character !== CLOSE_LIST;
  }

  /** Steps through what surrounds the elements, to know which list this is. */
  #walk(character: number, text: string): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (character === BACKSLASH) this.#escaped = true;
      else if (character === QUOTE) this.#inString = false;
      if (this.#inString) this.#string += text;
      return;
    }
    const top = this.#stack.at(-1);
    if (character === QUOTE) {
      this.#inString = true;
      this.#string = '';
    } else if (character === COLON && top) top.key = this.#string;
    else if (character === OPEN_OBJECT || character === OPEN_LIST) {
      this.#stack.push({ isList: character === OPEN_LIST, path: this.#pathOfNext(top), key: '' });
    } else if (character === CLOSE_OBJECT || character === CLOSE_LIST) this.#stack.pop();
  }

  #pathOfNext(top: Container | undefined): string {
    if (!top) return '';
    // An object inside a list is no place for records, nor is anything far down.
    if (top.isList || this.#stack.length >= DEEPEST) return ELSEWHERE;
    return top.path === '' ? top.key : `${top.path}.${top.key}`;
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/** No key can make this path. */
const ELSEWHERE = '\n';

const isBlank = (character: number): boolean =>
  character === 32 || character === 10 || character === 13 || character === 9;
