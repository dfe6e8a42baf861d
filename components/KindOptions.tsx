import { contrast } from '../utils/page/colors.ts';
import { type LookKind, parseHex, visibleOn } from '../utils/page/look.ts';
import { KindMark } from './KindMark.tsx';
import { DARK, LIGHT } from './look-variables.ts';
import { Switch } from './Switch.tsx';

export interface KindOption {
  kind: LookKind;
  on: boolean;
  /** As "#rrggbb"; null where the kind has its own. */
  color: string | null;
}

type Props = {
  kinds: readonly KindOption[];
  onKind: (kind: LookKind, on: boolean) => void;
  onColor: (kind: LookKind, color: string | null) => void;
};

const LABELS: Record<LookKind, string> = {
  quotation: 'Quotations',
  attribution: 'In other words',
  figure: 'Figures',
  note: 'Your notes',
};

/** What the colour field shows for a kind that has its own. */
const OWN: Record<LookKind, string> = {
  quotation: '#c48018',
  attribution: '#008074',
  figure: '#4a54c4',
  note: '#b58200',
};

const ratio = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** Each kind: whether it is marked, and in which colour, with a word on how well that is seen. */
export function KindOptions({ kinds, onKind, onColor }: Props) {
  return (
    <ul class="kind-options">
      {kinds.map(({ kind, on, color }) => (
        <li key={kind}>
          <Switch on={on} label={LABELS[kind]} onChange={(next) => onKind(kind, next)} />
          <KindMark kind={kind}>sample</KindMark>
          <label class="color">
            <span class="only-heard">Colour of {LABELS[kind].toLowerCase()}</span>
            <input
              type="color"
              value={color ?? OWN[kind]}
              onChange={({ currentTarget }) => onColor(kind, currentTarget.value)}
            />
          </label>
          <span class="color-words">{color === null ? 'its own colour' : seenAs(color)}</span>
          {color !== null && (
            <button type="button" class="button plain" onClick={() => onColor(kind, null)}>
              Reset
              <span class="only-heard"> the colour of {LABELS[kind].toLowerCase()}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How far a colour stands out from light and dark pages, and what Pressmark does about it. */
function seenAs(hex: string): string {
  const color = parseHex(hex);
  if (!color) return '';
  const grounds = [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const;
  const parts = grounds.map(([name, ground]) => {
    const own = contrast(color, ground.paper);
    const drawn = contrast(visibleOn(color, ground), ground.paper);
    if (drawn - own < 0.05) return `${ratio.format(own)} : 1 on ${name} pages`;
    const how = name === 'light' ? 'darkened' : 'lightened';
    return `${ratio.format(own)} : 1 on ${name} pages, ${how} to ${ratio.format(drawn)} : 1`;
  });
  return parts.join('; ');
}
