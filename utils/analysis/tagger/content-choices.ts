import { PAD } from './attributes.ts';
import { forEnds, forStarts, trimEnd, trimStart } from './content-ends.ts';
import { forFronts } from './content-fronts.ts';
import type { Segment } from './labels.ts';
import { type ProposedParts, proposalOf } from './proposals.ts';
import { QUOTE } from './quote-columns.ts';
import type { Relation } from './relations.ts';
import type { Tagged } from './tagged.ts';

/** What speaks for a choice, as bits. */
export const SIGN = { found: 1, start: 2, end: 4, fewer: 8, ruled: 16, front: 32 } as const;

/** One reading of what is said with a cue. */
export interface ContentChoice {
  /** Null also where the words before the cue are part of what is said. */
  source: Segment | null;
  /** Its pieces in text order, without marks at their ends. */
  content: Segment[];
  signs: number;
}

/** The readings of a relation's content, the one found first; no other where all of it is quoted. */
export function listContents(tagged: Tagged, relation: Relation): ContentChoice[] {
  const { source, cue, content } = relation;
  const choices = new Choices(tagged, cue);
  choices.addAll(content);
  choices.take(SIGN.found, source);
  if (choices.list.length === 0 || isQuoted(tagged, relation)) return choices.list;
  const parts = proposalOf(tagged.scene.attributes, cue);
  for (const piece of content) addCuts(tagged, relation, piece, parts, choices);
  if (parts) {
    const { role } = content[0] as Segment;
    for (const [from, to] of parts.content) choices.add(role, from, to);
    choices.take(SIGN.ruled, source);
  }
  addFronts(tagged, relation, choices);
  return choices.list;
}

/** Adds readings in which a piece begins or ends elsewhere, and the one without it. */
function addCuts(
  tagged: Tagged,
  { source, cue, content }: Relation,
  piece: Segment,
  parts: ProposedParts | undefined,
  choices: Choices,
): void {
  const { role, from, to } = piece;
  forStarts(tagged, cue, piece, parts, (start) => {
    choices.addAll(content, piece);
    choices.add(role, start, to);
    choices.take(SIGN.start, source);
  });
  forEnds(tagged, piece, parts, (end) => {
    choices.addAll(content, piece);
    choices.add(role, from, end);
    choices.take(SIGN.end, source);
  });
  choices.addAll(content, piece);
  choices.take(SIGN.fewer, source);
}

/** Which quotations are said with a cue, rules tell better. */
function isQuoted({ scene }: Tagged, { content }: Relation): boolean {
  const { quote } = scene.attributes;
  for (const { from, to } of content) {
    for (let row = from + PAD; row < to + PAD; row++)
      if (quote[row] === QUOTE.outside) return false;
  }
  return true;
}

/** The pieces that a reading is put together from, each written over by those of the next one. */
const PIECES: Segment[] = [];

/** Readings without repetition, of which no part crosses another. */
class Choices {
  readonly list: ContentChoice[] = [];
  readonly #marks: ArrayLike<number>;
  readonly #cue: Segment;
  /** How many of `PIECES` are added already. */
  #count = 0;

  constructor({ scene }: Tagged, cue: Segment) {
    this.#marks = scene.attributes.tokens.mark;
    this.#cue = cue;
  }

  /** Adds pieces to the next reading, but one. */
  addAll(pieces: readonly Segment[], but: Segment | null = null): void {
    for (const piece of pieces) if (piece !== but) this.add(piece.role, piece.from, piece.to);
  }

  /** Adds a piece to the next reading, in text order and without the marks at its ends. */
  add(role: number, from: number, to: number): void {
    const start = trimStart(this.#marks, from, to);
    const end = trimEnd(this.#marks, start, to);
    if (start >= end) return;
    let place = this.#count++;
    const piece = PIECES[place] ?? { role, from, to };
    for (; place > 0 && (PIECES[place - 1] as Segment).from > start; place--)
      PIECES[place] = PIECES[place - 1] as Segment;
    PIECES[place] = piece;
    piece.role = role;
    piece.from = start;
    piece.to = end;
  }

  /** Takes the reading in whose pieces were added, unless its parts cross; the next one can begin. */
  take(signs: number, source: Segment | null): void {
    const count = this.#count;
    this.#count = 0;
    if (count === 0 || this.#crosses(count, source)) return;
    for (const choice of this.list) {
      if (!isSame(choice, count, source)) continue;
      choice.signs |= signs;
      return;
    }
    const content: Segment[] = [];
    for (let n = 0; n < count; n++) content.push({ ...(PIECES[n] as Segment) });
    this.list.push({ source, content, signs });
  }

  #crosses(count: number, source: Segment | null): boolean {
    for (let n = 0; n < count; n++) {
      const piece = PIECES[n] as Segment;
      if (meet(piece, this.#cue) || (source !== null && meet(piece, source))) return true;
      if (n > 0 && piece.from < (PIECES[n - 1] as Segment).to) return true;
    }
    return false;
  }
}

/** Tells whether a reading is that of the first `count` of `PIECES`. */
function isSame(choice: ContentChoice, count: number, source: Segment | null): boolean {
  const { content } = choice;
  if (content.length !== count || (choice.source === null) !== (source === null)) return false;
  for (let n = 0; n < count; n++) {
    const one = content[n] as Segment;
    const other = PIECES[n] as Segment;
    if (one.from !== other.from || one.to !== other.to) return false;
  }
  return true;
}

const meet = (a: Segment, b: Segment): boolean => a.from < b.to && b.from < a.to;

/** Adds readings whose content begins with the subject of the cue: "The bank is expected to act". */
function addFronts(tagged: Tagged, { source, cue, content }: Relation, choices: Choices): void {
  const [piece] = content;
  if (content.length !== 1 || !piece || piece.from < cue.to) return;
  const { sentenceStart } = tagged.scene.attributes;
  const opens = (sentenceStart[cue.from + PAD] as number) - PAD;
  const own = source && source.to <= cue.from && source.from >= opens ? source : null;
  const add = (from: number, to: number, kept: Segment | null): void => {
    choices.addAll(content);
    choices.add(piece.role, from, to);
    choices.take(SIGN.front, kept);
  };
  forFronts(tagged, opens, own ? own.from : cue.from, (from, to) => add(from, to, source));
  if (!own) return;
  forFronts(tagged, opens, cue.from, (from, to) => add(from, to, null));
  add(own.from, own.to, null);
}
