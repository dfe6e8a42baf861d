import type { Figure } from '../utils/analysis/analysis.ts';
import { formatNumber, t } from '../utils/wording.ts';
import { boundedBy } from './word-figure.ts';

/** Units that the analysis names by a word of its own; the others are the article's words. */
const UNITS = {
  people: 'figure.people',
  percent: 'figure.percent',
  'percentage points': 'figure.percentagePoints',
  share: 'figure.share',
  times: 'figure.times',
  score: 'figure.score',
} as const;

type Props = {
  figure: Figure;
  /** The figure in normal form. */
  text: string;
  /** Adds the parts: bound and exact value, unit, what is counted. */
  parts: boolean;
};

/** A figure in normal form, large, with its parts below when there is room. */
export function FigureLine({ figure, text, parts }: Props) {
  const rows = [
    [t('figure.value'), boundedValue(figure)],
    [t('figure.unit'), isNamedUnit(figure.unit) ? t(UNITS[figure.unit]) : figure.unit],
    [t('figure.counts'), figure.counts === figure.unit ? '' : figure.counts],
  ].filter(([, value]) => value !== '');
  return (
    <div class="figure-line">
      <p class="figure-text">{text}</p>
      {parts && (
        <dl>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const isNamedUnit = (unit: string): unit is keyof typeof UNITS => Object.hasOwn(UNITS, unit);

function boundedValue({ value, high, change }: Figure): string {
  const ends = [value, high].filter((end) => end !== undefined);
  const exact = ends.map((end) => formatNumber(end, { maximumFractionDigits: 6 })).join('–');
  return boundedBy(change, exact);
}
