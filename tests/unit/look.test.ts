import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, contrast } from '../../utils/page/colors.ts';
import { parseHex, visibleOn } from '../../utils/page/look.ts';
import { css, paletteFor, styleSheetFor } from '../../utils/page/palette.ts';

const grey = (part: number) => ({ red: part, green: part, blue: part, alpha: 1 });
const GROUNDS = [
  { name: 'white', paper: grey(255), ink: grey(20) },
  { name: 'black', paper: grey(18), ink: grey(230) },
];
const NAMES = {
  note: 'n',
  figure: 'f',
  quotation: 'q',
  attribution: 'a',
  content: 'c',
  flash: 'x',
};

describe('the colours that a reader chooses', () => {
  it.each([
    ['#ff8000', { red: 255, green: 128, blue: 0, alpha: 1 }],
    ['#FFF', null],
    ['red', null],
    ['#12345g', null],
  ])('are read: %s', (hex, color) => {
    expect(parseHex(hex)).toEqual(color);
  });

  it.each(GROUNDS)('can be seen as lines and read through as tints on $name', (ground) => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const hex = `#${[red, green, blue].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
        const { quotation } = paletteFor(ground, { style: 'both', colors: { quotation: hex } });
        expect(contrast(quotation.line, ground.paper)).toBeGreaterThanOrEqual(3);
        const behind = blend(quotation.tint, ground.paper);
        expect(contrast(ground.ink, behind)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it.each([
    ['dark green on black', '#0b3d0b', 'black'],
    ['black on black', '#000000', 'black'],
    ['white on white', '#ffffff', 'white'],
    ['yellow on white', '#ffe066', 'white'],
  ])('can be seen as tints alone: %s', (_name, hex, on) => {
    const ground = GROUNDS.find(({ name }) => name === on) ?? { paper: grey(0), ink: grey(0) };
    const { figure } = paletteFor(ground, { style: 'background', colors: { figure: hex } });
    const { red, green, blue } = blend(figure.tint, ground.paper);
    const changes = [red, green, blue].map((part) => Math.abs(part - ground.paper.red));
    expect(Math.max(...changes)).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['a pale blue on white', '#aaffff', 'white', true],
    ['a strong blue on white', '#0057b7', 'white', false],
    ['a dark blue on black', '#002266', 'black', true],
    ['a light blue on black', '#66aaff', 'black', false],
  ])('keep their line where they are lost as tints alone: %s', (_name, hex, on, isKept) => {
    const ground = GROUNDS.find(({ name }) => name === on) ?? { paper: grey(0), ink: grey(0) };
    const palette = paletteFor(ground, { style: 'background', colors: { attribution: hex } });
    const sheet = styleSheetFor(palette, NAMES, 'document', 'background').split('\n');
    const isLined = (name: string) =>
      sheet.find((rule) => rule.includes(`(${name})`))?.includes('underline');
    expect(isLined('a')).toBe(isKept);
    // What was said is drawn as who said it.
    expect(isLined('c')).toBe(isKept);
    expect(isLined('q')).toBe(false);
  });

  it('are seen as lines where the text bears no tint', () => {
    const ground = { paper: grey(255), ink: grey(118) };
    const palette = paletteFor(ground, { style: 'background', colors: {} });
    const { figure } = palette;
    expect(figure.tint.alpha).toBe(0);
    expect(styleSheetFor(palette, NAMES, 'document', 'background')).toContain(css(figure.line));
  });

  it('stay as they are where they can be seen already', () => {
    const color = { red: 160, green: 30, blue: 30, alpha: 1 };
    expect(visibleOn(color, { paper: grey(255), ink: grey(0) })).toEqual(color);
  });

  it('are drawn as lines, tints or both; the flash as both', () => {
    const palette = paletteFor({ paper: grey(255), ink: grey(20) });
    const line = css(palette.quotation.line);
    const sheet = (style: 'both' | 'underline' | 'background') => {
      const rules = styleSheetFor(palette, NAMES, 'document', style).split('\n');
      const rule = (name: string) => rules.find((one) => one.includes(`(${name})`)) ?? '';
      expect(rule('x')).toMatch(/background-color.*underline/);
      return rule('q');
    };
    expect(sheet('both')).toMatch(/background-color.*underline/);
    expect(sheet('underline')).not.toContain('background-color');
    expect(sheet('underline')).toContain(line);
    expect(sheet('background')).not.toContain('underline');
  });
});
