import { isWebAddress } from '../../text/page-url.ts';

/**
 * What CommonMark, GFM or Obsidian read as markup anywhere in a line: escapes, code, emphasis, links,
 * HTML, strikethrough, tables, math, tags, block ids; "==" and "%%"; entities; what GFM links unasked.
 */
const MARKUP =
  /[\\`*_[\]<>~|$#^]|==|%%|&(?=#?[a-z0-9]{1,32};)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi;

/** What opens a list or a rule at the start of a line: the mark itself, or an item's number. */
const LIST_MARK = /^[-+](?=[- ]|$)/;
const ITEM_NUMBER = /^\d{1,9}(?=[.)](?: |$))/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;

/** Puts text on one line: white space as single blanks, no control characters. */
export const oneLine = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(/[ \t\r\n\v\f]+/g, ' ')
    .trim();

/** Escapes foreign text for one line of Markdown: it shows as it is, and nothing of it is markup. */
export const escapeLine = (text: string): string =>
  oneLine(text)
    .replace(MARKUP, (found) => found.replace(/./g, '\\$&'))
    .replace(LIST_MARK, '\\$&')
    .replace(ITEM_NUMBER, '$&\\');

/** Writes a link with foreign text; plain text where the address is not one of the web. */
export function link(text: string, url: string): string {
  return isWebAddress(url) ? `[${escapeLine(text)}](${destination(url)})` : escapeLine(text);
}

/** Writes an address that shows itself; parsers differ on entities between angle brackets. */
export const address = (url: string): string =>
  /^https?:\/\/[^\s<>\p{Control}]+$/iu.test(url) && !/&#?[a-z0-9]+;/i.test(url)
    ? `<${url}>`
    : link(url, url);

/** The address as Markdown takes it: bare where nothing in it could end or change it. */
function destination(url: string): string {
  if (/^[\w\-.~:/?#@!$+,;=%]+$/.test(url)) return url;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no address holds one unencoded
  const encoded = url.replace(/[\u0000-\u0020\u007F]/g, encodeURIComponent);
  return `<${encoded.replace(/[\\<>&]/g, '\\$&')}>`;
}
