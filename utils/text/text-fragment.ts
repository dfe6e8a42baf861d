/** What a fragment is made from: a quote and the text around it. */
interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const LONGEST_EXACT = 150;
const EDGE_WORDS = 6;
const WORD_LIMIT = 64;
const CONTEXT_WORDS = 4;
/** A quote of fewer words than this may stand in the page more than once. */
const CLEAR_WORDS = 8;

/**
 * The address that makes a browser scroll to a quote (`#:~:text=`, WICG Scroll to Text Fragment).
 * A long quote, or one over several paragraphs, is named by its first and last words.
 */
export function textFragmentUrl(pageUrl: string, { exact, prefix, suffix }: Quote): string {
  const quote = wholeWords(exact, prefix, suffix).trim();
  const words = wordsOf(quote);
  if (words.length === 0) return pageUrl;
  const parts = partsOf(quote);
  const isClear = words.length >= CLEAR_WORDS;
  const before = isClear ? [] : wordsBefore(prefix);
  const after = isClear ? [] : wordsAfter(suffix);
  const directive = [
    ...(before.length > 0 ? [`${encode(before.join(' '))}-`] : []),
    ...parts.map(encode),
    ...(after.length > 0 ? [`-${encode(after.join(' '))}`] : []),
  ];
  const [address = ''] = pageUrl.split(':~:');
  const separator = address.includes('#') ? '' : '#';
  return `${address}${separator}:~:text=${directive.join(',')}`;
}

/** A quote whole, or its two ends: browsers look for each part within one block. */
function partsOf(quote: string): string[] {
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  const [first, last] = [wordsOf(lines[0] ?? ''), wordsOf(lines.at(-1) ?? '')];
  const isLong = quote.length > LONGEST_EXACT;
  if (lines.length === 1 && !(isLong && first.length > 1)) return [first.join(' ')];
  // The two ends share no word.
  const edge = lines.length > 1 ? EDGE_WORDS : Math.min(EDGE_WORDS, first.length >> 1);
  return [first.slice(0, edge).join(' '), last.slice(-edge).join(' ')];
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Tried at the beginning of a word alone, not again at each letter. */
const LAST_WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u;

/** The quote with words that it cuts completed: browsers match whole words only. */
function wholeWords(exact: string, prefix: string, suffix: string): string {
  // No more than a word can have: a search for the end of the text tries every start.
  const near = prefix.slice(-WORD_LIMIT);
  const head = /^[\p{L}\p{N}]/u.test(exact) ? (LAST_WORD.exec(near)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{N}]$/u.test(exact) ? (/^[\p{L}\p{N}]+/u.exec(suffix)?.[0] ?? '') : '';
  return head + exact + tail;
}

// Context never reaches over a paragraph, since browsers look for it in the same block; the word
// at its far end may be cut, and the one that touches the quote belongs to it.
function wordsBefore(prefix: string): string[] {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const words = wordsOf(withoutLastWord(line));
  return words.slice(line === prefix ? 1 : 0).slice(-CONTEXT_WORDS);
}

const withoutLastWord = (line: string): string =>
  line.slice(0, -WORD_LIMIT) + line.slice(-WORD_LIMIT).replace(LAST_WORD, '');

function wordsAfter(suffix: string): string[] {
  const [line = ''] = suffix.split('\n', 1);
  const words = wordsOf(line.replace(/^[\p{L}\p{N}]+/u, ''));
  return words.slice(0, line === suffix ? -1 : undefined).slice(0, CONTEXT_WORDS);
}

/** Percent-encodes, also the marks that the directive itself is made of; a lone surrogate is lost. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd')).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
