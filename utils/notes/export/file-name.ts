/** Windows keeps these names for devices, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/** Refused by a file system, or special in links between notes: those that part words, and others. */
const BETWEEN = /[<>:/\\|*\p{Control}\p{Zl}\p{Zp}]+/gu;
const DROPPED = /["?#^[\]\p{Format}\p{Surrogate}]+/gu;

/** Most file systems take 255 bytes of UTF-8; a path has to have room for folders as well. */
const LIMIT_BYTES = 120;

/** Makes a file name that every system takes: "The title.md"; `fallback` where nothing is left. */
export function fileName(title: string, extension: string, fallback = 'Pressmark notes'): string {
  const words = title
    .replace(DROPPED, '')
    .replace(BETWEEN, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
  // A leading dot hides a file, a leading hyphen makes it an option; Windows drops dots at the end.
  const name = clip(words.replace(/^[\s.-]+/, '')).replace(/(?<![\s.])[\s.]+$/, '');
  const safe = name.replace(DEVICE, '$&_');
  return `${safe === '' ? fallback : safe}.${extension}`;
}

/** Cuts a name at its limit, between two characters. */
function clip(name: string): string {
  let bytes = 0;
  let clipped = '';
  for (const character of name) {
    bytes += sizeBytes(character.codePointAt(0) ?? 0);
    if (bytes > LIMIT_BYTES) break;
    clipped += character;
  }
  return clipped;
}

const sizeBytes = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
