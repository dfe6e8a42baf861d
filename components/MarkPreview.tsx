import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Ground } from '../utils/page/colors.ts';
import type { MarkLook } from '../utils/page/look.ts';
import { css, isLined, type MarkKind, paletteFor } from '../utils/page/palette.ts';
import { t, templateOf } from '../utils/wording.ts';
import { colorsOf, type KindOption } from './KindOptions.tsx';
import { DARK, LIGHT } from './look-variables.ts';
import { Rich } from './Rich.tsx';

type Props = { kinds: readonly KindOption[]; style: MarkLook['style'] };

/** A sentence as pages will show it, on light and on dark paper. */
export function MarkPreview({ kinds, style }: Props) {
  return (
    <figure class="preview" aria-label={t('options.preview')}>
      <Paper name="light" ground={LIGHT} kinds={kinds} style={style} />
      <Paper name="dark" ground={DARK} kinds={kinds} style={style} />
    </figure>
  );
}

const marked = (kind: MarkKind) => (words: string) => <mark data-mark={kind}>{words}</mark>;
const MARKED = {
  quotation: marked('quotation'),
  attribution: marked('attribution'),
  content: marked('content'),
  figure: marked('figure'),
  note: marked('note'),
};

function Paper({ name, ground, kinds, style }: Props & { name: string; ground: Ground }) {
  const root = useRef<HTMLParagraphElement>(null);
  const on = new Set(kinds.filter((kind) => kind.on).map(({ kind }) => kind));
  const palette = paletteFor(ground, { style, colors: colorsOf(kinds) });
  // The same palette as on pages, set as properties: the policy of extension pages allows no
  // style in markup.
  useLayoutEffect(() => {
    for (const element of root.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? []) {
      const kind = element.dataset.mark as MarkKind;
      const { tint, line, stroke } = palette[kind];
      const shown = kind === 'content' ? on.has('attribution') : on.has(kind);
      const lined = shown && isLined(palette[kind], style);
      element.style.backgroundColor = shown && style !== 'underline' ? css(tint) : 'transparent';
      element.style.textDecoration = lined ? `underline ${stroke} ${css(line)}` : 'none';
    }
  });
  return (
    <p ref={root} class="preview-paper" data-paper={name}>
      <Rich text={templateOf('options.previewWords')} parts={MARKED} />
    </p>
  );
}
