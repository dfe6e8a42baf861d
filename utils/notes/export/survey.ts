import type { Entry, Note } from '../note.ts';
import { oneLine } from './escape.ts';
import type { NoteFigure } from './figure-words.ts';

/** The figures of one unit: so many, from the least to the greatest, and some of them. */
export interface UnitFigures {
  unit: string;
  count: number;
  least: number;
  greatest: number;
  sample: { value: number; words: string }[];
}

/** What an overview of notes shows. */
export interface Survey {
  notes: number;
  pages: number;
  /** The most noted first. */
  speakers: { name: string; count: number }[];
  units: UnitFigures[];
}

/** Names and units that are counted; files from elsewhere may hold any number of them. */
const DISTINCT_LIMIT = 20_000;
const SAMPLE_LIMIT = 200;

/** Counts who and what the notes are about; `inWords` says a figure. */
export async function surveyNotes(
  entries: AsyncIterable<Entry>,
  inWords: (figure: NoteFigure) => string,
): Promise<Survey> {
  const speakers = new Map<string, number>();
  const units = new Map<string, UnitFigures>();
  let [notes, pages] = [0, 0];
  for await (const entry of entries) {
    pages++;
    notes += entry.notes.length;
    for (const note of entry.notes) {
      countSpeaker(speakers, note);
      if (note.figure) addFigure(units, note.figure, inWords);
    }
  }
  return {
    notes,
    pages,
    speakers: [...speakers].map(([name, count]) => ({ name, count })).sort(byCount),
    units: [...units.values()].sort(byCount),
  };
}

const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count;

function countSpeaker(speakers: Map<string, number>, { speaker }: Note): void {
  const name = oneLine(speaker?.name ?? '');
  if (name === '' || (!speakers.has(name) && speakers.size >= DISTINCT_LIMIT)) return;
  speakers.set(name, (speakers.get(name) ?? 0) + 1);
}

function addFigure(
  units: Map<string, UnitFigures>,
  figure: NoteFigure,
  inWords: (figure: NoteFigure) => string,
): void {
  const unit = oneLine(figure.unit);
  const { value } = figure;
  const known = units.get(unit);
  if (!known && units.size >= DISTINCT_LIMIT) return;
  const figures = known ?? { unit, count: 0, least: value, greatest: value, sample: [] };
  units.set(unit, figures);
  figures.count++;
  figures.least = Math.min(figures.least, value);
  figures.greatest = Math.max(figures.greatest, value);
  if (figures.sample.length < SAMPLE_LIMIT) {
    figures.sample.push({ value, words: oneLine(inWords(figure)) });
  }
}
