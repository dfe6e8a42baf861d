import { findArticle } from '../../utils/page/article.ts';
import { isArticlePage } from '../../utils/page/detect.ts';
import { type DocumentText, readDocumentText } from '../../utils/page/document-text.ts';
import { createHighlighter } from '../../utils/page/highlighter.ts';
import { readPage } from '../../utils/page/metadata.ts';
import { describeRange, type PassageTarget, resolveTarget } from '../../utils/page/selectors.ts';
import { indexText, type TextIndex } from '../../utils/page/text-index.ts';
import type { Span } from '../../utils/text/spans.ts';
import { buildTree } from './build-tree.ts';
import { expectThat, LIMIT_MS } from './expect.ts';
import type { Change, PageCase } from './trees.ts';

type Passage = PageCase['spans'][number];

/**
 * Builds a page, takes it through finder, index, anchoring and painter, changes it, and does so
 * again.
 * @throws {Error} where something does not hold.
 */
export function tryPage({ tree, changes, spans }: PageCase): void {
  const [head, body] = [document.createElement('head'), document.createElement('body')];
  document.documentElement.replaceChildren(head, body);
  body.append(...tree.map(buildTree));
  readAll(spans);
  const targets = describeAll(spans);
  for (const change of changes) applyChange(change);
  readAll(spans);
  resolveAll(targets);
}

/** Reads the page as the reading part would; the page stays as it is. */
function readAll(spans: readonly Passage[]): void {
  const before = document.documentElement.outerHTML;
  inTime('the verdict', () => isArticlePage(document));
  inTime('the metadata', () => readPage(document));
  for (const force of [false, true]) {
    const article = inTime('the finder', () => findArticle(document, { force }));
    expectThat(!force || article !== null, 'a place for the story that was asked for');
    if (!article) continue;
    for (const root of article.roots) expectThat(root.isConnected, 'a root in the page');
    const index = inTime('the index', () => indexText(article));
    expectThat(index.isCurrent(), 'a current index');
    paint(spans.flatMap((span) => placeIn(index, span)));
  }
  expectThat(document.documentElement.outerHTML === before, 'a page that stays as it is');
}

/** The ranges of a passage of the article, which hold its words and lead back to it. */
function placeIn(index: TextIndex, passage: Passage): StaticRange[] {
  const span = within(passage, index.text.length);
  if (!span) return [];
  const ranges = index.rangesOf(span);
  // The marks of a <q> are drawn, and stand in no node.
  const words = plain(index.text.slice(span.start, span.end).replace(/[“”‘’]/g, ''));
  // A range may run over what nobody sees, such as a closed <details>.
  expectThat(holdsInOrder(plain(ranges.map(wordsOf).join('')), words), 'its words in a range');
  for (const { startContainer, startOffset } of ranges) {
    const at = index.toOffset(startContainer, startOffset) ?? -1;
    expectThat(at >= span.start - 1 && at < span.end, 'an offset in the span');
  }
  return ranges;
}

function describeAll(spans: readonly Passage[]): PassageTarget[] {
  const text = inTime('the document text', () => readDocumentText(document));
  return spans.flatMap((passage) => {
    const span = within(passage, text.text.length);
    const [range] = span ? text.rangesOf(span) : [];
    const target = range && describeRange(range, text);
    if (!target) return [];
    expectThat(
      isAt(resolveTarget(target, text)?.span, target.position),
      'it where it was described',
    );
    return [target];
  });
}

function resolveAll(targets: readonly PassageTarget[]): void {
  const text: DocumentText = readDocumentText(document);
  for (const target of targets) {
    const found = inTime('the anchoring', () => resolveTarget(target, text));
    if (!found) continue;
    const { start, end } = found.span;
    expectThat(0 <= start && start < end && end <= text.text.length, 'a place in the text');
    paint(found.ranges);
  }
}

function paint(ranges: readonly StaticRange[]): void {
  const stop = new AbortController();
  const painter = createHighlighter(document, { signal: stop.signal });
  for (const kind of ['quotation', 'attribution', 'figure', 'note'] as const) {
    inTime('the painter', () => painter.paint(kind, ranges));
  }
  painter.flash(ranges);
  painter.restore();
  stop.abort();
  expectThat(CSS.highlights.size === 0, 'no highlight that stays behind');
  expectThat(document.adoptedStyleSheets.length === 0, 'no style that stays behind');
}

function applyChange({ kind, at, text }: Change): void {
  const nodes: ChildNode[] = [];
  const walker = document.createTreeWalker(document.body);
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  const node = nodes[at % nodes.length];
  if (!node) return;
  if (kind === 'remove') node.remove();
  else if (kind === 'insert') node.before(document.createTextNode(unescape(text)));
  else if (kind === 'move') document.body.prepend(node);
  else if (kind === 'retype' && node.nodeValue !== null) node.nodeValue = unescape(text);
  else if (node instanceof Text) node.splitText(at % (node.data.length + 1));
}

/** Fails where something takes too long three times: once may be the machine's doing. */
function inTime<T>(what: string, work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    const startedAtMs = performance.now();
    const result = work();
    const tookMs = performance.now() - startedAtMs;
    if (tookMs < LIMIT_MS) return result;
    expectThat(attempt < 3, `${what} within ${LIMIT_MS} ms, not ${Math.round(tookMs)}`);
  }
}

function within([at, length]: Passage, end: number): Span | null {
  if (end === 0) return null;
  const start = at % end;
  return { start, end: Math.min(end, start + length) };
}

const isAt = (found: Span | undefined, { start, end }: Span): boolean =>
  found?.start === start && found.end === end;

function wordsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live.toString();
}

function holdsInOrder(text: string, wanted: string): boolean {
  let at = -1;
  for (const character of wanted) {
    at = text.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Without white space and what nobody sees, which the index collapses or leaves out. */
const plain = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');
