import type { Change, Figure } from '../utils/analysis/analysis.ts';

const BOUNDS: Record<Change, string> = {
  '=': '',
  '<': 'less than this',
  '>': 'more than this',
  '~': 'about this',
  up: 'a rise',
  down: 'a fall',
};

type Props = {
  figure: Figure;
  /** The figure in normal form. */
  text: string;
  /** Adds the parts: exact value, unit, what is counted, bound. */
  parts: boolean;
};

/** A figure in normal form, large, with its parts below when there is room. */
export function FigureLine({ figure, text, parts }: Props) {
  const rows = [
    ['Value', exactValue(figure)],
    ['Unit', figure.unit],
    ['Counts', figure.counts],
    ['Read as', BOUNDS[figure.change]],
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
