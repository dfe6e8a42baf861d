import type { FindingKind } from '../utils/analysis/findings.ts';
import { KindMark } from './KindMark.tsx';

export interface KindCount {
  kind: FindingKind | 'note';
  count: number;
  on: boolean;
}

const LABELS: Record<KindCount['kind'], [one: string, many: string]> = {
  quotation: ['quotation', 'quotations'],
  attribution: ['in other words', 'in other words'],
  figure: ['figure', 'figures'],
  note: ['note', 'notes'],
};

type Props = {
  kinds: readonly KindCount[];
  onSwitch: (kind: KindCount['kind'], on: boolean) => void;
};

/** How many of each kind there are; each is a switch, and drawn as that kind is on the page. */
export function KindSwitches({ kinds, onSwitch }: Props) {
  return (
    <fieldset class="kinds">
      <legend class="only-heard">What is highlighted</legend>
      {kinds.map(({ kind, count, on }) => {
        const label = LABELS[kind][count === 1 ? 0 : 1];
        return (
          <button
            key={kind}
            type="button"
            class="kind"
            role="switch"
            aria-checked={on}
            aria-label={`Highlight ${label}: ${count}`}
            title={on ? 'Highlighted; click to switch off' : 'Not highlighted; click to switch on'}
            onClick={() => onSwitch(kind, !on)}
          >
            <span class="kind-count">
              {count}
              <span class="switch-track" />
            </span>
            <span class="kind-label">{on ? <KindMark kind={kind}>{label}</KindMark> : label}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
