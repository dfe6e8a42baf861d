import type { Ground } from '../utils/page/colors.ts';
import { type LookKind, type MarkLook, markOf, parseHex } from '../utils/page/look.ts';
import { css } from '../utils/page/palette.ts';

const rgb = (red: number, green: number, blue: number) => ({ red, green, blue, alpha: 1 });

/** The paper and ink of tokens.css. */
export const LIGHT: Ground = { paper: rgb(252, 251, 248), ink: rgb(33, 30, 26) };
export const DARK: Ground = { paper: rgb(29, 28, 26), ink: rgb(236, 231, 221) };

/** The tokens of the kinds as the reader chose them, so that our own surfaces are their legend. */
export function lookVariables({ colors }: MarkLook): Record<string, string> {
  const chosen = Object.entries(colors).flatMap(([name, hex]) => {
    const color = parseHex(hex ?? '');
    if (!color) return [];
    const kind = name as LookKind;
    const [lightTint, lightLine] = markOf(kind, color, LIGHT);
    const [darkTint, darkLine] = markOf(kind, color, DARK);
    return [
      [`--pm-${kind}`, `light-dark(${css(lightLine)}, ${css(darkLine)})`],
      [`--pm-${kind}-wash`, `light-dark(${css(lightTint)}, ${css(darkTint)})`],
    ];
  });
  return Object.fromEntries(chosen);
}
