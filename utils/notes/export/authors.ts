/** A person, or a body whose name is not turned round. */
export type Author = { family: string; given: string } | { literal: string };

/** Words that no person has in a name: those of newsrooms, agencies and offices. */
const BODY =
  /(?:^|[\s-])(?:news(?:room|desk|paper)?|press|staff|agency|agencies|team|desk|editors?|editorial|board|reporters?|correspondents?|writers?|times|post|reuters|bbc|associated|agence|media|network|radio|tv|television|online|services?|institute|ministry|office|group|redaktion|rédaction|redacción|redazione|redactie|the)(?=$|[\s-])/i;

/** Small words that belong to the family name after them. */
const PARTICLE =
  /^(?:de|del|della|der|den|des|di|da|do|dos|du|van|von|zu|zur|la|le|af|av|bin|ibn|al|el|ter|ten|y|e)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Reads the names in a byline: "Ida Berg, Olu Adeyemi and the Harbour Desk". */
export function authorsOf(byline: string): Author[] {
  const names = byline
    // One space each: an expression that may begin with any number of them tries all of them again.
    .replace(/\s+/g, ' ')
    .replace(/^by /i, '')
    .split(/ ?[;,] ?(?:and )?| (?:and|&|und) /i)
    .filter((name) => name !== '');
  const [first = '', second = ''] = names;
  // "Berg, Ida": the only form of a byline in which both parts are one word.
  const isInverted = names.length === 2 && byline.includes(',') && names.every(isSingleName);
  return isInverted ? [{ family: first, given: second }] : names.map(authorOf);
}

/** One word that can be a name: no "AFP", no "Reuters". */
const isSingleName = (word: string): boolean =>
  /^\p{Lu}\p{Ll}[\p{L}.'’-]*$/u.test(word) && !BODY.test(word);

function authorOf(name: string): Author {
  const words = name.split(' ');
  if (BODY.test(name) || !words.every(isNamePart) || words.length < 2 || words.length > 5) {
    return { literal: name };
  }
  const last = SUFFIX.test(words.at(-1) ?? '') && words.length > 2 ? -2 : -1;
  let start = words.length + last;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

const isNamePart = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLE.test(word);
