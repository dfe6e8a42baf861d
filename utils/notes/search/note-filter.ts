import type { Columns } from './columns.ts';
import { type FieldTest, type Filterable, noteTests } from './filters.ts';
import type { Filters } from './query.ts';

/** By the number of a value: 1 where it suits. */
interface Passing {
  numbers: Uint32Array;
  suits: Uint8Array;
}

type ColumnsOfNotes = Pick<Columns<never>, 'valuesOf'>;

/** Tells of notes by their number in the columns whether they pass the filters of a query. */
export class NoteFilter {
  readonly #groups: readonly (readonly Passing[])[];

  /** Each different value is tested once: there are few for many notes. */
  constructor(filters: Filters, columns: ColumnsOfNotes) {
    this.#groups = noteTests(filters).map((group) => group.map((test) => passing(test, columns)));
  }

  /** Whether a note passes. */
  passes(note: number): boolean {
    for (const group of this.#groups) if (!suitsAny(group, note)) return false;
    return true;
  }
}

function passing<Field extends keyof Filterable>(
  { field, test }: FieldTest<Field>,
  columns: ColumnsOfNotes,
): Passing {
  const { values, numbers } = columns.valuesOf(field);
  return { numbers, suits: Uint8Array.from(values, (value) => Number(test(value))) };
}

function suitsAny(group: readonly Passing[], note: number): boolean {
  for (const { numbers, suits } of group) if (suits[numbers[note] ?? 0]) return true;
  return false;
}
