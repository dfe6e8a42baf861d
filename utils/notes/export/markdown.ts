import { isWebAddress } from '../../text/page-url.ts';
import { textFragmentUrl } from '../../text/text-fragment.ts';
import { type Entry, inTextOrder, type Note, type Page } from '../note.ts';
import { isTitledPage } from '../titled-page.ts';
import { type EntrySource, withNotes } from './entry-source.ts';
import { address, escapeLine, link, oneLine } from './escape.ts';
import { ENGLISH, type ExportWords } from './export-words.ts';
import { nestBody } from './nest-body.ts';

export interface MarkdownOptions {
  /** Heads a document of several pages. */
  title?: string;
  /** English where they are left out. */
  words?: ExportWords;
}

/**
 * Each note is a list item whose content stands four columns in: whatever the reader's Markdown
 * opens (a fence, a quote, a list) ends with the item at the latest.
 */
const MARKER = '-   ';
const INDENT = '    ';

/** Writes notes as Markdown to read: page by page, each page's notes in the order of its text. */
export async function* writeMarkdown(
  source: EntrySource,
  options: MarkdownOptions = {},
): AsyncGenerator<string> {
  const entries = withNotes(source());
  const { words = ENGLISH } = options;
  // A document of one page has that page's title for its own.
  const { value: first } = await entries.next();
  const { value: second } = first ? await entries.next() : {};
  if (first && !second) return yield pageToMarkdown(first, options);
  yield `${heading(1, options.title || words.heading, words)}\n`;
  for (const entry of [first, second]) if (entry) yield `\n${pageToMarkdown(entry, options, 2)}`;
  for await (const entry of entries) yield `\n${pageToMarkdown(entry, options, 2)}`;
}

/** Writes the notes of one page, under a heading of `level`. */
export function pageToMarkdown(
  { page, notes }: Pick<Entry, 'page' | 'notes'>,
  options: MarkdownOptions = {},
  level = 1,
): string {
  const { words = ENGLISH } = options;
  const blocks = [
    heading(level, page.title || page.url, words),
    aboutPage(page),
    ...notes.toSorted(inTextOrder).map((note) => noteItem(note, page, level, words)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const heading = (level: number, text: string, words: ExportWords): string =>
  `${'#'.repeat(level)} ${escapeLine(text) || words.untitled}`;

function aboutPage({ url, site, author, published }: Page): string {
  const parts = [author, site, published?.slice(0, 10)].map((part) => oneLine(part ?? ''));
  const known = parts.filter((part) => part !== '').map(escapeLine);
  return [...known, ...(isTitledPage(url) ? [] : [address(url)])].join(' · ');
}

function noteItem(note: Note, page: Page, level: number, words: ExportWords): string {
  const { target, figure, tags, body } = note;
  const blocks = [
    target ? blockquote(target.quote.exact) : [`**${words.onWholePage}**`],
    speakerLine(note),
    figure ? [words.figureLine(escapeLine(words.figure(figure)))] : [],
    tagLine(tags, words),
    target && isWebAddress(page.url)
      ? [link(words.goTo, textFragmentUrl(page.url, target.quote))]
      : [],
    // Last: what a body leaves open swallows nothing but its own end.
    body.trim() === '' ? [] : nestBody(body, level),
  ];
  const lines = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
  const indented = lines.map((line) => (line.trim() === '' ? '' : INDENT + line)).join('\n');
  return MARKER + indented.slice(INDENT.length).trimEnd();
}

/** A passage as a quotation, one paragraph for each block of the page it runs through. */
function blockquote(exact: string): string[] {
  const paragraphs = exact.split(/[\r\n]+/).map(escapeLine);
  const written = paragraphs.filter((paragraph) => paragraph !== '');
  return written.length === 0
    ? ['> …']
    : written.flatMap((paragraph, index) => [...(index === 0 ? [] : ['>']), `> ${paragraph}`]);
}

function speakerLine({ speaker }: Note): string[] {
  const name = escapeLine(speaker?.name ?? '');
  if (name === '') return [];
  const role = escapeLine(speaker?.role ?? '');
  return [`— **${name}**${role === '' ? '' : `, ${role}`}`];
}

function tagLine(tags: readonly string[], words: ExportWords): string[] {
  const written = tags.map(escapeLine).filter((tag) => tag !== '');
  return written.length === 0 ? [] : [words.tagLine(written.join(', '))];
}
