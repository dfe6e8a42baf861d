import { isChromeByKind, isChromeByName } from './boilerplate.ts';
import { tagOf } from './element-kind.ts';
import type { Paragraph, Survey } from './prose.ts';

/** Tells which text stands in a box around the story: comments, teasers, menus. */
export interface Boxes {
  isBoxed: (element: Element) => boolean;
}

/** A box with a name that says it is none of the story may still hold it, if it holds this much. */
const TOO_LARGE = 0.4;

/** Finds the boxes of a page. What holds the headline is none, whatever it is called. */
export function findBoxes({ paragraphs }: Survey, headline: Element | null): Boxes {
  const known = new Map<Element, boolean>();
  const prose = new Map<Element, number>();
  let total = 0;
  for (const { block, length } of paragraphs) {
    total += length;
    for (let at: Element | null = block; at; at = at.parentElement) {
      prose.set(at, (prose.get(at) ?? 0) + length);
    }
  }
  const cards = findCards(paragraphs);
  const isBox = (element: Element): boolean => {
    if (headline && element.contains(headline)) return false;
    if (cards.has(element) || isChromeByKind(element)) return true;
    return isChromeByName(element) && (prose.get(element) ?? 0) < total * TOO_LARGE;
  };
  const isBoxed = (element: Element): boolean => {
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const parent = element.parentElement;
    const found = isBox(element) || (parent !== null && isBoxed(parent));
    known.set(element, found);
    return found;
  };
  return { isBoxed };
}

const MOST_IN_CARD = 700;
const LEAST_CARDS = 3;

/** Finds teasers: boxes alike, each with a linked heading and a few lines of text. */
function findCards(paragraphs: readonly Paragraph[]): Set<Element> {
  const alike = new Map<string, Element[]>();
  const seen = new Set<Element>();
  for (const { block } of paragraphs) {
    const card = cardAround(block);
    if (!card || seen.has(card)) continue;
    seen.add(card);
    const look = lookOf(card);
    alike.set(look, [...(alike.get(look) ?? []), card]);
  }
  return new Set([...alike.values()].filter((cards) => cards.length >= LEAST_CARDS).flat());
}

/** The largest box around a paragraph that holds little but it and a linked heading. */
function cardAround(block: Element): Element | null {
  let card: Element | null = null;
  for (let at: Element | null = block; at; at = at.parentElement) {
    if ((at.textContent ?? '').length > MOST_IN_CARD || at.querySelectorAll(HEADINGS).length > 1)
      break;
    if (at.querySelector(LINKED_HEADING)) card = at;
  }
  return card;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const LINKED_HEADING = ':is(h1,h2,h3,h4,h5,h6) a, a :is(h1,h2,h3,h4,h5,h6)';

/** The tag and the first words of its class: what a site gives to all boxes of one sort. */
const lookOf = (element: Element): string =>
  [tagOf(element), ...[...element.classList].slice(0, 2)].join('.');
