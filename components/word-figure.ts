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
