import { tagOf } from './element-kind.ts';

// Regions by what they are, whatever their site calls them.
const CHROME_TAGS = new Set(
  'nav aside footer form menu figure figcaption header address'.split(' '),
);
const CHROME_ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist|form|note)$/;

// Words in the class or id of boxes that stand in or around an article but are not its text.
const named = (words: string): RegExp =>
  new RegExp(`(?:^|[-_ ])(?:${words.trim().split(/\s+/).join('|')})(?=$|[-_ ])`, 'i');

const BESIDES = named(`
  breadcrumbs? breaking-?news comments? consent-?(?:banner|box|dialog|layer|manager|modal|overlay|popup)
  cookie\\w* copyright cta didomi\\w* disqus\\w* footer gallery\\w* gdpr
  more-?(?:on|from|stories|news) most-?(?:read|popular|viewed) nav\\w* newsletter\\w*
  next-?(?:article|story|post|up) onetrust\\w* outbrain pagination prev(?:ious)?-?(?:article|story|post)
  recirc\\w* recommend\\w* related\\w* replies respond slideshow taboola\\w*
  teasers? trending`);

// Sites also give these to wrappers of all their content ("with-sidebar").
const AMBIGUOUS = named(`
  ad ads advert\\w* author(?!ed)\\w* bio byline caption\\w* credits? dateline donat\\w*
  inline-?(?:promo|related)\\w* interstitial jump-?links? kicker login meta metadata menu modal paywall
  popular popup read-?(?:more|next|also) post-?(?:meta|info|date) promo\\w* rss share\\w* sharing shar(?:e|ing)-?\\w* sidebar
  signup skip-?link\\w* social\\w* sponsor\\w* subscri\\w* syndication tags? tag-?list timestamp
  toolbar topics tools widget\\w*`);

/** Sentences of a story that are set again in large letters. */
const PULLED = named('pull-?(?:ed-?)?quotes? pull-?outs?');

/** Tells whether an element is by its tag or role something around an article, not its text. */
export function isChromeByKind(element: Element): boolean {
  const role = element.getAttribute('role');
  return CHROME_TAGS.has(tagOf(element)) || (role !== null && CHROME_ROLES.test(role));
}

/** Tells whether the class or id of an element names something around an article. */
export const isChromeByName = (element: Element): boolean => {
  const names = namesOf(element);
  return BESIDES.test(names) || AMBIGUOUS.test(names);
};

/** Tells whether the class or id of an element names what never holds the article itself. */
export const isBesidesByName = (element: Element): boolean => BESIDES.test(namesOf(element));

/** Tells whether the class or id of an element names a quotation taken out of the story. */
export const isPulledByName = (element: Element): boolean => PULLED.test(namesOf(element));

/** Class and id in one string, camel case taken apart. */
function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.length > 400 ? names.slice(0, 400) : names.replace(/([a-z])([A-Z])/g, '$1-$2');
}
