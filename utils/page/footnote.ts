const MARK = /^[\s[(]*(?:\d{1,3}|[a-z]|[*†‡§]+)[\s\])]*$/i;
const POWER_OF = /(?:^|[^a-z])(?:[cdkm]?m|km|ft|mi|in|10)\s*$/i;

/** Tells whether a `sup` element points to a footnote; an exponent ("km²", "10⁶") does not. */
export function isFootnoteMark(element: Element): boolean {
  const text = element.textContent ?? '';
  if (text.length > 8 || !MARK.test(text)) return false;
  if (element.querySelector('a') || element.closest('a')) return true;
  const before = element.previousSibling?.textContent ?? '';
  return !/^\s*[a-z]\s*$/i.test(text) && !POWER_OF.test(before.slice(-6));
}
