import { findBoxes } from './boxes.ts';
import { tagOf } from './element-kind.ts';
import { titleOf } from './metadata.ts';
import { markOutside } from './outside.ts';
import { type Paragraph, surveyProse } from './prose.ts';

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
  const title = titleOf(document);
  const survey = surveyProse(body);
  const headline = findHeadline(document, title);
  const boxes = findBoxes(survey, headline);
  const story = survey.paragraphs.filter(({ block }) => !boxes.isBoxed(block));
  const clean = underHeadline(story, headline);
  const total = lengthOf(clean);
  if (total < LEAST_PROSE) {
    return force ? { roots: [body], skip: new Set(), title } : null;
  }
  const root = chooseRoot(body, clean, total);
  return { roots: [root], skip: markOutside(root, survey, clean, headline), title };
}

/** The paragraphs of the headline's own article, or those below it, where they are enough. */
function underHeadline(
  story: readonly Paragraph[],
  headline: Element | null,
): readonly Paragraph[] {
  if (!headline) return story;
  const article = headline.closest('article');
  const own = article ? story.filter(({ block }) => article.contains(block)) : [];
  if (lengthOf(own) >= LEAST_PROSE) return own;
  const below = story.filter(
    ({ block }) => headline.compareDocumentPosition(block) & headline.DOCUMENT_POSITION_FOLLOWING,
  );
  return lengthOf(below) >= lengthOf(story) / 3 ? below : story;
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);

/** The heading that is the page's title, or its only one. */
function findHeadline(document: Document, title: string): Element | null {
  const words = squeeze(title);
  const isTitle = (heading: Element): boolean => {
    const text = squeeze(heading.textContent ?? '');
    return (
      text.length > 10 && (words.startsWith(text) || text.startsWith(words) || words.endsWith(text))
    );
  };
  const headings = [...document.querySelectorAll('h1')];
  const named = headings.find(isTitle) ?? [...document.querySelectorAll('h2')].find(isTitle);
  return named ?? (headings.length === 1 ? (headings[0] ?? null) : null);
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Goes down from the body as long as one child holds nearly all of the story. */
function chooseRoot(body: Element, story: readonly Paragraph[], total: number): Element {
  const prose = new Map<Element, number>();
  for (const { block, length } of story) {
    for (let at: Element | null = block; at; at = at.parentElement) {
      prose.set(at, (prose.get(at) ?? 0) + length);
    }
  }
  const blocks = new Set(story.map(({ block }) => block));
  let root = body;
  for (;;) {
    const next = [...root.children].find((child) => (prose.get(child) ?? 0) > total * MOST_SHARE);
    if (!next || tagOf(next) === 'p') return root;
    // Paragraphs right beside it belong to the same story.
    const beside = [...root.children].filter((child) => child !== next && blocks.has(child));
    if (
      beside.length > 0 &&
      lengthOf(story.filter(({ block }) => beside.includes(block))) > total * 0.03
    ) {
      return root;
    }
    root = next;
  }
}
