import { lettersIn } from '../text/characters.ts';
import { isBesidesByName, isChromeByKind, isChromeByName, isPulledByName } from './boilerplate.ts';
import { isAppeal, isLabel, isPointer } from './cues.ts';
import { tagOf } from './element-kind.ts';
import {
  childrenOf,
  type Holding,
  NOTHING,
  type Paragraph,
  proseByElement,
  type Survey,
} from './prose.ts';

const LEAST_SHARE = 0.3;
const MOST_LINKED = 0.6;
/** Each is looked for in the whole story. */
const MOST_PULLED = 40;
/** Captions within a line; those that are blocks are told by their names like all others. */
const CAPTIONS = '[class*=caption i], [class*=credit i]';
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
  const prose = proseByElement(story);
  const total = prose.get(root) ?? 0;
  const isRepeated = repetitionIn(root);
  const isPart = (element: Element): boolean => {
    const own = prose.get(element) ?? 0;
    if (element === headline || tagOf(element) === 'h1') return false;
    if (isOutsideByName(element) && own < total * LEAST_SHARE) return false;
    if (isPulledByName(element) && isRepeated(element)) return false;
    const holding = holdings.get(element) ?? NOTHING;
    return !isInvitation(element, holding) && (own > 0 || isText(element, holding));
  };
  const visitBlock = (element: Element): void => {
    if (isPart(element)) {
      visit(element);
      return;
    }
    skip.add(element);
    const next = element.nextElementSibling;
    // What hangs on a label such as "Read more" is no more part of the story than it.
    if (next && LISTS.has(tagOf(next)) && isLabel(lineOf(element))) skip.add(next);
  };
  const visit = (parent: Element): void => {
    // Lines of thousands of inline elements, and nothing else, are common.
    if (!holdings.get(parent)?.isDivided) return;
    for (const child of childrenOf(parent)) {
      if (holdings.has(child) && !skip.has(child)) visitBlock(child);
    }
  };
  for (const caption of root.querySelectorAll(CAPTIONS)) {
    if (!holdings.has(caption)) skip.add(caption);
  }
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

/** Makes what tells whether the words of an element, its first paragraph's at least, stand twice. */
function repetitionIn(root: Element): (element: Element) => boolean {
  let left = MOST_PULLED;
  let story: string | null = null;
  return (element) => {
    if (left-- <= 0) return false;
    story ??= lettersIn(root.textContent ?? '');
    const words = lettersIn((element.querySelector('p') ?? element).textContent ?? '');
    return words !== '' && story.indexOf(words) !== story.lastIndexOf(words);
  };
}

/** Text that is mostly links is part of a story in its lists, but not as a line of its own. */
function isText(element: Element, { text, linked }: Holding): boolean {
  const tag = tagOf(element);
  if (tag === 'p') return linked < text * 0.9;
  return TEXT_TAGS.has(tag) || linked < text * MOST_LINKED;
}

/** Boxes with quoted posts are part of many stories, even if the site calls them widgets. */
const isOutsideByName = (element: Element): boolean =>
  isChromeByKind(element) ||
  isBesidesByName(element) ||
  (isChromeByName(element) && element.querySelector('blockquote') === null);
