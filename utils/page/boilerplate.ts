import { tagOf } from './element-kind.ts';

// Regions by what they are, whatever their site calls them.
const CHROME_TAGS = new Set(
  'nav aside footer form menu figure figcaption header address'.split(' '),
);
const CHROME_ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist|form|note)$/;

// Words in the class or id of boxes that stand in or around an article but are not its text.
const CHROME_NAMES = new RegExp(
  `(?:^|[-_ ])(?:${[
    'ad',
    'ads',
    'advert\\w*',
    'author(?!ed)\\w*',
    'bio',
    'breadcrumbs?',
    'breaking-?news',
    'byline',
    'caption\\w*',
    'comments?',
    'cookie\\w*',
    'cta',
    'copyright',
    'credits?',
    'dateline',
    'disqus\\w*',
    'donat\\w*',
    'footer',
    'gallery\\w*',
    'gdpr',
    'inline-?(?:promo|related)\\w*',
    'interstitial',
    'jump-?links?',
    'kicker',
    'login',
    'meta',
    'metadata',
    'menu',
    'modal',
    'more-?(?:on|from|stories|news)',
    'most-?(?:read|popular|viewed)',
    'nav\\w*',
    'newsletter\\w*',
    'next-?(?:article|story|post|up)',
    'outbrain',
    'pagination',
    'paywall',
    'popular',
    'popup',
    'post-?(?:meta|info|date)',
    'prev(?:ious)?-?(?:article|story|post)',
    'promo\\w*',
    'read-?(?:more|next|also)',
    'recirc\\w*',
    'recommend\\w*',
    'related\\w*',
    'replies',
    'respond',
    'rss',
    'share\\w*',
    'sharing',
    'shar(?:e|ing)-?\\w*',
    'sidebar',
    'signup',
    'skip-?link\\w*',
    'social\\w*',
    'sponsor\\w*',
    'subscri\\w*',
    'syndication',
    'taboola\\w*',
    'tags?',
    'tag-?list',
    'teasers?',
    'timestamp',
    'toolbar',
    'topics',
    'trending',
    'tools',
    'widget\\w*',
  ].join('|')})(?=$|[-_ ])`,
  'i',
);

/** Tells whether an element is by its tag or role something around an article, not its text. */
export function isChromeByKind(element: Element): boolean {
  const role = element.getAttribute('role');
  return CHROME_TAGS.has(tagOf(element)) || (role !== null && CHROME_ROLES.test(role));
}

/** Tells whether the class or id of an element names something around an article. */
export const isChromeByName = (element: Element): boolean => CHROME_NAMES.test(namesOf(element));

/** Tells whether the class of an element within a line names it a caption or a credit. */
export const isCaptionName = (element: Element): boolean =>
  /caption|credit/i.test(element.getAttribute('class') ?? '');

/** Class and id in one string, camel case taken apart. */
function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.length > 400 ? names.slice(0, 400) : names.replace(/([a-z])([A-Z])/g, '$1-$2');
}
