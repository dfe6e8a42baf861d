import type { Author } from './authors.ts';
import { type CalendarDate, type Citation, Citations } from './citation.ts';
import type { EntrySource } from './entry-source.ts';

type Written = AsyncGenerator<string>;

/** Writes the pages as CSL-JSON: for Zotero, and what formats references by a style. */
export async function* writeCslJson(source: EntrySource, { now }: { now: string }): Written {
  let separator = '[\n';
  for await (const citation of citationsOf(source, now)) {
    yield separator + JSON.stringify(cslItem(citation));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Writes the pages as RIS: for EndNote, Mendeley, RefWorks and others. */
export async function* writeRis(source: EntrySource, { now }: { now: string }): Written {
  for await (const citation of citationsOf(source, now)) {
    const lines = risLines(citation).filter(([, value]) => value !== '');
    yield `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n\r\n`;
  }
}

/** Writes the pages as BibTeX: for LaTeX. */
export async function* writeBibtex(source: EntrySource, { now }: { now: string }): Written {
  for await (const citation of citationsOf(source, now)) {
    const fields = bibtexFields(citation).filter(([, value]) => value !== '');
    const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
    yield `@misc{${citation.key},\n${lines.join('')}}\n\n`;
  }
}

async function* citationsOf(source: EntrySource, now: string): AsyncGenerator<Citation> {
  const citations = new Citations(now);
  for await (const entry of source()) yield citations.cite(entry);
}

function cslItem(citation: Citation): object {
  const { key, title, authors, site, published, url, accessed, language } = citation;
  return {
    id: key,
    type: url === '' ? 'document' : published.length > 0 ? 'article-newspaper' : 'webpage',
    title,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(site === '' ? {} : { 'container-title': site }),
    ...(published.length > 0 ? { issued: { 'date-parts': [published] } } : {}),
    ...(accessed.length > 0 ? { accessed: { 'date-parts': [accessed] } } : {}),
    ...(url === '' ? {} : { URL: url }),
    ...(language === '' ? {} : { language }),
  };
}

function risLines(citation: Citation): [string, string][] {
  const { key, title, authors, site, published, url, accessed, language } = citation;
  return [
    ['TY', url === '' ? 'GEN' : published.length > 0 ? 'NEWS' : 'ELEC'],
    ['ID', key],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', inverted(author)]),
    ['T2', site],
    ['PY', published.slice(0, 1).join('')],
    ['DA', slashed(published)],
    ['UR', url],
    ['Y2', slashed(accessed)],
    ['LA', language],
  ];
}

function bibtexFields(citation: Citation): [string, string][] {
  const { title, authors, site, published, url, accessed, language } = citation;
  const [year = '', month] = published;
  return [
    ['author', authors.map(bibtexName).join(' and ')],
    // Twice in braces: styles would take the capitals away.
    ['title', `{${tex(title)}}`],
    ['howpublished', tex(site)],
    ['year', String(year)],
    ['month', month === undefined ? '' : String(month)],
    // Taken as it is: an address has no commands, but braces must be in pairs.
    ['url', url.replace(/[{}\\\s]/g, (found) => encodeURIComponent(found))],
    ['urldate', accessed.map(twoDigits).join('-')],
    ['language', language],
  ];
}

const inverted = (author: Author): string =>
  'family' in author ? `${author.family}, ${author.given}` : author.literal;

const bibtexName = (author: Author): string =>
  'family' in author ? tex(inverted(author)) : `{${tex(author.literal)}}`;

const slashed = (date: CalendarDate): string => date.map(twoDigits).join('/');
const twoDigits = (part: number): string => String(part).padStart(2, '0');

const TEX = new Map([
  ['\\', '\\textbackslash{}'],
  // Not "\{": BibTeX counts braces whatever stands before them.
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

/** Escapes text for LaTeX. */
const tex = (text: string): string =>
  text.replace(/[\\{}~^$&%#_]/g, (found) => TEX.get(found) ?? `\\${found}`);
