import { blend, type Color, contrast, difference, type Ground, luminance } from './colors.ts';
import { type MarkLook, type MarkStyle, markOf, OWN_LOOK, parseHex } from './look.ts';

/** What is marked, from the strongest to the quietest. */
export type MarkKind = 'note' | 'figure' | 'quotation' | 'attribution' | 'content';

interface Mark {
  tint: Color;
  line: Color;
  /** The tint would hardly be seen alone: the line stays, whatever the style. */
  isFaint: boolean;
  /** Line style, thickness and distance from the text. */
  stroke: string;
}

export type Palette = Record<MarkKind | 'flash', Mark>;

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

/** What a tint without a line needs to be seen at all. */
const ALONE = 1.7;
const CONTENT_ALONE = 0.1;
/** Tints that differ less from the paper are lost on it. */
const SEEN_ALONE = 0.04;

/**
 * Chooses colours for a page: the reader's or those for its ground, with lines that can be seen and
 * tints that leave its text readable.
 */
export function paletteFor(ground: Ground, look: MarkLook = OWN_LOOK): Palette {
  const ownColors = luminance(ground.paper) > luminance(ground.ink) ? onLight : onDark;
  const chosen = Object.entries({ ...ownColors, ...chosenColors(look, ground) });
  const colors = chosen.map(([kind, [tint, line]]) => ({
    kind: kind as MarkKind | 'flash',
    tint: look.style === 'background' ? stronger(tint, line) : tint,
    line,
  }));
  const tintsOf = (flash: boolean) =>
    colors.filter(({ kind }) => (kind === 'flash') === flash).map(({ tint }) => tint);
  const [strength, flashStrength] = [tintsOf(false), tintsOf(true)].map((tints) =>
    strengthFor(tints, ground),
  );
  const marks = colors.map(({ kind, tint: full, line }) => {
    const alpha = full.alpha * ((kind === 'flash' ? flashStrength : strength) ?? 0);
    const tint = { ...full, alpha };
    const isFaint = difference(blend(tint, ground.paper), ground.paper) < SEEN_ALONE;
    return [kind, { tint, line, isFaint, stroke: STROKES[kind] } satisfies Mark];
  });
  const palette = Object.fromEntries(marks) as Palette;
  // What was said is quiet beside who said it, and is drawn in the same way.
  palette.content.isFaint = palette.attribution.isFaint;
  return palette;
}

function chosenColors({ colors }: MarkLook, ground: Ground) {
  const chosen: Partial<Record<MarkKind, [Color, Color]>> = {};
  for (const kind of ['quotation', 'attribution', 'figure', 'note'] as const) {
    const color = parseHex(colors[kind] ?? '');
    if (color) chosen[kind] = markOf(kind, color, ground);
  }
  return chosen;
}

const stronger = (tint: Color, line: Color): Color =>
  tint.alpha === 0
    ? { ...line, alpha: CONTENT_ALONE }
    : { ...tint, alpha: Math.min(0.7, tint.alpha * ALONE) };

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

/** A colour as CSS writes it. */
export const css = ({ red, green, blue, alpha }: Color): string =>
  `rgb(${red} ${green} ${blue} / ${Math.round(alpha * 1000) / 1000})`;

/** What a style sheet is for: a document, or a shadow root. */
export type Scope = 'document' | 'shadow';

/**
 * The style sheet that draws the highlights called `names`; the flash is drawn in full always.
 *
 * A rule for each element would have the browser match it to all of them, which takes too long on
 * huge pages. Elements inherit a highlight's style from their parent, so the root's will do; Firefox
 * inherits none yet (its tests of highlight-cascade fail).
 */
export function styleSheetFor(
  palette: Palette,
  names: Record<MarkKind | 'flash', string>,
  scope: Scope,
  style: MarkStyle = 'both',
): string {
  const rulesFor = (selector: string): string =>
    Object.entries(palette)
      .map(([kind, mark]) => {
        const name = `::highlight(${names[kind as MarkKind | 'flash']})`;
        return `${selector}${name} ${bodyOf(mark, kind === 'flash' ? 'both' : style)}`;
      })
      .join('\n');
  if (scope === 'shadow') return `${rulesFor(':host')}\n${rulesFor('')}`;
  return `${rulesFor(':root')}\n@supports (-moz-appearance: none) {\n${rulesFor('')}\n}`;
}

/** Tells whether a mark has its line in a style. */
export const isLined = ({ isFaint }: Mark, style: MarkStyle): boolean =>
  style !== 'background' || isFaint;

function bodyOf(mark: Mark, style: MarkStyle): string {
  const { tint, line, stroke } = mark;
  const tinted = tint.alpha > 0 && style !== 'underline' ? `background-color: ${css(tint)};` : '';
  // A share of the font's size: a length would be that of the root's.
  const lined = isLined(mark, style)
    ? `text-decoration: underline ${stroke} ${css(line)}; text-underline-offset: 18%;`
    : '';
  return `{ ${tinted} ${lined} }`;
}
