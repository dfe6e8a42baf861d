/** The quotation marks that the browser draws around an element, as a reader sees them. */
interface DrawnMarks {
  opening: string;
  closing: string;
}

const PAIRS: [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
];

/**
 * Reads the marks that the style of a `q` element draws; null where it draws none, as on sites that
 * type them. The browser does not tell which marks it takes for a language: ours stand for them.
 */
export function drawnMarks(element: Element, view: Window): DrawnMarks | null {
  const [before, after] = ['::before', '::after'].map(
    (pseudo) => view.getComputedStyle(element, pseudo).content,
  );
  const [opening, closing] = pairFor(element, view.getComputedStyle(element).quotes);
  const marks = {
    opening: markOf(before, 'open-quote', opening),
    closing: markOf(after, 'close-quote', closing),
  };
  return marks.opening && marks.closing ? marks : null;
}

/** The pair that a style's `quotes` gives an element, by how deep it is nested. */
function pairFor(element: Element, quotes: string): [string, string] {
  let depth = 0;
  for (let at = element.parentElement; at; at = at.parentElement) if (at.localName === 'q') depth++;
  const strings = [...quotes.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, mark = '']) => mark);
  if (quotes === 'none') return ['', ''];
  const own = strings.slice(2 * depth, 2 * depth + 2);
  const [opening, closing] = own.length === 2 ? own : strings.slice(-2);
  return opening && closing ? [opening, closing] : (PAIRS[depth % PAIRS.length] ?? ['', '']);
}

/** The mark of a style's `content`: the keyword's, or the one in a string of its own. */
function markOf(content = '', keyword: string, mark: string): string {
  if (content === keyword) return mark;
  return /^"\s*([\p{Pi}\p{Pf}„‚"'])\s*"$/u.exec(content.replace(/\\"/g, '"'))?.[1] ?? '';
}
