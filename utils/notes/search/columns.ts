import type { Filterable } from './filters.ts';
import type { Place } from './word-texts.ts';

interface Row extends Filterable {
  id: string;
  place: Place;
}

interface RowGroup<Note> {
  place: Place;
  notes: readonly Note[];
}

/** A value of each note, each different value once. */
export interface ValueColumn<T> {
  values: readonly T[];
  /** By note: the number of its value. */
  numbers: Uint32Array;
}

/**
 * Pages and their notes in the order of the list. What a search looks at stands in arrays of its
 * own, one note after the other: to fetch it from a hundred thousand objects takes far longer than to
 * look at it. What changes afterwards is not followed.
 */
export class Columns<Page extends RowGroup<Row>> {
  readonly pages: readonly Page[];
  /** By page: where the words of its title start and end. */
  readonly titles: Uint32Array;
  /** By page: the number of its first note; at the end, the number of all. */
  readonly firsts: Uint32Array;
  readonly ids: readonly string[];
  /** By note: where its words start and end. */
  readonly texts: Uint32Array;
  readonly #notes: readonly Row[];
  readonly #values: { [Field in keyof Filterable]?: ValueColumn<Filterable[Field]> } = {};

  /** @param pages in order. */
  constructor(pages: readonly Page[]) {
    this.pages = pages;
    this.#notes = pages.flatMap(({ notes }) => notes);
    this.titles = endsOf(pages);
    this.texts = endsOf(this.#notes);
    this.ids = this.#notes.map(({ id }) => id);
    this.firsts = new Uint32Array(pages.length + 1);
    pages.forEach(({ notes }, at) => {
      this.firsts[at + 1] = (this.firsts[at] ?? 0) + notes.length;
    });
  }

  /** What filters ask about, set up when the first filter asks. */
  valuesOf<Field extends keyof Filterable>(field: Field): ValueColumn<Filterable[Field]> {
    const known = this.#values[field];
    if (known) return known;
    const made = valueColumn(this.#notes.map((note) => note[field]));
    Object.assign(this.#values, { [field]: made });
    return made;
  }
}

function valueColumn<T>(all: readonly T[]): ValueColumn<T> {
  const known = new Map<T, number>();
  const numbers = Uint32Array.from(all, (value) => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return { values: [...known.keys()], numbers };
}

function endsOf(rows: readonly { place: Place }[]): Uint32Array {
  const ends = new Uint32Array(rows.length * 2);
  rows.forEach(({ place }, at) => {
    ends[2 * at] = place.start;
    ends[2 * at + 1] = place.end;
  });
  return ends;
}
