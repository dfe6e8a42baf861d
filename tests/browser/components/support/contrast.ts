type Rgba = [red: number, green: number, blue: number, alpha: number];

export interface LowContrast {
  words: string;
  ratio: number;
}

/**
 * Finds the texts below `root` that stand out less than 4.5:1 from what is painted behind them
 * (WCAG 2.2, 1.4.3). Disabled controls are exempt there, and left out here.
 */
export function findLowContrast(root: ParentNode): LowContrast[] {
  const found: LowContrast[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const words = ownText(element);
    const isSeen = element.checkVisibility() && !element.closest('.only-heard');
    if (words === '' || !isSeen || element.closest(':disabled, style')) continue;
    const paper = paperOf(element);
    const ink = blend(toRgba(getComputedStyle(element).color), paper);
    const ratio = contrast(ink, paper);
    if (ratio < 4.5) found.push({ words, ratio: Math.round(ratio * 100) / 100 });
  }
  return found;
}

function ownText(element: HTMLElement): string {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
    return element.value;
  return [...element.childNodes]
    .map((node) => (node instanceof Text ? node.data : ''))
    .join(' ')
    .trim();
}

function paperOf(element: Element): Rgba {
  const layers: Rgba[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    layers.push(toRgba(getComputedStyle(at).backgroundColor));
    if (layers.at(-1)?.[3] === 1) break;
  }
  return layers.reduceRight<Rgba>((paper, layer) => blend(layer, paper), [255, 255, 255, 1]);
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** Any colour of CSS as the browser paints it. */
function toRgba(color: string): Rgba {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function blend([red, green, blue, alpha]: Rgba, under: Rgba): Rgba {
  const mix = (over: number, index: 0 | 1 | 2) => over * alpha + under[index] * (1 - alpha);
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
}

function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
