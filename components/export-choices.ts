import type { ExportFormat } from '../utils/notes/export/export-entries.ts';

export interface ExportChoice {
  format: ExportFormat;
  name: string;
  /** In plain words, what the file is for. */
  purpose: string;
}

/** The kinds of file, by what a reader wants to do with them. */
export const EXPORT_CHOICES: readonly { title: string; choices: readonly ExportChoice[] }[] = [
  {
    title: 'To read',
    choices: [
      { format: 'markdown', name: 'Markdown', purpose: 'Text for any editor or document' },
      { format: 'html', name: 'Web page', purpose: 'To read or print, with an overview' },
      {
        format: 'markdown-zip',
        name: 'Obsidian',
        purpose: 'A zip with a file for each page',
      },
    ],
  },
  {
    title: 'For other programs',
    choices: [
      { format: 'csv', name: 'CSV', purpose: 'A table for Excel and Readwise' },
      { format: 'web-annotation', name: 'JSON-LD', purpose: 'The W3C standard for annotations' },
      { format: 'json', name: 'JSON', purpose: 'Everything, to back up and import' },
    ],
  },
  {
    title: 'To cite the page',
    choices: [
      { format: 'csl-json', name: 'CSL-JSON', purpose: 'For Zotero' },
      { format: 'ris', name: 'RIS', purpose: 'For EndNote and Mendeley' },
      { format: 'bibtex', name: 'BibTeX', purpose: 'For LaTeX' },
    ],
  },
];

/** Tells the formats that say nothing of notes, and so need none. */
export const isCitation = (format: ExportFormat): boolean =>
  ['csl-json', 'ris', 'bibtex'].includes(format);
