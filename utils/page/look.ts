import { blend, type Color, contrast, type Ground, luminance } from './colors.ts';

/** The kinds whose colour a reader can choose. */
export type LookKind = 'quotation' | 'attribution' | 'figure' | 'note';
export type MarkStyle = 'both' | 'underline' | 'background';

/** How marks are drawn, by the reader's choice; a kind without a colour has Pressmark's own. */
export interface MarkLook {
  style: MarkStyle;
  /** As "#rrggbb". */
  colors: Partial<Record<LookKind, string>>;
}

export const OWN_LOOK: MarkLook = { style: 'both', colors: {} };

/** What WCAG 2 (1.4.11) asks of a line that carries meaning. */
const VISIBLE = 3;
/** By how much, of 255, the part that a tint changes most must change. */
const FAINTEST = 10;
const TINT: Record<LookKind, number> = {
  quotation: 0.16,
  attribution: 0.12,
  figure: 0.16,
  note: 0.4,
};

/** Reads "#rrggbb", the form that a colour field has. */
export function parseHex(hex: string): Color | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return { red, green, blue, alpha: 1 };
}

/** The reader's colour as a tint of a ground and as a line on it, both so that they can be seen. */
export function markOf(kind: LookKind, color: Color, ground: Ground): [Color, Color] {
  const line = visibleOn(color, ground);
  const alpha = TINT[kind];
  const tint = { ...color, alpha };
  return [isSeenAsTint(tint, ground) ? tint : { ...line, alpha }, line];
}

/** Tells whether a tint changes the paper at all: dark green does not on black. */
function isSeenAsTint(tint: Color, { paper }: Ground): boolean {
  const tinted = blend(tint, paper);
  const changes = (['red', 'green', 'blue'] as const).map((part) =>
    Math.abs(tinted[part] - paper[part]),
  );
  return Math.max(...changes) >= FAINTEST;
}

/** The colour, mixed with the ink of the ground as far as it takes to be seen on its paper. */
export function visibleOn(color: Color, { paper, ink }: Ground): Color {
  const end = luminance(paper) > luminance(ink) ? 0 : 255;
  const mix = (part: number, share: number) => Math.round(part + (end - part) * share);
  for (let share = 0; share <= 1; share += 0.05) {
    const { red, green, blue } = color;
    const mixed = {
      red: mix(red, share),
      green: mix(green, share),
      blue: mix(blue, share),
      alpha: 1,
    };
    if (contrast(mixed, paper) >= VISIBLE) return mixed;
  }
  return { red: end, green: end, blue: end, alpha: 1 };
}
