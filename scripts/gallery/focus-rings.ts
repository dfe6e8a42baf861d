import type { Page } from 'puppeteer-core';
import type { Surface } from '../../tests/browser/components/support/surfaces.ts';
import { type Print, shootSheet } from './contact-sheet.ts';
import type { Stage } from './stage.ts';
import type { Taker } from './take-pictures.ts';

/** Where the controls of each surface are found. */
const STATES: [Surface, string[]][] = [
  ['card', ['with notes', 'what is wrong', 'note, changing', 'note deleted']],
  ['popup', ['article', 'voices', 'figures', 'notes', 'export', 'search', 'no article']],
  ['options', ['own colours, sites, tints', 'delete, first question']],
  ['welcome', ['not allowed yet, no keys', 'with notes']],
  // From a dialog, Firefox goes on to its own buttons and does not come back: it is the last.
  ['library', ['selected', 'filtered', 'tagging', 'export', 'restore, asked', 'importing']],
];
const MARGIN = 12;
const MOST_STOPS = 60;

/** Goes through each surface with Tab, and takes a picture of the first control of each kind. */
export async function shootFocusRings(taker: Taker, stage: Stage): Promise<void> {
  for (const [surface, states] of STATES) {
    const prints = new Map<string, Print>();
    for (const state of states) {
      await stage.draw(surface, state);
      await walk(stage.page, prints);
    }
    await shootSheet(taker, surface, 'reached with Tab', [...prints.values()]);
  }
}

async function walk(page: Page, prints: Map<string, Print>): Promise<void> {
  await page.evaluate(addEnds);
  const stops = new Set<number>();
  let last = -1;
  for (let step = 0; step < MOST_STOPS; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused, MARGIN);
    // At the end, or round once in a dialog; a field of a date has three stops.
    if (!stop || (stop.number !== last && stops.has(stop.number))) return;
    stops.add(stop.number);
    last = stop.number;
    if (prints.has(stop.kind)) continue;
    // Beyond the window, Chromium would change its size for the picture: a long list is drawn anew
    // then, and what has the focus in it is gone.
    const inWindow = { captureBeyondViewport: false, encoding: 'base64' } as const;
    const data = await page.screenshot({ clip: stop.clip, ...inWindow });
    const url = `data:image/png;base64,${data}`;
    prints.set(stop.kind, { caption: stop.kind, url, width: stop.clip.width });
  }
}

// The functions below run in the page: they cannot call one another.

/** Puts a stop before all others and one behind them, where those of the browser itself begin. */
function addEnds(): void {
  for (const end of document.querySelectorAll('.end')) end.remove();
  const makeEnd = () =>
    Object.assign(document.createElement('span'), { className: 'end', tabIndex: 0 });
  const first = makeEnd();
  document.documentElement.prepend(first);
  document.documentElement.append(makeEnd());
  first.focus();
}

/** What has the focus, its kind, and where it is. */
async function focused(margin: number) {
  const outer = document.activeElement;
  const element = outer?.shadowRoot?.activeElement ?? outer;
  if (!(element instanceof HTMLElement) || element.matches('body, .end')) return null;
  element.scrollIntoView({ block: 'nearest' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const all = [...((element.getRootNode() as Document | ShadowRoot).querySelectorAll('*') ?? [])];
  const type = element.localName === 'input' ? element.getAttribute('type') : null;
  const look = [element.localName, type, element.getAttribute('role')];
  const { x, y, width, height } = element.getBoundingClientRect();
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)];
  return {
    number: all.indexOf(element),
    kind: [...look.filter(Boolean), element.className].join(' ').trim(),
    clip: {
      x: left + window.scrollX,
      y: top + window.scrollY,
      width: Math.min(x + width + margin, window.innerWidth) - left,
      height: y + height + margin - top,
    },
  };
}
