import { lettersIn } from '../text/characters.ts';
import { withoutBoxes } from './boxes.ts';
import { tagOf } from './element-kind.ts';
import { readTitle } from './metadata.ts';
import { markOutside } from './outside.ts';
import {
  childrenOf,
  lengthOf,
  type Paragraph,
  proseByElement,
  type Survey,
  surveyProse,
} from './prose.ts';
import { holds, standInFor } from './trees.ts';

/** Where the story of a page stands. */
export interface Article {
  /** The elements that hold it. */
  roots: Element[];
  /** Elements within the roots that are no part of it: captions, related links, share bars. */
  skip: ReadonlySet<Element>;
  title: string;
}

const LEAST_PROSE = 250;
const MOST_SHARE = 0.7;

/**
 * Finds the story of a page, or null where none is. With `force` it takes the likeliest place, at
 * worst the whole body.
 */
export function findArticle(
  document: Document,
  { force = false }: { force?: boolean } = {},
): Article | null {
  const { body } = document;
  if (!body) return null;
  const title = readTitle(document);
  const survey = withoutHidden(surveyProse(body));
  const headline = findHeadline(document, title);
  const clean = underHeadline(withoutBoxes(survey, headline, LEAST_PROSE), headline);
  const total = lengthOf(clean);
  if (total < LEAST_PROSE) {
    return force ? { roots: [body], skip: new Set(), title } : null;
  }
  const root = chooseRoot(body, clean, total);
  // A page that is only the shell of a frame: its story is that of another page.
  if (!force && root.ownerDocument !== document) return null;
  return { roots: [root], skip: markOutside(root, survey, clean, headline), title };
}

/** Leaves out what does not show, unless that is all: some pages hide their text until it has loaded. */
function withoutHidden(survey: Survey): Survey {
  const shown = survey.paragraphs.filter(({ block }) => block.checkVisibility());
  return lengthOf(shown) < LEAST_PROSE ? survey : { ...survey, paragraphs: shown };
}

/** The paragraphs of the headline's own article, or those below it, where they are enough. */
function underHeadline(
  story: readonly Paragraph[],
  headline: Element | null,
): readonly Paragraph[] {
  if (!headline) return story;
  const article = headline.closest('article');
  const own = article ? story.filter(({ block }) => holds(article, block)) : [];
  if (lengthOf(own) >= LEAST_PROSE) return own;
  const below = story.filter(({ block }) => isBelow(block, headline));
  return lengthOf(below) >= lengthOf(story) / 3 ? below : story;
}

function isBelow(block: Element, headline: Element): boolean {
  const standIn = standInFor(block, headline.getRootNode());
  if (!standIn) return false;
  return (headline.compareDocumentPosition(standIn) & headline.DOCUMENT_POSITION_FOLLOWING) > 0;
}

/** The heading that is the page's title, or its only one. */
function findHeadline(document: Document, title: string): Element | null {
  const words = lettersIn(title);
  const isTitle = (heading: Element): boolean => {
    const text = lettersIn(heading.textContent ?? '');
    return (
      text.length > 10 && (words.startsWith(text) || text.startsWith(words) || words.endsWith(text))
    );
  };
  const headings = [...document.querySelectorAll('h1')];
  const named = headings.find(isTitle) ?? [...document.querySelectorAll('h2')].find(isTitle);
  return named ?? (headings.length === 1 ? (headings[0] ?? null) : null);
}

/** Goes down from the body as long as one child holds nearly all of the story. */
function chooseRoot(body: Element, story: readonly Paragraph[], total: number): Element {
  const prose = proseByElement(story);
  const blocks = new Set(story.map(({ block }) => block));
  let root = body;
  for (;;) {
    const next = [...childrenOf(root)].find(
      (child) => (prose.get(child) ?? 0) > total * MOST_SHARE,
    );
    if (!next || tagOf(next) === 'p') return root;
    const beside = [...childrenOf(root)].filter(
      (child) => child !== next && prose.has(child) && (blocks.has(child) || isAlike(child, next)),
    );
    // Paragraphs right beside it, or a box like it, belong to the same story.
    if (beside.reduce((sum, child) => sum + (prose.get(child) ?? 0), 0) > total * 0.03) return root;
    root = next;
  }
}

/** Tells whether a site gives two elements the same looks. */
const isAlike = (a: Element, b: Element): boolean =>
  tagOf(a) === tagOf(b) && a.classList.length > 0 && a.classList[0] === b.classList[0];
