import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { findArticle } from '../../../utils/page/article.ts';
import { isArticlePage } from '../../../utils/page/detect.ts';
import { indexText } from '../../../utils/page/text-index.ts';

/** What one way of looking made of a page. */
interface Found {
  /** The best of a few runs: what else the machine does only adds. */
  tookMs: number;
  /** The verdict, or the body as text; null where none was found. */
  result: boolean | string | null;
}

export type Finder =
  | 'isArticlePage'
  | 'isProbablyReaderable'
  | 'findArticle'
  | 'readability'
  | 'defuddle';
export type PageFindings = Record<Finder, Found>;

const RUNS = 3;
/** Chromium's clock ticks ten times a millisecond: what takes less is done again and again. */
const REPEATS = 20;
const BLOCKS =
  'p,div,section,article,h1,h2,h3,h4,h5,h6,li,ul,ol,table,tr,td,th,blockquote,pre,figure,figcaption,br,hr,dt,dd';

/** Looks at the open page in each way. */
export function findInPage(): PageFindings {
  return {
    isArticlePage: time(() => isArticlePage(document), undefined, REPEATS),
    isProbablyReaderable: time(() => isProbablyReaderable(document), undefined, REPEATS),
    findArticle: time(
      () => findArticle(document),
      (article) => article && indexText(article).text,
    ),
    readability: time(
      () => new Readability(document.cloneNode(true) as Document).parse(),
      (article) => textOf(article?.content),
    ),
    defuddle: time(
      () => new Defuddle(document.cloneNode(true) as Document, { url: document.URL }).parse(),
      (article) => textOf(article.content),
    ),
  };
}

function time<T>(work: () => T, read?: (found: T) => string | null, repeats = 1): Found {
  let tookMs = Number.POSITIVE_INFINITY;
  let found: T | undefined;
  for (let run = 0; run < RUNS; run++) {
    const startedAtMs = performance.now();
    for (let count = 0; count < repeats; count++) found = work();
    tookMs = Math.min(tookMs, (performance.now() - startedAtMs) / repeats);
  }
  return { tookMs, result: read ? read(found as T) : (found as boolean) };
}

/** The text of extracted mark-up, its blocks apart: words must not be glued over their borders. */
function textOf(html: string | null | undefined): string | null {
  if (!html) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
  }
  return body.textContent;
}
