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
const DATES = ['article:published_time', 'parsely-pub-date', 'dc.date.issued', 'pubdate'];
// Marks of an article in a page's head, asked for at once.
const DECLARED = [
  metaSelector('og:type', '[content^=article i]'),
  ...DATES.map((name) => metaSelector(name, '[content]:not([content=""])')),
].join();
// Some servers put one form around a whole page.
const OUTSIDE_BY_KIND =
  'nav,footer,form:not(body>form),figcaption,pre,code,[contenteditable],[role=navigation],[id*=comment i]';
const OUTSIDE = `${OUTSIDE_BY_KIND},aside,[role=complementary],[class*=comment i],[class*=related i],[class*=sidebar i],[class*=cookie i],[class*=newsletter i]`;
const INLINE = /^(?:a|abbr|b|bdi|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/i;
const NO_BLOCK = /^(?:p|script|style|noscript|template|textarea|option|title|h\d|button)$/i;
const ENDS = '.!?…。！？';
const SENTENCE = /[.!?…。！？]["'”’»)\]]?(?:\s|$)/;
const YEAR = /(?:19|20)\d\d/g;
// A day around a year, in figures or with its month in words.
const DATE =
  /(?:\d[-./] ?\d\d?[-./] ?|\p{L}{3}\.? \d\d?(?:st|nd|rd|th)?,? |\d\.?(?: de)? \p{L}{3,9}\.?,?(?: de)? )@|@ ?[-./年년] ?\d/u;
const REPORTING =
  /\b(?:said|says|told|according to|announced|sagte|sagt|erklärte|laut|a (?:dit|déclaré|annoncé)|selon|dijo|según|disse|segundo|ha detto|secondo)\b/giu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
// Only these elements may have a shadow root; those of the built-in kinds show nothing else, or stand near the top.
const HOST =
  '//*[contains(local-name(), "-") or (self::div or self::section or self::main or self::article) and (not(*) or parent::body or parent::*/parent::body)]';
const LEAST_PROSE = 50;
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
  const declares = claims > 0 || isDeclared(document);
  if (!declares && isOther) return false;
  // Without a headline only components can tell a story, in their shadow roots.
  const prose = measure(document, declares || document.querySelector('h1,h2,article') !== null);
  if (claims > 0 && !isOther) {
    // Each entry of a live report is an article of its own in what the page says.
    return claims <= 3 || types.includes(LIVE_TYPE) ? prose.anywhere >= 250 : prose.together >= 400;
  }
  if (declares) {
    const isShort =
      prose.box?.closest('article') && document.querySelectorAll('article').length === 1;
    if (isShort && prose.together >= 250) return true;
    return prose.together >= 500 && prose.paragraphs >= 2 && prose.total < prose.together * 8;
  }
  return isLikeStory(document, address, prose);
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

/** Where a page says what it is; a script may have taken it away. */
const headOf = (document: Document): ParentNode => document.querySelector('head') ?? document;

function addressOf(document: Document): URL | null {
  const head = headOf(document);
  const link = head.querySelector<HTMLLinkElement>('link[rel="canonical" i]')?.href;
  const named = link || head.querySelector(metaSelector('og:url'))?.getAttribute('content');
  const address = named || document.URL;
  return URL.canParse(address) ? new URL(address) : null;
}

/** A front page, or an address that leads to a list, a shop, a forum or a manual. */
const isElsewhere = ({ pathname, search, hostname }: URL): boolean =>
  (FRONT_PATH.test(pathname) && search === '') ||
  OTHER_PATH.test(pathname + search) ||
  OTHER_HOST.test(hostname);

function metaSelector(name: string, having = ''): string {
  return `meta[property="${name}" i]${having},meta[name="${name}" i]${having}`;
}

/** Tells whether mark-up other than a type says that this is one article. */
const isDeclared = (document: Document): boolean =>
  headOf(document).querySelector(DECLARED) !== null ||
  // How WordPress says that a page is one post.
  document.body.classList.contains('single-post') ||
  document.body.querySelector('[itemprop=datePublished],[itemprop=articleBody]') !== null;

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
  const trimmed = text.trim();
  const { length } = trimmed;
  if (length < 20 || length > 200) return length;
  // Where one of them stands, most are: a few places are asked before each character is.
  const isWide = [0.2, 0.4, 0.6, 0.8].some((at) => trimmed.charCodeAt(length * at) >= 0x3040);
  return isWide ? length + (trimmed.match(CJK)?.length ?? 0) * 1.5 : length;
}

/** Tells whether a text holds the end of a sentence; looks at its own end first, where most have one. */
const isSentence = (text: string): boolean =>
  ENDS.includes(text.at(-1) ?? ' ') || SENTENCE.test(text);

/** Where a block stands: in a link, in a box by its kind or by its name alone, or in what the page tells. */
type Standing = 'linked' | 'outside' | 'beside' | 'within';

function standingOf(element: Element): Standing {
  if (element.closest('a')) return 'linked';
  const outside = element.closest(OUTSIDE);
  // A wrapper of the whole page may be called "with-sidebar": what holds the headline is no box.
  if (!outside || outside.querySelector('h1')) return 'within';
  return outside.closest(OUTSIDE_BY_KIND) ? 'outside' : 'beside';
}

type Add = (block: Element, text: string) => void;

function measure(document: Document, isHeaded: boolean): Prose {
  const boxes = new Map<Element, { together: number; paragraphs: number }>();
  const prose: Prose = { total: 0, anywhere: 0, together: 0, paragraphs: 0, box: null };
  const standings = new Map<Element, Standing>();
  const add: Add = (block, text) => {
    const length = lengthOf(text);
    if (length < LEAST_PROSE || !isSentence(text)) return;
    const box = block.parentElement ?? block;
    // Paragraphs side by side stand alike, save those that are a box themselves.
    const owner = block.matches(OUTSIDE) ? block : box;
    const standing = standings.get(owner) ?? standingOf(owner);
    standings.set(owner, standing);
    if (standing === 'within' || standing === 'beside') prose.anywhere += length;
    if (standing !== 'within') return;
    prose.total += length;
    const { together, paragraphs } = boxes.get(box) ?? { together: 0, paragraphs: 0 };
    const sum = { together: together + length, paragraphs: paragraphs + 1 };
    boxes.set(box, sum);
    if (sum.together > prose.together) Object.assign(prose, sum, { box });
  };
  if (isHeaded) addParagraphs(document, add);
  if (isHeaded && prose.together < 900) addLooseText(document, add);
  // A shell around components: what they show stands in their shadow roots.
  if (prose.anywhere < 250) addShadows(document, add);
  return prose;
}

function addParagraphs(root: ParentNode, add: Add): void {
  for (const paragraph of root.querySelectorAll('p')) add(paragraph, paragraph.textContent ?? '');
}

/** Finds prose in open shadow roots, nested ones too. */
function addShadows(root: Document | ShadowRoot, add: Add): void {
  for (const { shadowRoot } of hostsIn(root)) {
    if (!shadowRoot) continue;
    addParagraphs(shadowRoot, add);
    addShadows(shadowRoot, add);
  }
}

/** What may hold a shadow root with a story in it. */
function hostsIn(root: Document | ShadowRoot): Element[] {
  // XPath does not start from a shadow root.
  if (!isDocument(root)) return [...root.querySelectorAll('*')].slice(0, MOST_HOSTS);
  // A browser passes over the others without an object for each.
  const found = root.evaluate(HOST, root, null, XPathResult.ORDERED_NODE_ITERATOR_TYPE);
  const hosts: Element[] = [];
  for (let host = found.iterateNext(); host; host = found.iterateNext()) {
    if (hosts.push(host as Element) >= MOST_HOSTS) break;
  }
  return hosts;
}

const isDocument = (root: Document | ShadowRoot): root is Document => 'evaluate' in root;

/** Finds prose outside `p` elements: in blocks of any kind, or between line breaks. */
function addLooseText(document: Document, add: Add): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count++) {
    const text = walker.currentNode as Text;
    if (text.length < 20 || lengthOf(text.data) < LEAST_PROSE) continue;
    let block = text.parentElement;
    while (block && INLINE.test(block.localName)) block = block.parentElement;
    if (block && !NO_BLOCK.test(block.localName) && !block.closest('p')) add(block, text.data);
  }
}
