import { escapeHtml } from './escape-html.ts';
import type { ExportWords } from './export-words.ts';
import type { Survey, UnitFigures } from './survey.ts';

const WIDTH = 680;
const [NAME_WIDTH, COUNT_WIDTH] = [220, 48];
const PLOT = { start: NAME_WIDTH + 12, end: WIDTH - COUNT_WIDTH };
const ROW = 28;
const [SPEAKERS_SHOWN, UNITS_SHOWN] = [12, 8];
const NAME_LENGTH = 30;

/** Draws who is noted most as bars; nothing where nobody is. */
export function speakersSvg({ speakers }: Survey, words: ExportWords): string {
  const shown = speakers.slice(0, SPEAKERS_SHOWN);
  const most = shown[0]?.count ?? 0;
  const rows = shown.map(({ name, count }, index) => {
    const y = index * ROW;
    const length = Math.max(2, (count / most) * (PLOT.end - PLOT.start));
    return [
      label(name, y),
      `<rect class="bar" x="${PLOT.start}" y="${y + 7}" width="${round(length)}" height="14" rx="2"/>`,
      `<text class="count" x="${round(PLOT.start + length + 8)}" y="${y + 19}">${count}</text>`,
    ].join('');
  });
  return picture(words.bySpeaker, rows);
}

/** Draws the figures of each unit along a line from the least to the greatest; nothing for none. */
export function figuresSvg({ units }: Survey, words: ExportWords): string {
  const rows = units
    .slice(0, UNITS_SHOWN)
    .map((unit, index) => figuresRow(unit, index * 2 * ROW, words));
  return picture(words.byUnit, rows, 2 * ROW);
}

function figuresRow(figures: UnitFigures, y: number, words: ExportWords): string {
  const { unit, count, least, greatest, sample } = figures;
  const place = scaleOf(least, greatest);
  const dots = sample.map(
    ({ value, words: title }) =>
      `<circle class="dot" cx="${round(place(value))}" cy="${y + 16}" r="5"><title>${escapeHtml(title)}</title></circle>`,
  );
  const [from = '', to = ''] = [least, greatest].map(compact(words.language).format);
  const ends =
    least === greatest
      ? [end(from, (PLOT.start + PLOT.end) / 2, y, 'middle')]
      : [end(from, PLOT.start, y, 'start'), end(to, PLOT.end, y, 'end')];
  return [
    label(`${unit === '' ? words.counted : unit} (${count})`, y),
    `<line class="axis" x1="${PLOT.start}" y1="${y + 16}" x2="${PLOT.end}" y2="${y + 16}"/>`,
    ...dots,
    ...ends,
  ].join('');
}

/** Where a value stands; by orders of magnitude where those are what differs. */
function scaleOf(least: number, greatest: number): (value: number) => number {
  const isWide = least > 0 && greatest / least > 100;
  const measure = isWide ? Math.log10 : (value: number) => value / 2;
  const length = measure(greatest) - measure(least);
  return (value) => {
    const part = length > 0 ? (measure(value) - measure(least)) / length : 0.5;
    return PLOT.start + part * (PLOT.end - PLOT.start);
  };
}

const compact = (language: string): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 4 });

const end = (text: string, x: number, y: number, anchor: string): string =>
  `<text class="count" x="${x}" y="${y + 38}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;

function label(name: string, y: number): string {
  const characters = [...name];
  const short =
    characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH - 1).join('')}…` : name;
  return `<text x="${NAME_WIDTH}" y="${y + 19}" text-anchor="end">${escapeHtml(short)}<title>${escapeHtml(name)}</title></text>`;
}

function picture(name: string, rows: readonly string[], rowHeight = ROW): string {
  if (rows.length === 0) return '';
  const size = `viewBox="0 0 ${WIDTH} ${rows.length * rowHeight}"`;
  return `<figure><figcaption>${escapeHtml(name)}</figcaption><svg ${size} role="img" aria-label="${escapeHtml(name)}">${rows.join('')}</svg></figure>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
