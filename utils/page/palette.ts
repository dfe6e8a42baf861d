import { blend, type Color, contrast, type Ground, luminance } from './colors.ts';

/** What is marked, from the strongest to the quietest. */
export type MarkKind = 'note' | 'figure' | 'quotation' | 'attribution' | 'content';

interface Mark {
  tint: Color;
  line: Color;
  /** Line style, thickness and distance from the text. */
  stroke: string;
}

type Palette = Record<MarkKind | 'flash', Mark>;

const rgb = (red: number, green: number, blue: number, alpha = 1): Color => ({
  red,
  green,
  blue,
  alpha,
});

// Pencils on newsprint: each kind has a stroke of its own, so colour is never the only difference.
const STROKES: Record<MarkKind | 'flash', string> = {
  note: 'solid 2px',
  figure: 'double 1px',
  quotation: 'solid 1px',
  attribution: 'dotted 2px',
  content: 'dotted 1px',
  flash: 'solid 3px',
};

const onLight = {
  note: [rgb(255, 214, 64, 0.5), rgb(181, 130, 0)],
  figure: [rgb(104, 116, 232, 0.13), rgb(74, 84, 196)],
  quotation: [rgb(240, 170, 60, 0.16), rgb(196, 128, 24)],
  attribution: [rgb(0, 150, 136, 0.09), rgb(0, 128, 116)],
  content: [rgb(0, 0, 0, 0), rgb(150, 150, 145)],
  flash: [rgb(255, 196, 0, 0.75), rgb(190, 120, 0)],
} satisfies Record<MarkKind | 'flash', [Color, Color]>;

const onDark = {
  note: [rgb(255, 204, 51, 0.3), rgb(255, 206, 84)],
  figure: [rgb(150, 160, 255, 0.2), rgb(160, 170, 255)],
  quotation: [rgb(255, 184, 77, 0.16), rgb(224, 168, 84)],
  attribution: [rgb(77, 208, 190, 0.13), rgb(90, 205, 190)],
  content: [rgb(0, 0, 0, 0), rgb(135, 135, 140)],
  flash: [rgb(255, 196, 0, 0.45), rgb(255, 210, 90)],
} satisfies Record<MarkKind | 'flash', [Color, Color]>;

const READABLE = 4.5;

/** Chooses colours for a page: those for its ground, with tints that leave its text readable. */
export function paletteFor(ground: Ground): Palette {
  const colors = luminance(ground.paper) > luminance(ground.ink) ? onLight : onDark;
  const { flash, ...lasting } = colors;
  const strength = strengthFor(
    Object.values(lasting).map(([tint]) => tint),
    ground,
  );
  const flashStrength = strengthFor([flash[0]], ground);
  const marks = Object.entries(colors).map(([kind, [tint, line]]) => {
    const alpha = tint.alpha * (kind === 'flash' ? flashStrength : strength);
    const stroke = STROKES[kind as MarkKind | 'flash'];
    return [kind, { tint: { ...tint, alpha }, line, stroke } satisfies Mark];
  });
  return Object.fromEntries(marks) as Palette;
}

/**
 * How strong tints may be, 0 to 1, so that text under all of them at once keeps the contrast that
 * it needs (WCAG 2, AA), or has none to lose.
 */
function strengthFor(tints: readonly Color[], { ink, paper }: Ground): number {
  const isReadable = (strength: number): boolean => {
    const stack = tints.reduce(
      (under, tint) => blend({ ...tint, alpha: tint.alpha * strength }, under),
      paper,
    );
    return contrast(ink, stack) >= READABLE;
  };
  for (let strength = 1; strength > 0.15; strength -= 0.05)
    if (isReadable(strength)) return strength;
  return 0;
}

const css = ({ red, green, blue, alpha }: Color): string =>
  `rgb(${red} ${green} ${blue} / ${Math.round(alpha * 1000) / 1000})`;

/** The style sheet that draws the highlights called `names`. */
export function styleSheetFor(palette: Palette, names: Record<MarkKind | 'flash', string>): string {
  return Object.entries(palette)
    .map(([kind, { tint, line, stroke }]) => {
      const name = names[kind as MarkKind | 'flash'];
      const tinted = tint.alpha > 0 ? `background-color: ${css(tint)};` : '';
      return `::highlight(${name}) { ${tinted} text-decoration: underline ${stroke} ${css(line)}; text-underline-offset: 0.18em; }`;
    })
    .join('\n');
}
