import type { Change, Figure } from '../utils/analysis/analysis.ts';

const BOUNDS: Record<Change, string> = {
  '=': '',
  '<': 'less than ',
  '>': 'more than ',
  '~': 'about ',
  up: 'up ',
  down: 'down ',
};

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
    ['Value', BOUNDS[figure.change] + exactValue(figure)],
    ['Unit', figure.unit],
    ['Counts', figure.counts === figure.unit ? '' : figure.counts],
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

function exactValue({ value, high }: Figure): string {
  const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });
  return high === undefined
    ? format.format(value)
    : `${format.format(value)}–${format.format(high)}`;
}
