// `Array.prototype.at` is a call into V8's runtime: far slower than an index, and asked everywhere.

/** The last entry of a list. */
export const lastOf = <T>(list: readonly T[]): T | undefined => fromEnd(list, 1);

/** The entry that is the `nth` from the end of a list. */
export const fromEnd = <T>(list: readonly T[], nth: number): T | undefined =>
  nth > list.length ? undefined : list[list.length - nth];
