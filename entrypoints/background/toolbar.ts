import browser from 'webextension-polyfill';
import type { FindingKind } from '../../utils/analysis/findings.ts';
import type { BackgroundCalls } from '../../utils/messages/protocol.ts';
import { type Badge, badgeCounts } from '../../utils/settings.ts';
import { plural, t } from '../../utils/wording.ts';

type Counts = Record<FindingKind | 'note', number>;
type Shown = Parameters<BackgroundCalls['showMarked']>[0];

const BADGE_PAPER = '#231f1a';
const BADGE_INK = '#ffffff';
/** More does not fit on a badge. */
const MOST = 999;

const sizes = [16, 32, 48, 128];
const iconSet = (folder: string): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [String(size), `/${folder}/${size}.png`]));

/**
 * Shows in the toolbar whether the sender's tab is marked: the pencil in colour with a title that
 * counts, or the grey one; and what the reader wants counted on the badge. The browser resets all of
 * it when the tab loads another page.
 */
export async function showMarked(
  sender: chrome.runtime.MessageSender,
  { counts, notesUnread }: Shown,
): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const badge = await badgeCounts.getValue();
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconSet(counts ? 'icon' : 'icon-off') }),
    browser.action.setTitle({ tabId, title: titleOf(counts, notesUnread) }),
    browser.action.setBadgeText({ tabId, text: counts ? badgeText(counts, badge) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_PAPER }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE_INK }),
  ]).catch((error) => console.debug('The tab has closed:', error));
}

const marked = ({ quotation, attribution, figure }: Counts): number =>
  quotation + attribution + figure;

function titleOf(counts: Counts | null, notesUnread: boolean): string {
  if (notesUnread) return t('toolbar.notesUnread');
  return counts ? plural('toolbar.marked', marked(counts)) : 'Pressmark';
}

/** The number for the badge, "" where there is nothing to count. */
function badgeText(counts: Counts, badge: Badge): string {
  if (badge === 'nothing') return '';
  const count = badge === 'all' ? marked(counts) : counts[badge];
  if (count === 0) return '';
  return count > MOST ? `${MOST}+` : String(count);
}
