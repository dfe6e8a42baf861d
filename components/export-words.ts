import type { ExportWords } from '../utils/notes/export/export-words.ts';
import { plural, t } from '../utils/wording.ts';
import { boundedBy, wordFigure } from './word-figure.ts';

/** The words of an exported document in the reader's language. */
export const exportWords = (): ExportWords => ({
  language: t('language'),
  untitled: t('exported.untitled'),
  heading: t('exported.heading'),
  onWholePage: t('note.onWholePage'),
  goTo: t('exported.goTo'),
  bySpeaker: t('exported.bySpeaker'),
  byUnit: t('exported.byUnit'),
  counted: t('exported.counted'),
  about: (notes, pages, day) =>
    t('exported.about', { notes: plural('notes', notes), onPages: plural('onPages', pages), day }),
  figure: ({ change, ...figure }) => boundedBy(change, wordFigure({ ...figure, change: '=' })),
  figureLine: (figure) => t('exported.figure', { figure }),
  tagLine: (tags) => t('exported.tags', { tags }),
});
