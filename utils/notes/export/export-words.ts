import { figureInWords, type NoteFigure } from './figure-words.ts';

/** The words that a document has around the notes, in the language of who reads it. */
export interface ExportWords {
  /** A BCP 47 tag. */
  language: string;
  untitled: string;
  /** Heads a document that has no title. */
  heading: string;
  onWholePage: string;
  goTo: string;
  bySpeaker: string;
  byUnit: string;
  /** Figures that have no unit. */
  counted: string;
  about: (notes: number, pages: number, day: string) => string;
  figure: (figure: NoteFigure) => string;
  figureLine: (figure: string) => string;
  tagLine: (tags: string) => string;
}

const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`;

/** What is written where nobody says in which language. */
export const ENGLISH: ExportWords = {
  language: 'en',
  untitled: 'Untitled',
  heading: 'Pressmark notes',
  onWholePage: 'On the whole page',
  goTo: 'Go to the passage',
  bySpeaker: 'Notes by speaker',
  byUnit: 'Figures by unit',
  counted: 'counted',
  about: (notes, pages, day) =>
    `${counted(notes, 'note')} on ${counted(pages, 'page')}, saved ${day}`,
  figure: figureInWords,
  figureLine: (figure) => `Figure: ${figure}`,
  tagLine: (tags) => `Tags: ${tags}`,
};
