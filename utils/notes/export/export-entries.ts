import type { Entry } from '../note.ts';
import { writeBibtex, writeCslJson, writeRis } from './citations.ts';
import { writeCsv } from './csv.ts';
import type { EntrySource } from './entry-source.ts';
import type { ExportWords } from './export-words.ts';
import { fileName } from './file-name.ts';
import { writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMarkdownZip } from './markdown-zip.ts';
import { writeWebAnnotations } from './web-annotation.ts';

/** What every format may use. */
export interface WriteOptions {
  /** The time of the export, ISO 8601. */
  now: string;
  /** Heads what is written, and names the file. */
  title: string;
  /** English where they are left out. */
  words?: ExportWords;
}

export interface ExportOptions extends WriteOptions {
  signal?: AbortSignal;
  /** Told how many notes have been written. */
  onProgress?: (notes: number) => void;
}

interface Format {
  extension: string;
  /** Media type. */
  type: string;
  write: (source: EntrySource, options: WriteOptions) => AsyncIterable<string | Uint8Array>;
  /** How many times the notes are read; once where it is left out. */
  passes?: number;
}

const FORMATS = {
  markdown: { extension: 'md', type: 'text/markdown', write: writeMarkdown },
  'markdown-zip': { extension: 'zip', type: 'application/zip', write: writeMarkdownZip },
  html: { extension: 'html', type: 'text/html', write: writeHtml, passes: 2 },
  csv: { extension: 'csv', type: 'text/csv', write: writeCsv },
  'web-annotation': {
    extension: 'jsonld',
    type: 'application/ld+json',
    write: writeWebAnnotations,
  },
  json: { extension: 'json', type: 'application/json', write: writeJson },
  'csl-json': {
    extension: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  ris: { extension: 'ris', type: 'application/x-research-info-systems', write: writeRis },
  bibtex: { extension: 'bib', type: 'application/x-bibtex', write: writeBibtex },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof FORMATS;

/** Enough to make a piece worth its while, little enough to be forgotten soon. */
const PIECE_LENGTH = 64_000;

/** Names the file of an export. */
export const exportFileName = (title: string, format: ExportFormat): string =>
  fileName(title, FORMATS[format].extension);

/** The media type of an export. */
export const exportType = (format: ExportFormat): string => FORMATS[format].type;

/**
 * Writes notes in a format, piece by piece: however many there are, only a few are in memory.
 * @throws the signal's reason, once that is aborted
 */
export async function* exportEntries(
  format: ExportFormat,
  source: EntrySource,
  options: ExportOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { write, passes = 1 }: Format = FORMATS[format];
  const encoder = new TextEncoder();
  let text = '';
  for await (const chunk of write(watched(source, passes, options), options)) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < PIECE_LENGTH) continue;
    }
    if (text !== '') yield encoder.encode(text);
    text = '';
    if (typeof chunk !== 'string') yield new Uint8Array(chunk);
  }
  if (text !== '') yield encoder.encode(text);
}

/** The same entries, counted as they are read, until the signal is aborted. */
function watched(
  source: EntrySource,
  passes: number,
  { signal, onProgress }: ExportOptions,
): EntrySource {
  let count = 0;
  return async function* (): AsyncGenerator<Entry> {
    signal?.throwIfAborted();
    for await (const entry of source()) {
      yield entry;
      signal?.throwIfAborted();
      count += entry.notes.length / passes;
      onProgress?.(Math.floor(count));
    }
  };
}
