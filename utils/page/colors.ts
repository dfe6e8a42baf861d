/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export interface Color {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };
const DARK_CANVAS: Color = { red: 18, green: 18, blue: 18, alpha: 1 };

/** Reads the `rgb()` form that computed styles have for all but wide-gamut colours. */
function parseColor(css: string): Color | null {
  const match = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+)(%)?)?\)$/.exec(css);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1, 4).map(Number);
  const alpha = match[4] === undefined ? 1 : Number(match[4]) / (match[5] ? 100 : 1);
  return { red, green, blue, alpha };
}

/** Lays a translucent colour over an opaque one. */
export function blend(over: Color, under: Color): Color {
  const mix = (a: number, b: number): number => a * over.alpha + b * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of WCAG 2, 0 to 1. */
export const luminance = ({ red, green, blue }: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** How different two colours look: their distance in Oklab (CSS Color 4), of which 0.02 is just seen. */
export function difference(a: Color, b: Color): number {
  const [one, other] = [oklab(a), oklab(b)];
  return Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));
}

function oklab(color: Color): number[] {
  const [red, green, blue] = [linear(color.red), linear(color.green), linear(color.blue)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** What an element's text is drawn with, and on. */
export interface Ground {
  ink: Color;
  paper: Color;
}

/** Measures the colours of the text in an element and of what lies behind it. */
export function groundOf(element: Element): Ground {
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element);
  const ink = parseColor(style?.color ?? '') ?? { red: 0, green: 0, blue: 0, alpha: 1 };
  const layers: Color[] = [];
  let isPictured = false;
  for (let at: Element | null = element; at && view; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    isPictured ||= backgroundImage !== 'none';
    const layer = parseColor(backgroundColor);
    if (layer && layer.alpha > 0) layers.push(layer);
    if (layer?.alpha === 1) break;
  }
  const isLightInk = luminance(ink) > 0.4;
  const canvas = isLightInk ? DARK_CANVAS : WHITE;
  const paper = layers.reduceRight((under, over) => blend(over, under), canvas);
  // A picture behind the text hides the colour below it: go by the ink, which was chosen to be read.
  const isPlausible = !isPictured || contrast(ink, paper) >= 3;
  return { ink, paper: isPlausible ? paper : canvas };
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
