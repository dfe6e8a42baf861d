import type { Entry, Note } from '../note.ts';
import { isTitledPage } from '../titled-page.ts';
import { wellFormed } from './entry-source.ts';
import { oneLine } from './escape.ts';

/** Not printable in YAML (1.2, section 5.1), or a line break in YAML 1.1. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** Writes what is known of a page as YAML front matter, in the words that Obsidian uses. */
export function frontMatter({ page, notes }: Pick<Entry, 'page' | 'notes'>): string {
  const title = oneLine(page.title);
  const lines = [
    ...scalar('title', title),
    // The file's name may say it in fewer characters; a link with the whole title finds it too.
    ...list('aliases', [title]),
    ...scalar('url', isTitledPage(page.url) ? '' : oneLine(page.url)),
    ...scalar('site', oneLine(page.site)),
    ...scalar('author', oneLine(page.author ?? '')),
    ...date('published', page.published ?? ''),
    ...date('created', earliest(notes)),
    ...list('speakers', distinct(notes.map(({ speaker }) => oneLine(speaker?.name ?? '')))),
    ...list('tags', distinct(notes.flatMap(({ tags }) => tags.map(obsidianTag)))),
    `notes: ${notes.length}`,
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A tag as Obsidian takes it: letters, digits, "_", "-" and "/", and not digits alone. */
export function obsidianTag(tag: string): string {
  const joined = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^[\p{N}/-]+$/u.test(joined) ? `_${joined}` : joined;
}

const scalar = (key: string, value: string): string[] =>
  value === '' ? [] : [`${key}: ${quoted(value)}`];

const list = (key: string, items: readonly string[]): string[] => {
  const written = items.filter((item) => item !== '');
  return written.length === 0 ? [] : [`${key}:`, ...written.map((item) => `  - ${quoted(item)}`)];
};

/** Unquoted, so that it is a date and no text. */
const date = (key: string, value: string): string[] =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:$|T)/.test(value)
    ? [`${key}: ${value.slice(0, 10)}`]
    : [];

/** A text in JSON's double quotes is one of YAML too, but for what YAML does not print. */
const quoted = (text: string): string =>
  JSON.stringify(wellFormed(text)).replace(
    UNPRINTABLE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const distinct = (items: readonly string[]): string[] => [...new Set(items)];

const earliest = (notes: readonly Note[]): string =>
  notes.map(({ created }) => created).reduce((a, b) => (b < a ? b : a), '9999');
