import type { Correction, Note } from './note.ts';

/** Makes a note, dated now; the reader's colour is the plain one. */
export function createNote(
  fields: Pick<Note, 'page' | 'kind' | 'body' | 'tags'> &
    Partial<Pick<Note, 'target' | 'speaker' | 'figure'>>,
  now = new Date(),
): Note {
  const created = now.toISOString();
  return { id: newId(), color: 'default', created, modified: created, ...fields };
}

/** Makes a correction, dated now. */
export function createCorrection(
  fields: Omit<Correction, 'id' | 'created'>,
  now = new Date(),
): Correction {
  return { id: newId(), created: now.toISOString(), ...fields };
}

/** A random UUID (version 4); `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // RFC 9562, section 5.4: version 4, variant 10.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
