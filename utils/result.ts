/** The outcome of something that is expected to fail at times; it survives messaging. */
export type Result<T, E extends string = string> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a code as a failure. */
export const failure = <E extends string>(error: E): { ok: false; error: E } => ({
  ok: false,
  error,
});
