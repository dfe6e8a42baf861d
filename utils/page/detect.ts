// The one module that every page loads: it imports nothing, and gives up as early as it can.

const ARTICLE_TYPE =
  /^(?:(?:News|OpinionNews|AnalysisNews|BackgroundNews|ReportageNews|ReviewNews|AskPublicNews|Satirical)?Article|BlogPosting|LiveBlogPosting|Report)$/;
const NEWS_TYPE = /News|^LiveBlogPosting$/;
const LIVE_TYPE = 'LiveBlogPosting';
const LIST_TYPE = /^(?:ItemList|CollectionPage|SearchResultsPage)$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|Offer|SomeProducts|QAPage|FAQPage|DiscussionForumPosting|TechArticle|APIReference|SoftwareApplication|JobPosting|Recipe|Course|ProfilePage|Store|LocalBusiness)$/;
const FRONT_PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;
const OTHER_PATH =
  /\/(?:categor(?:y|ies)|tags?|topics?|search|browse|shop|store|products?|collections?|cart|forums?|threads?|questions?|docs?|documentation|manual|api|wiki|reference|users?|login|account|jobs|courses?)(?:[/.?]|$)|\/t\/\d|viewtopic|showthread|[?&](?:q|s|query|search)=/i;
const OTHER_HOST = /^(?:docs?|developers?|wiki|forums?|community|support|help|shop|store)\./i;
const DATED_PATH = /\/(?:19|20)\d\d[/-]?\d\d(?!\d)/;
const STORY_PATH =
  /\/(?:19|20)\d\d[/-]?\d\d|\/(?:news|article|story|blog|post|opinion|politics)s?[/_-]/i;

const TYPED = 'script[type="application/ld+json" i],[itemtype]';
// Marks of an article in mark-up; the last is how WordPress says that a page is one post.
const DECLARED = '[itemprop=datePublished],[itemprop=articleBody],body.single-post';
// Some servers put one form around a whole page.
const OUTSIDE_BY_KIND =
  'nav,footer,form:not(body>form),figcaption,pre,code,[contenteditable],[role=navigation],[id*=comment i]';
