const FOLDED: [pattern: RegExp, plain: string][] = [
  [/[‘’‚‛ʼ′＇]/g, "'"],
  [/[“”„‟″＂]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
];

// Most texts have no character that is folded.
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Returns `text` with curly marks, dashes and odd spaces made plain; offsets stay the same. */
export function foldTypography(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return FOLDED.reduce((folded, [pattern, plain]) => folded.replace(pattern, plain), text);
}

/** Returns `text` without soft hyphens, zero-width characters and joiners; offsets change. */
export function dropInvisible(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}
