/** The beginning of a text, of at most `most` UTF-16 code units and no half character, and "…" where more would follow. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
