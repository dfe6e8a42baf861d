import { isCaptionName, isChromeByKind, isChromeByName } from './boilerplate.ts';
import { isAppeal, isLabel, isPointer } from './cues.ts';
import { tagOf } from './element-kind.ts';
import { type Holding, isInline, type Paragraph, type Survey } from './prose.ts';

const LEAST_SHARE = 0.3;
const MOST_LINKED = 0.6;
const LISTS = new Set(['ul', 'ol', 'dl']);
const TEXT_TAGS = new Set(['li', 'blockquote', 'td', 'dd', 'dt', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Marks what within the root of a story is no part of it. */
export function markOutside(
  root: Element,
  { holdings }: Survey,
  story: readonly Paragraph[],
  headline: Element | null,
): Set<Element> {
  const skip = new Set<Element>();
  const { prose, total } = proseWithin(root, story);
  const isPart = (element: Element): boolean => {
    const own = prose.get(element) ?? 0;
    if (element === headline || tagOf(element) === 'h1') return false;
    if (isOutsideByName(element) && own < total * LEAST_SHARE) return false;
    const holding = holdings.get(element) ?? { text: 0, linked: 0 };
    return !isInvitation(element, holding) && (own > 0 || isText(element, holding));
  };
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (isInline(child)) {
        if (isCaptionName(child)) skip.add(child);
        else if (child.firstElementChild) visit(child);
      } else if (holdings.has(child)) {
        if (skip.has(child)) continue;
        if (isPart(child)) visit(child);
        else skip.add(child);
        const next = child.nextElementSibling;
        // What hangs on a label such as "Read more" is no more part of the story than it.
        if (skip.has(child) && next && LISTS.has(tagOf(next)) && isLabel(lineOf(child)))
          skip.add(next);
      }
    }
  };
  visit(root);
  return skip;
}

function isInvitation(element: Element, { text, linked }: Holding): boolean {
  if (text > 400) return false;
  const line = lineOf(element);
  return isLabel(line) || isAppeal(line) || (linked > text * 0.4 && isPointer(line));
}

const lineOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Text that is mostly links is part of a story in its lists, but not as a line of its own. */
function isText(element: Element, { text, linked }: Holding): boolean {
  const tag = tagOf(element);
  if (tag === 'p') return linked < text * 0.9;
  return TEXT_TAGS.has(tag) || linked < text * MOST_LINKED;
}

/** Boxes with quoted posts are part of many stories, whatever the site calls them. */
const isOutsideByName = (element: Element): boolean =>
  isChromeByKind(element) ||
  (isChromeByName(element) && element.querySelector('blockquote') === null);

function proseWithin(root: Element, story: readonly Paragraph[]) {
  const prose = new Map<Element, number>();
  let total = 0;
  for (const { block, length } of story) {
    if (!root.contains(block)) continue;
    total += length;
    for (let at: Element | null = block; at && at !== root; at = at.parentElement) {
      prose.set(at, (prose.get(at) ?? 0) + length);
    }
  }
  return { prose, total };
}
