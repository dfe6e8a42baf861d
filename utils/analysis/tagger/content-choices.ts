import { PAD } from './attributes.ts';
import { listEnds, listStarts, trimMarks } from './content-ends.ts';
import { listFronts } from './content-fronts.ts';
import type { Segment } from './labels.ts';
import { proposalOf } from './proposals.ts';
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
  const choices = new Choices(tagged, relation);
  choices.put(relation.content, SIGN.found, relation.source);
  if (choices.list.length === 0) return choices.list;
  const role = (relation.content[0] as Segment).role;
  const parts = proposalOf(tagged.scene.attributes, relation.cue);
  const ruled = parts?.content.map(([from, to]) => ({ role, from, to })) ?? [];
  if (isQuoted(tagged, relation)) return choices.list;
  for (const piece of relation.content) {
    const others = relation.content.filter((other) => other !== piece);
    listStarts(tagged, relation.cue, piece, parts).forEach((from) => {
      choices.put([...others, { ...piece, from }], SIGN.start, relation.source);
    });
    listEnds(tagged, piece, parts).forEach((to) => {
      choices.put([...others, { ...piece, to }], SIGN.end, relation.source);
    });
    choices.put(others, SIGN.fewer, relation.source);
  }
  choices.put(ruled, SIGN.ruled, relation.source);
  addFronts(tagged, relation, choices);
  return choices.list;
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

/** Readings without repetition, of which no part crosses another. */
class Choices {
  readonly list: ContentChoice[] = [];
  readonly #marks: ArrayLike<number>;
  readonly #cue: Segment;

  constructor({ scene }: Tagged, { cue }: Relation) {
    this.#marks = scene.attributes.tokens.mark;
    this.#cue = cue;
  }

  put(pieces: readonly Segment[], signs: number, source: Segment | null): void {
    const content = this.#trim(pieces);
    if (content.length === 0 || this.#crosses(content, source)) return;
    const known = this.list.find((choice) => isSame(choice, content, source));
    if (known) known.signs |= signs;
    else this.list.push({ source, content, signs });
  }

  /** Pieces in text order, without marks at their ends. */
  #trim(pieces: readonly Segment[]): Segment[] {
    const content: Segment[] = [];
    for (const piece of pieces) {
      const trimmed = trimMarks(this.#marks, piece);
      if (trimmed.from >= trimmed.to) continue;
      let place = content.length;
      while (place > 0 && (content[place - 1] as Segment).from > trimmed.from) place--;
      content.splice(place, 0, trimmed);
    }
    return content;
  }

  #crosses(content: readonly Segment[], source: Segment | null): boolean {
    return content.some(
      (piece, n) =>
        meet(piece, this.#cue) ||
        (source !== null && meet(piece, source)) ||
        (n > 0 && piece.from < (content[n - 1] as Segment).to),
    );
  }
}

const isSame = (choice: ContentChoice, content: readonly Segment[], source: Segment | null) =>
  (choice.source === null) === (source === null) &&
  choice.content.length === content.length &&
  choice.content.every(({ from, to }, n) => from === content[n]?.from && to === content[n]?.to);

const meet = (a: Segment, b: Segment): boolean => a.from < b.to && b.from < a.to;

/** Adds readings whose content begins with the subject of the cue: "The bank is expected to act". */
function addFronts(tagged: Tagged, { source, cue, content }: Relation, choices: Choices): void {
  const [piece] = content;
  if (content.length !== 1 || !piece || piece.from < cue.to) return;
  const { sentenceStart } = tagged.scene.attributes;
  const opens = (sentenceStart[cue.from + PAD] as number) - PAD;
  const own = source && source.to <= cue.from && source.from >= opens ? source : null;
  const add = (subject: Segment, kept: Segment | null) =>
    choices.put([subject, piece], SIGN.front, kept);
  for (const subject of listFronts(tagged, piece.role, opens, own ? own.from : cue.from))
    add(subject, source);
  if (!own) return;
  for (const subject of listFronts(tagged, piece.role, opens, cue.from)) add(subject, null);
  add({ ...own, role: piece.role }, null);
}
