import { type FigureParts, formatFigure } from '../utils/analysis/figure-text.ts';
import { locale, t } from '../utils/wording.ts';

/** Writes a figure in its normal form in the reader's language: "≥ 11,000 soldiers". */
export const wordFigure = (figure: FigureParts): string =>
  formatFigure(figure, locale(), {
    up: (value) => t('figure.up', { value }),
    down: (value) => t('figure.down', { value }),
    of: (amount, counts) => t('figure.of', { amount, counts }),
    per: (amount, unit) => t('figure.per', { amount, unit }),
    people: t('figure.people'),
    percentagePoints: t('figure.percentagePoints'),
  });

const BOUNDS = {
  '<': 'figure.atMost',
  '>': 'figure.atLeast',
  '~': 'figure.about',
  up: 'figure.up',
  down: 'figure.down',
} as const;

/** Says how an amount is meant: "at least 11,000"; notes from elsewhere may mean it in any way. */
export const boundedBy = (change: string, amount: string): string =>
  isBound(change) ? t(BOUNDS[change], { value: amount }) : amount;

const isBound = (change: string): change is keyof typeof BOUNDS => Object.hasOwn(BOUNDS, change);
