import { groundOf } from './colors.ts';
import type { MarkLook } from './look.ts';
import { type MarkKind, paletteFor, type Scope, styleSheetFor } from './palette.ts';
import { elementOf, hostOf, isShadowRoot } from './trees.ts';

export type HighlightKind = MarkKind | 'flash';
/** The name of each kind in the registry. */
export type Names = Record<HighlightKind, string>;
export type View = Window & typeof globalThis;

// A note lies over all that it is about; a figure shows inside a quotation.
const PRIORITIES: Record<HighlightKind, number> = {
  content: 1,
  attribution: 2,
  quotation: 3,
  figure: 4,
  note: 5,
  flash: 6,
};
export const KINDS: readonly HighlightKind[] = Object.keys(PRIORITIES) as HighlightKind[];

/** The highlights and the style sheets of one document: a frame has its own. */
export class Layer {
  readonly #view: View;
  readonly #registry: HighlightRegistry;
  readonly #names: Names;
  readonly #painted = new Map<HighlightKind, Highlight>();
  readonly #trees = new Set<Document | ShadowRoot>();
  readonly #sheets: Record<Scope, CSSStyleSheet>;
  readonly #look: () => MarkLook;
  /** Something painted: its surroundings decide the colours. */
  #marked: Node | null = null;
  #styled = '';
  #isChosen = false;

  constructor(view: View, names: Names, look: () => MarkLook) {
    this.#view = view;
    // Asked for once: a content script of Firefox that has looked into the registry of a frame is
    // given that one for the page's own, too.
    this.#registry = view.CSS.highlights;
    this.#look = look;
    this.#names = names;
    this.#sheets = { document: new view.CSSStyleSheet(), shadow: new view.CSSStyleSheet() };
  }

  prepare(element: Element): void {
    this.#marked = element;
    this.#style(element);
    this.#trees.add(element.getRootNode() as Document | ShadowRoot);
    this.restore();
  }

  paint(kind: HighlightKind, ranges: readonly StaticRange[]): void {
    const first = ranges[0];
    if (!first) {
      this.#painted.delete(kind);
      this.#registry.delete(this.#names[kind]);
      return;
    }
    this.#marked = first.startContainer;
    this.#style(this.#marked);
    const highlight = new this.#view.Highlight();
    highlight.priority = PRIORITIES[kind];
    for (const range of ranges) {
      highlight.add(range);
      this.#trees.add(range.startContainer.getRootNode() as Document | ShadowRoot);
    }
    this.#painted.set(kind, highlight);
    this.restore();
  }

  restore(): void {
    for (const [kind, highlight] of this.#painted) {
      const name = this.#names[kind];
      if (this.#registry.get(name) !== highlight) this.#registry.set(name, highlight);
    }
    for (const tree of this.#trees) {
      const sheet = this.#sheetOf(tree);
      // Pages that render a component anew throw its shadow root away, as often as they like.
      if (isShadowRoot(tree) && !tree.host.isConnected) this.#letGo(tree);
      else if (!tree.adoptedStyleSheets.includes(sheet)) {
        tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
      }
    }
  }

  /** Chooses the colours again. */
  restyle(): void {
    this.#isChosen = false;
    if (this.#marked) this.#style(this.#marked);
  }

  clear(): void {
    for (const kind of KINDS) this.paint(kind, []);
    for (const tree of this.#trees) this.#letGo(tree);
    this.#marked = null;
  }

  #letGo(tree: Document | ShadowRoot): void {
    const own = this.#sheetOf(tree);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== own);
    this.#trees.delete(tree);
  }

  /**
   * Chooses colours by the text that is marked: pages turn dark by a switch of their own. Done once
   * for all kinds that are painted together: to ask after the first was painted would make the
   * browser style the page there and then.
   */
  #style(node: Node): void {
    if (this.#isChosen) return;
    this.#isChosen = true;
    queueMicrotask(() => {
      this.#isChosen = false;
    });
    // Text right in a shadow root stands in no element.
    const element = elementOf(node) ?? hostOf(node.getRootNode());
    if (!element) return;
    const look = this.#look();
    const palette = paletteFor(groundOf(element), look);
    const css = (scope: Scope) => styleSheetFor(palette, this.#names, scope, look.style);
    const styled = css('document');
    if (styled === this.#styled) return;
    this.#styled = styled;
    this.#sheets.document.replaceSync(styled);
    this.#sheets.shadow.replaceSync(css('shadow'));
  }

  #sheetOf(tree: Document | ShadowRoot): CSSStyleSheet {
    return this.#sheets[isShadowRoot(tree) ? 'shadow' : 'document'];
  }
}
