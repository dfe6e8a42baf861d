/** Tells an object from lists, null and everything else. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as text; "" for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value as a whole number that can be an offset; null for anything else. */
export const offsetOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** One value, several or none, as a list. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : [value].flat();

/** The time as ISO 8601 in UTC; null where it is none. */
export function timeOf(value: unknown): string | null {
  const text = textOf(value).trim();
  // Dates only: `Date.parse` finds a year in almost anything.
  if (!/^\d{4}-\d\d(?:-\d\d)?(?:$|[T ]\d)/.test(text)) return null;
  // Without a zone a time is read as UTC, so that the same file means the same everywhere.
  const zoned = /T|\d \d/.test(text) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text;
  const time = Date.parse(zoned.replace(/(\d) (?=\d)/, '$1T'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** An id that the same content always gets, in the form of a UUID (version 8, RFC 9562). */
export async function idOf(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
