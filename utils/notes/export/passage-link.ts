import type { Target } from '../note.ts';

/** Longer passages are named by their first and last words: the browser finds what is between. */
const WHOLE_LIMIT = 120;
const EDGE_WORDS = 5;
const EDGE_LIMIT = 60;
/** Shorter ones are likely to stand on the page twice, and are named with their neighbours. */
const CONTEXT_BELOW = 24;
const CONTEXT_WORDS = 3;

/** The address that opens the page at a passage (a text fragment: WICG, Scroll to Text). */
export function passageLink(url: string, { exact, prefix, suffix }: Target['quote']): string {
  const text = exact.trim();
  if (text === '') return url;
  const before = text.length < CONTEXT_BELOW ? lastWords(prefix, CONTEXT_WORDS) : '';
  const after = text.length < CONTEXT_BELOW ? firstWords(suffix, CONTEXT_WORDS) : '';
  const parts = [
    ...(before === '' ? [] : [`${encode(before)}-`]),
    // A single part must not cross the edge of a block.
    ...(text.length > WHOLE_LIMIT || text.includes('\n')
      ? [encode(firstWords(text, EDGE_WORDS)), encode(lastWords(text, EDGE_WORDS))]
      : [encode(text)]),
    ...(after === '' ? [] : [`-${encode(after)}`]),
  ];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** Words from the start of the first line. */
const firstWords = (text: string, count: number): string =>
  clip(
    words(text.trimStart().split('\n')[0] ?? '')
      .slice(0, count)
      .join(' '),
    0,
    EDGE_LIMIT,
  );

/** Words from the end of the last line. */
const lastWords = (text: string, count: number): string =>
  clip(
    words(text.trimEnd().split('\n').at(-1) ?? '')
      .slice(-count)
      .join(' '),
    -EDGE_LIMIT,
  );

const words = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '');

/** Slices by code points, so that no surrogate pair is cut. */
const clip = (text: string, start: number, end?: number): string =>
  [...text].slice(start, end).join('');

/** A hyphen means prefix or suffix here; a lone surrogate has no encoding. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    '-',
    '%2D',
  );
