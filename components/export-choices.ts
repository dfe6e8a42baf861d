import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { t } from '../utils/wording.ts';

interface ExportChoice {
  format: ExportFormat;
  name: string;
  /** In plain words, what the file is for. */
  purpose: string;
}

/** Lists the kinds of file, by what a reader wants to do with them. */
export const exportChoices = (): { title: string; choices: ExportChoice[] }[] => [
  {
    title: t('export.toRead'),
    choices: [
      { format: 'markdown', name: 'Markdown', purpose: t('export.markdown') },
      { format: 'html', name: t('export.webPage'), purpose: t('export.html') },
      { format: 'markdown-zip', name: 'Obsidian', purpose: t('export.obsidian') },
    ],
  },
  {
    title: t('export.toPrograms'),
    choices: [
      { format: 'csv', name: 'CSV', purpose: t('export.csv') },
      { format: 'web-annotation', name: 'JSON-LD', purpose: t('export.jsonLd') },
      { format: 'json', name: 'JSON', purpose: t('export.json') },
    ],
  },
  {
    title: t('export.toCite'),
    choices: [
      { format: 'csl-json', name: 'CSL-JSON', purpose: t('export.cslJson') },
      { format: 'ris', name: 'RIS', purpose: t('export.ris') },
      { format: 'bibtex', name: 'BibTeX', purpose: t('export.bibtex') },
    ],
  },
];

/** Tells the formats that say nothing of notes, and so need none. */
export const isCitation = (format: ExportFormat): boolean =>
  ['csl-json', 'ris', 'bibtex'].includes(format);
