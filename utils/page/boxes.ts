import { isBesidesByName, isChromeByKind, isChromeByName } from './boilerplate.ts';
import { tagOf } from './element-kind.ts';
import { lengthOf, type Paragraph, parentOf, proseByElement, type Survey } from './prose.ts';

const TOO_LARGE = 0.4;
/** A form with more of the prose than this is the one that some servers put around a whole page. */
const WHOLE_PAGE = 0.7;

/**
 * Leaves out the prose that stands in boxes around the story: comments, teasers, menus. What holds
 * the headline is no box, whatever it is called.
 */
export function withoutBoxes(
  { holdings, paragraphs }: Survey,
  headline: Element | null,
  least: number,
): readonly Paragraph[] {
  const cards = findCards(paragraphs, holdings);
  const holdsHeadline = (element: Element): boolean =>
    headline !== null && element.contains(headline);
  const prose = proseByElement(paragraphs);
  const isPageForm = (element: Element): boolean =>
    tagOf(element) === 'form' && (prose.get(element) ?? 0) > lengthOf(paragraphs) * WHOLE_PAGE;
  const inKind = outside(
    paragraphs,
    (at) => !holdsHeadline(at) && (cards.has(at) || (isChromeByKind(at) && !isPageForm(at))),
  );
  const inName = outside(inKind, (at) => !holdsHeadline(at) && isBesidesByName(at));
  const strict = withoutSmallBoxes(inName, holdsHeadline);
  // Some sites call even the wrapper of a story "gallery" or "related".
  return lengthOf(strict) >= least ? strict : withoutSmallBoxes(inKind, holdsHeadline);
}

/** Leaves out what is in boxes by name, save those that hold much of all. */
function withoutSmallBoxes(
  paragraphs: readonly Paragraph[],
  isExempt: (element: Element) => boolean,
): readonly Paragraph[] {
  const prose = proseByElement(paragraphs);
  const most = lengthOf(paragraphs) * TOO_LARGE;
  return outside(
    paragraphs,
    (at) => !isExempt(at) && (prose.get(at) ?? 0) < most && isChromeByName(at),
  );
}

/** The paragraphs with none around them for which `isBox` holds. */
function outside(
  paragraphs: readonly Paragraph[],
  isBox: (element: Element) => boolean,
): Paragraph[] {
  const known = new Map<Element, boolean>();
  const isBoxed = (element: Element): boolean => {
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const parent = parentOf(element);
    const found = isBox(element) || (parent !== null && isBoxed(parent));
    known.set(element, found);
    return found;
  };
  return paragraphs.filter(({ block }) => !isBoxed(block));
}

const MOST_IN_CARD = 1000;
const LEAST_CARDS = 3;

/** Finds teasers: boxes alike, each with a linked heading and a few lines of text. */
function findCards(paragraphs: readonly Paragraph[], holdings: Survey['holdings']): Set<Element> {
  const alike = new Map<string, Element[]>();
  const seen = new Set<Element>();
  for (const { block } of paragraphs) {
    const card = cardAround(block, holdings);
    if (!card || seen.has(card)) continue;
    seen.add(card);
    const look = lookOf(card);
    alike.set(look, [...(alike.get(look) ?? []), card]);
  }
  return new Set([...alike.values()].filter((cards) => cards.length >= LEAST_CARDS).flat());
}

/** The largest box around a paragraph that holds little but it and a heading that leads elsewhere. */
function cardAround(block: Element, holdings: Survey['holdings']): Element | null {
  let card: Element | null = null;
  for (let at: Element | null = block; at; at = at.parentElement) {
    if ((holdings.get(at)?.text ?? 0) > MOST_IN_CARD) break;
    // Most paragraphs: no heading and no link to ask for.
    if (at.firstElementChild === null) continue;
    if (at.querySelectorAll(HEADINGS).length > 1) break;
    if ([...at.querySelectorAll(HEADING_LINKS)].some(leadsElsewhere)) card = at;
  }
  return card;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const HEADING_LINKS = ':is(h1,h2,h3,h4,h5,h6) a, a:has(:is(h1,h2,h3,h4,h5,h6))';

/** The entries of a live report link to themselves: they are no teasers. */
function leadsElsewhere(link: Element): boolean {
  const { host, pathname, href } = link as HTMLAnchorElement;
  const here = link.ownerDocument.location;
  return href === '' || host !== here.host || pathname !== here.pathname;
}

/** The tag and the first words of its class: what a site gives to all boxes of one sort. */
const lookOf = (element: Element): string =>
  [tagOf(element), ...[...element.classList].slice(0, 2)].join('.');
