/** Parameters that say where the reader came from, never what the page is. */
const TRACKING = new RegExp(
  `^(?:${[
    // Campaigns and analytics.
    'utm_.*|mtm_.*|matomo_.*|pk_.*|piwik_.*|wt[._].*|wtmc|_ga|_gl|ga_.*|at_(?:campaign|medium|custom\\d|link.*|ptr_name|bbc_team|format)',
    'xtor|ns_(?:campaign|mchannel|source|linkname|fee)|int_?cmp|cmp|cmpid|cmp_id|campaign(?:_?id)?|s_cid|s_kwcid|ncid|icid|ocid|ito|emc|ftag|spm|scm|trk|trk_?campaign|sc_(?:src|lid|uid)',
    // Clicks on advertisements and in networks.
    'fbclid|fb_(?:action_ids|action_types|ref|source)|gclid|gclsrc|gad_(?:source|campaignid)|dclid|wbraid|gbraid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|igshid?|mibextid|li_fat_id|epik|wickedid|rb_clickid|__twitter_impression|guce_referr.*|guccounter|soc_(?:src|trk)|taid|_openstat',
    // Newsletters.
    'mc_(?:cid|eid)|mkt_tok|_hs(?:enc|mi)|__hs.*|hsctatracking|vero_id|oly_(?:anon|enc)_id|ck_subscriber_id|emci|emdi|ceid|nl(?:id)?|smid|smtyp',
    // Shared and given links of newspapers.
    'share_?(?:id|token)|unlocked_article_code|gift(?:copy|token)?|accesstoken|reflink|leadsource|sref|mod|embedded-checkout|referr?er',
    // Forms of the same page.
    'amp_.*|_amp|usqp',
  ].join('|')})$`,
  'i',
);

/** These name a page on some sites: they track only with a value that looks like a tag. */
const AMBIGUOUS =
  /^(?:cid|r|_r|src|source|share|shared|via|feature|partner|ref_?(?:src|url)?|from|rss|amp|outputtype|te)$/i;
const TAG_VALUE = /^(?:[a-z_\-:.]*|amp|0|1)$/i;

/** What some sites ask for their AMP pages with. */
const FORM = /^(?:output|view|mode|format|layout|type)$/i;

/** Campaigns and sources for most sites; where nothing else does, a number in them names a page. */
const SOURCE =
  /^(?:cid|_?r|src|source|shared?|via|feature|partner|ref|from|rss|nl(?:id)?|mod|scm|spm|cmp(?:_?id)?|campaign(?:_?id)?|ceid)$/i;

/** Tells whether a parameter of an address has nothing to do with what the page is. */
export const isTracking = (name: string, value: string): boolean =>
  TRACKING.test(name) ||
  (AMBIGUOUS.test(name) && TAG_VALUE.test(value)) ||
  (FORM.test(name) && /^amp$/i.test(value));

/** Tells whether a parameter could be all that names a page, where nothing else of its address does. */
export const mayName = (name: string, value: string): boolean =>
  SOURCE.test(name) && /^\d+$/.test(value);