const OUTSIDE = `${OUTSIDE_BY_KIND},aside,[role=complementary],[class*=comment i],[class*=related i],[class*=sidebar i],[class*=cookie i],[class*=newsletter i]`;
const INLINE = /^(?:a|abbr|b|bdi|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/i;
const NO_BLOCK = /^(?:p|script|style|noscript|template|textarea|option|title|h\d|button)$/i;
const SENTENCE = /[.!?…。！？]["'”’»)\]]?(?:\s|$)/;
const YEAR = /(?:19|20)\d\d/g;
// A day around a year, in figures or with its month in words.
const DATE =
  /(?:\d[-./] ?\d\d?[-./] ?|\p{L}{3}\.? \d\d?(?:st|nd|rd|th)?,? |\d\.?(?: de)? \p{L}{3,9}\.?,?(?: de)? )@|@ ?[-./年년] ?\d/u;
const REPORTING =
  /\b(?:said|says|told|according to|announced|sagte|sagt|erklärte|laut|a (?:dit|déclaré|annoncé)|selon|dijo|según|disse|segundo|ha detto|secondo)\b/giu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const MOST_TEXTS = 4000;
const MOST_HOSTS = 1500;

/** Prose of a page, in characters. */
interface Prose {
  /** Outside boxes that are no part of a story, by their name. */
  total: number;
  /** In such boxes too: some sites give them to the story. */
  anywhere: number;
  /** In the one element that holds most of it, with the number of its paragraphs. */
  together: number;
  paragraphs: number;
  box: Element | null;
}

/**
 * Tells whether a page is a news article or the like of one. Silent when unsure: lists, shops,
 * forums, manuals and search results have prose as well.
 */
export function isArticlePage(document: Document): boolean {
  if (!document.body || !/html/.test(document.contentType)) return false;
  const types = typesOf(document);
  const claimed = types.filter((type) => ARTICLE_TYPE.test(type));
  const claims = claimed.length;
  // A news story may carry a product to buy, but not be a list.
  const isNews = claimed.some((type) => NEWS_TYPE.test(type));
  const isOther = types.some((type) => LIST_TYPE.test(type) || (OTHER_TYPE.test(type) && !isNews));
  const address = addressOf(document);
  if (address && (claims === 0 || isOther) && isElsewhere(address)) return false;
  const prose = measure(document);
  if (claims > 0 && !isOther) {
    // Each entry of a live report is an article of its own in what the page says.
    return claims <= 3 || types.includes(LIVE_TYPE) ? prose.anywhere >= 250 : prose.together >= 400;
  }
  if (claims > 0 || isDeclared(document)) {
    const isShort =
      prose.box?.closest('article') && document.querySelectorAll('article').length === 1;
    if (isShort && prose.together >= 250) return true;
    return prose.together >= 500 && prose.paragraphs >= 2 && prose.total < prose.together * 8;
  }
  return !isOther && isLikeStory(document, address, prose);
}

/** The schema.org types that the page names in JSON-LD and in microdata. */
function typesOf(document: Document): string[] {
  const types: string[] = [];
  for (const item of document.querySelectorAll(TYPED)) {
    const type = item.getAttribute('itemtype');
    if (type !== null) types.push(type);
    if (item.localName !== 'script') continue;
    const json = item.textContent ?? '';
    if (json.length > 300_000) continue;
    // Not parsed: broken JSON is common, and only the names of types are wanted.
    for (const [, named = ''] of json.matchAll(/"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g)) {
      types.push(...named.replace(/[[\]"\s]/g, '').split(','));
    }
  }
  return types.map((type) => type.replace(/^.*[/#:]/, ''));
}

function addressOf(document: Document): URL | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical" i]')?.href;
  const address = link || meta(document, 'og:url') || document.URL;
  return URL.canParse(address) ? new URL(address) : null;
}

/** A front page, or an address that leads to a list, a shop, a forum or a manual. */
const isElsewhere = ({ pathname, search, hostname }: URL): boolean =>
  (FRONT_PATH.test(pathname) && search === '') ||
  OTHER_PATH.test(pathname + search) ||
  OTHER_HOST.test(hostname);

const meta = (document: Document, name: string): string =>
  document
    .querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)
    ?.getAttribute('content') ?? '';

const isDeclared = (document: Document): boolean =>
  /^article\b/i.test(meta(document, 'og:type')) ||
  ['article:published_time', 'parsely-pub-date', 'dc.date.issued', 'pubdate'].some(
    (name) => meta(document, name) !== '',
  ) ||
  document.querySelector(DECLARED) !== null;

/** A page that claims nothing needs a headline, much prose under it, and a date or a story's address. */
function isLikeStory(document: Document, address: URL | null, prose: Prose): boolean {
  if (prose.together < 250 || prose.paragraphs < 3) return false;
  const path = address?.pathname ?? '';
  const isManual = document.querySelectorAll('pre,code').length > prose.paragraphs;
  if (isManual && !DATED_PATH.test(path)) return false;
  const article = prose.box?.closest('article');
  const headings = article?.querySelectorAll('h1').length ?? 0;
  // In a shadow root as well.
  const tree = (article?.getRootNode() as ParentNode | undefined) ?? document;
  if (headings === 1 && tree.querySelectorAll('article').length === 1) return true;
  const heading = document.querySelector('h1,h2');
  if (
    !heading ||
    prose.together < 700 ||
    prose.paragraphs < 4 ||
    document.links.length > prose.together / 10
  )
    return false;
  return STORY_PATH.test(path) || isReport(prose) || isDated(heading, prose);
}

/** Tells whether prose keeps telling who said what. */
const isReport = ({ box }: Prose): boolean =>
  ((box?.textContent ?? '').slice(0, 20_000).match(REPORTING)?.length ?? 0) >= 4;

/** Tells whether a date stands near the headline: the first of a few, as a forum has many. */
function isDated(heading: Element, { box }: Prose): boolean {
  let scope = heading.parentElement;
  while (scope && box && !scope.contains(box)) scope = scope.parentElement;
  const text = (scope?.textContent ?? '').slice(0, 20_000);
  const dates = [...text.matchAll(YEAR)].filter(({ index }) =>
    DATE.test(`${text.slice(Math.max(0, index - 20), index)}@${text.slice(index + 4, index + 9)}`),
  );
  return dates.length > 0 && dates.length <= 6;
}

/** The length of a text; ideographs and syllables say more than letters. */
function lengthOf(text: string): number {
  const { length } = text.trim();
  return length < 20 || length > 200 ? length : length + (text.match(CJK)?.length ?? 0) * 1.5;
}

function measure(document: Document): Prose {
  const boxes = new Map<Element, { together: number; paragraphs: number }>();
  const prose: Prose = { total: 0, anywhere: 0, together: 0, paragraphs: 0, box: null };
  const add = (block: Element, text: string): void => {
    const length = lengthOf(text);
    if (length < 50 || !SENTENCE.test(text) || block.closest('a')) return;
    const outside = block.closest(OUTSIDE);
    // A wrapper of the whole page may be called "with-sidebar": what holds the headline is no box.
    const isOutside = outside !== null && outside.querySelector('h1') === null;
    if (!isOutside || !outside.closest(OUTSIDE_BY_KIND)) prose.anywhere += length;
    if (isOutside) return;
    prose.total += length;
    const box = block.parentElement ?? block;
    const { together, paragraphs } = boxes.get(box) ?? { together: 0, paragraphs: 0 };
    const sum = { together: together + length, paragraphs: paragraphs + 1 };
    boxes.set(box, sum);
    if (sum.together > prose.together) Object.assign(prose, sum, { box });
  };
  for (const paragraph of document.getElementsByTagName('p')) {
    add(paragraph, paragraph.textContent ?? '');
  }
  if (prose.together < 900) addLooseText(document, add);
  // A shell around components: what they show stands in their shadow roots.
  if (prose.anywhere < 250) addShadows(document, add);
  return prose;
}

/** Finds prose in open shadow roots, nested ones too. */
function addShadows(root: ParentNode, add: (block: Element, text: string) => void): void {
  const hosts = [...root.querySelectorAll('*')].slice(0, MOST_HOSTS);
  for (const { shadowRoot } of hosts) {
    if (!shadowRoot) continue;
    for (const paragraph of shadowRoot.querySelectorAll('p')) {
      add(paragraph, paragraph.textContent ?? '');
    }
    addShadows(shadowRoot, add);
  }
}

/** Finds prose outside `p` elements: in blocks of any kind, or between line breaks. */
function addLooseText(document: Document, add: (block: Element, text: string) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count++) {
    const text = walker.currentNode as Text;
    if (text.length < 20) continue;
    let block = text.parentElement;
    while (block && INLINE.test(block.localName)) block = block.parentElement;
    if (block && !NO_BLOCK.test(block.localName) && !block.closest('p')) add(block, text.data);
  }
}
