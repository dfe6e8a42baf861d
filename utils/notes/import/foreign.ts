import { isWebAddress, pageAddress } from '../../text/page-url.ts';
import { type Note, type Page, parseNote, type Target } from '../note.ts';
import { isObject, listOf, offsetOf, textOf } from './loose.ts';
import type { ImportFormat, ImportRecord } from './records.ts';

/** What a note of another program says, as far as it was found. */
export interface Foreign {
  format: ImportFormat;
  line: number;
  id: string;
  page: Page;
  target: Target | null;
  body: string;
  tags: readonly string[];
  color?: string;
  /** ISO 8601; null where the file does not say. */
  created: string | null;
  modified: string | null;
  /** What only our own files tell. */
  ours?: Partial<Note>;
}

/** Makes a record of what another program's file says. */
export function foreignRecord(foreign: Foreign, now: string): ImportRecord {
  const { line, format, page, target, body, tags, color = '', created, modified, ours } = foreign;
  if (!target && body.trim() === '' && tags.length === 0 && !ours) {
    return { line, broken: 'no-content' };
  }
  const note = parseNote({
    kind: target ? 'selection' : 'page',
    color,
    created: created ?? modified ?? now,
    modified: modified ?? created ?? now,
    ...ours,
    id: foreign.id,
    page: page.url,
    ...(target ? { target } : {}),
    body,
    tags: [...tags],
  });
  if (!note.ok) return { line, broken: 'invalid' };
  const undated = created === null && modified === null;
  const entry = { page, notes: [note.value], corrections: [] };
  return { line, format, entry, ...(undated ? { undated } : {}) };
}

/** The page at an address of the web; null where it is none. */
export function pageAt(address: string, facts: Partial<Page> = {}): Page | null {
  const url = address.trim();
  if (!isWebAddress(url) || !URL.canParse(url)) return null;
  const site = new URL(url).hostname.replace(/^www\./, '');
  return { title: '', site, ...facts, ...pageAddress(url) };
}

/** The passage that some selectors (W3C Web Annotation) name by its words; ours may name none. */
export function targetOf(selectors: readonly unknown[], isOurs = false): Target | null {
  const all = selectors.filter(isObject).flatMap(withRefinements);
  const quote = all.find(({ type }) => listOf(type).includes('TextQuoteSelector'));
  if (!quote || (textOf(quote.exact) === '' && !isOurs)) return null;
  const exact = textOf(quote.exact);
  const position = all.find(({ type }) => listOf(type).includes('TextPositionSelector'));
  const start = offsetOf(position?.start) ?? 0;
  return {
    quote: { exact, prefix: textOf(quote.prefix), suffix: textOf(quote.suffix) },
    position: { start, end: offsetOf(position?.end) ?? start + exact.length },
  };
}

/** A selector and those that narrow it down. */
function withRefinements(selector: Record<string, unknown>): Record<string, unknown>[] {
  const refined = listOf(selector.refinedBy).filter(isObject);
  return [...refined, selector];
}
