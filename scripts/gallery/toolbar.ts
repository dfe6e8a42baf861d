import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadPage } from '../../tests/e2e/support/reading.ts';
import { builtExtension, type OpenBrowser } from '../support/browsers.ts';
import { firefoxWindow } from '../support/firefox-window.ts';
import { waitUntil } from '../support/wait-until.ts';
import type { Taker } from './take-pictures.ts';

/** What the browser was told to show in the toolbar for a tab. */
interface Shown {
  title: string;
  badge: string;
  paper: string;
}

interface State {
  name: string;
  /** Settings that lead to it. */
  settings: Record<string, unknown>;
  isReady: (shown: Shown) => boolean;
  icon: 'icon' | 'icon-off';
}

const STATES: readonly State[] = [
  {
    name: 'marked',
    settings: { badgeCounts: 'nothing' },
    isReady: ({ title, badge }) => /\d/.test(title) && badge === '',
    icon: 'icon',
  },
  {
    name: 'marked, counted on the badge',
    settings: { badgeCounts: 'all' },
    isReady: ({ badge }) => badge !== '',
    icon: 'icon',
  },
  {
    name: 'off on this site',
    settings: { silentSites: ['127.0.0.1'] },
    isReady: ({ title }) => title === 'Pressmark',
    icon: 'icon-off',
  },
];
const SIZES = [16, 32, 48, 128];
const BADGED = 32;
const GROUNDS = { light: '#ffffff', dark: '#3c3c3c' };
const INKS = { light: '#1f1f1f', dark: '#e8e8e8' };

/** Takes a picture of the button in the toolbar: in each state, in each size, with what it says. */
export async function shootToolbar(
  taker: Taker,
  { bridge, url }: ReadPage,
  unread: string,
): Promise<void> {
  const tabId = await bridge.tabId(url);
  const rows: string[] = [];
  for (const { name, settings, isReady, icon } of STATES) {
    await bridge.page.evaluate(set, settings);
    const shown = await waitUntil(async () => {
      const told = await bridge.page.evaluate(readAction, tabId);
      return isReady(told) ? told : null;
    });
    rows.push(rowOf(taker.open, name, icon, shown, await snapshot(taker.open)));
  }
  await bridge.page.evaluate(set, { badgeCounts: 'nothing', silentSites: [] });
  const [marked] = STATES;
  const failing = { title: unread, badge: '', paper: '' };
  if (marked) rows.push(rowOf(taker.open, 'notes not read', marked.icon, failing, null));
  await shootRows(taker, rows);
}

async function shootRows({ open, dress, theme, shoot }: Taker, rows: string[]): Promise<void> {
  const page = await open.browser.newPage();
  await dress(page);
  await page.setViewport({ width: 720, height: 400, deviceScaleFactor: 2 });
  await page.setContent(`<!doctype html><style>
    body { margin: 16px; background: ${GROUNDS[theme]}; color: ${INKS[theme]}; font: 12px/1.4 system-ui, sans-serif; }
    section { margin-block-end: 20px; }
    div { display: flex; align-items: center; gap: 20px; min-height: 40px; }
    span { position: relative; display: flex; }
    b { position: absolute; inset: auto -6px -5px auto; padding: 0 3px; border-radius: 3px; color: #fff; font: 600 9px/12px system-ui, sans-serif; }
  </style>${rows.join('')}`);
  await shoot(page, 'toolbar', 'all states', { fullPage: true });
  await page.close();
}

/** The button as its files are drawn, and in Firefox as the window itself shows it. */
function rowOf(
  open: OpenBrowser,
  name: string,
  icon: State['icon'],
  { title, badge, paper }: Shown,
  real: string | null,
): string {
  const drawn = SIZES.map((size) => {
    const file = join(builtExtension(open.kind), icon, `${size}.png`);
    const data = readFileSync(file).toString('base64');
    const label =
      size <= BADGED && badge !== '' ? `<b style="background:${paper}">${badge}</b>` : '';
    return `<span><img width="${size}" src="data:image/png;base64,${data}">${label}</span>`;
  });
  const window = real === null ? '' : `<img height="41" src="data:image/png;base64,${real}">`;
  return `<section>${name}: “${title}”<div>${drawn.join('')}${window}</div></section>`;
}

/** The end of Firefox's toolbar; Chromium lets nobody see its own. */
async function snapshot({ kind, browser }: OpenBrowser): Promise<string | null> {
  if (kind === 'chromium') return null;
  const window = await firefoxWindow(browser);
  return (await window(TOOLBAR_END)) as string;
}

const TOOLBAR_END = `(async () => {
  const id = 'pressmark_pressmark_app-browser-action';
  CustomizableUI.addWidgetToArea(id, 'nav-bar');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { right, y, height } = document.getElementById('nav-bar').getBoundingClientRect();
  const part = new DOMRect(right - 200, y, 200, height);
  const { currentWindowGlobal } = window.browsingContext;
  const bitmap = await currentWindowGlobal.drawSnapshot(part, 2, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer').transferFromImageBitmap(bitmap);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
})()`;

// The functions below run in the extension page: they cannot call one another.

const set = (settings: Record<string, unknown>): Promise<void> =>
  chrome.storage.local.set(settings);

async function readAction(tabId: number): Promise<Shown> {
  const [title, badge, color] = await Promise.all([
    chrome.action.getTitle({ tabId }),
    chrome.action.getBadgeText({ tabId }),
    chrome.action.getBadgeBackgroundColor({ tabId }),
  ]);
  return { title, badge, paper: `rgb(${[...color].slice(0, 3).join(' ')})` };
}
