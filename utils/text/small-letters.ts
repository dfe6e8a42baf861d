// Words seen before, each at the place that its letters give it; a later word takes an earlier one's place.
const PLACES = 8192;
const seen: string[] = new Array(PLACES).fill('');

/**
 * The word at `start` to `end`, of letters, digits and hyphens of ASCII, in small letters. A word met before is handed out
 * again instead of being made anew: that spares most of the work, and look-ups hash it only once.
 */
export function smallLetters(text: string, start: number, end: number): string {
  const place = placeOf(text, start, end);
  const known = seen[place] ?? '';
  if (isSame(known, text, start, end)) return known;
  const word = text.slice(start, end).toLowerCase();
  seen[place] = word;
  return word;
}

function placeOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1)
    hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | SMALL)) | 0;
  return (hash ^ (hash >>> 13)) & (PLACES - 1);
}

// Set in an ASCII letter's code, makes it small; digits and hyphens have it set.
const SMALL = 0x20;

function isSame(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) {
    if (known.charCodeAt(at) !== (text.charCodeAt(start + at) | SMALL)) return false;
  }
  return true;
}
