import fc from 'fast-check';
import { oddText } from '../../tests/unit/support/odd-text.ts';

/** A node of a page: an element with its children, or text (escaped: pages take no lone surrogate). */
export type Tree = string | { tag: string; attributes: Record<string, string>; children: Tree[] };

/** What is done to a page after it was read. */
export interface Change {
  kind: 'remove' | 'insert' | 'retype' | 'move' | 'split';
  at: number;
  text: string;
}

export interface PageCase {
  tree: Tree[];
  changes: Change[];
  /** Passages: offset and length, taken within the text that there is. */
  spans: [number, number][];
}

const TAGS = [
  ...['p', 'p', 'p', 'p', 'div', 'div', 'span', 'span', 'article', 'section', 'main', 'aside'],
  ...['h1', 'h2', 'blockquote', 'ul', 'li', 'a', 'b', 'em', 'q', 'br', 'hr', 'img', 'sup', 'wbr'],
  ...['table', 'tr', 'td', 'pre', 'figure', 'figcaption', 'header', 'footer', 'nav', 'details'],
  ...[
    'summary',
    'script',
    'style',
    'template',
    'noscript',
    'textarea',
    'input',
    'button',
    'select',
  ],
  ...[
    'svg',
    'math',
    'iframe',
    'slot',
    'x-part',
    'shadow',
    'comment',
    'ruby',
    'rt',
    'time',
    'title',
  ],
];
const ATTRIBUTES: Record<string, string>[] = [
  {},
  {},
  {},
  {},
  { hidden: '' },
  { style: 'display:none' },
  { style: 'visibility:hidden' },
  { style: 'display:flex' },
  { style: 'display:contents' },
  { style: 'white-space:pre-wrap' },
  { style: 'position:absolute;left:-9999px' },
  { style: 'float:left;font-size:0' },
  { class: 'related newsletter-signup' },
  { class: 'article-body' },
  { class: 'comments' },
  { role: 'presentation', 'aria-hidden': 'true' },
  { contenteditable: 'true' },
  { dir: 'rtl', lang: 'ar' },
  { itemprop: 'articleBody' },
  { open: '' },
  { slot: 'x' },
];

const sentence = fc
  .array(
    fc.constantFrom(
      ...'The board of Penmarrow will close its ferry “There is no money,” said Ruth Carlow . 1,306 people live there 38% £12.4 million and the ministry'.split(
        ' ',
      ),
    ),
    { minLength: 8, maxLength: 60 },
  )
  .map((words) => words.join(' '));
const text = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 2, arbitrary: oddText },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\t\n  ', '', '\u00a0', '\u200b') },
);
const escaped = text.map((value) => escape(value));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    escaped,
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.constantFrom(...ATTRIBUTES),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

/** Elements within elements: a parser stops at 512, and Chromium itself fails on some thousands. */
const deep = fc
  .tuple(
    fc.integer({ min: 50, max: 800 }),
    fc.constantFrom('div', 'span', 'b', 'blockquote'),
    escaped,
  )
  .map(([depth, tag, inner]) => ({ deep: depth, tag, inner }));

const paragraphs = fc
  .array(sentence, { minLength: 3, maxLength: 12 })
  .map((list): Tree[] =>
    list.map((words) => ({ tag: 'p', attributes: {}, children: [escape(words)] })),
  );

const anyTree: fc.Arbitrary<Tree[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(tree, { minLength: 1, maxLength: 12 }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(paragraphs, fc.array(tree, { maxLength: 6 }), fc.nat(12))
      .map(([story, rest, at]) => [...story.slice(0, at), ...rest, ...story.slice(at)]),
  },
  {
    weight: 1,
    arbitrary: deep.map(({ deep: depth, tag, inner }) => [
      { tag: 'deep', attributes: { depth: String(depth), of: tag }, children: [inner] },
    ]),
  },
);

const change = fc.record({
  kind: fc.constantFrom(
    'remove' as const,
    'insert' as const,
    'retype' as const,
    'move' as const,
    'split' as const,
  ),
  at: fc.nat(),
  text: escaped,
});

/** Pages of any make, with what happens to them. */
export const anyPageCase: fc.Arbitrary<PageCase> = fc.record({
  tree: anyTree,
  changes: fc.array(change, { maxLength: 4 }),
  spans: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 300 })), {
    minLength: 1,
    maxLength: 8,
  }),
});
