import type { Color, Ground } from '../utils/page/colors.ts';
import { type LookKind, type MarkLook, parseHex, visibleOn } from '../utils/page/look.ts';
import { paletteFor } from '../utils/page/palette.ts';
import { t } from '../utils/wording.ts';
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
  style: MarkLook['style'];
  onKind: (kind: LookKind, on: boolean) => void;
  onColor: (kind: LookKind, color: string | null) => void;
};

/** What the colour field shows for a kind that has its own. */
const OWN: Record<LookKind, string> = {
  quotation: '#c48018',
  attribution: '#008074',
  figure: '#4a54c4',
  note: '#b58200',
};

/** Each kind: whether it is marked, and in which colour, with a word on how well that is seen. */
export function KindOptions({ kinds, style, onKind, onColor }: Props) {
  const look = { style, colors: colorsOf(kinds) };
  return (
    <ul class="kind-options">
      {kinds.map(({ kind, on, color }) => (
        <li key={kind}>
          <Switch on={on} label={t(`kinds.${kind}`)} onChange={(next) => onKind(kind, next)} />
          <label class="color">
            <span class="only-heard">{t('options.colorOf', { kind: t(`kinds.${kind}`) })}</span>
            <input
              type="color"
              value={color ?? OWN[kind]}
              onChange={({ currentTarget }) => onColor(kind, currentTarget.value)}
            />
          </label>
          <span class="color-words">
            {color === null ? t('options.ownColor') : seenAs(kind, color, look)}
          </span>
          {color !== null && (
            <button
              type="button"
              class="button plain"
              aria-label={t('options.resetColorOf', { kind: t(`kinds.${kind}`) })}
              onClick={() => onColor(kind, null)}
            >
              {t('options.reset')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The colours that the reader chose. */
export const colorsOf = (kinds: readonly KindOption[]): MarkLook['colors'] =>
  Object.fromEntries(kinds.flatMap(({ kind, color }) => (color === null ? [] : [[kind, color]])));

/** How well a colour is seen on light and dark pages, and what Pressmark does about it. */
function seenAs(kind: LookKind, hex: string, look: MarkLook): string {
  const color = parseHex(hex);
  if (!color) return '';
  const isTint = look.style === 'background';
  const markOn = (ground: Ground) => paletteFor(ground, look)[kind];
  if (isTint && markOn(LIGHT).isFaint) return t('options.tooPaleToTint');
  if (isTint && markOn(DARK).isFaint) return t('options.tooDarkToTint');
  const isSeenOn = (ground: Ground) =>
    sameColor(isTint ? markOn(ground).tint : visibleOn(color, ground), color);
  if (!isSeenOn(LIGHT)) return t('options.tooPale');
  return t(isSeenOn(DARK) ? 'options.clearOnBoth' : 'options.tooDark');
}

const sameColor = (one: Color, other: Color): boolean =>
  one.red === other.red && one.green === other.green && one.blue === other.blue;
