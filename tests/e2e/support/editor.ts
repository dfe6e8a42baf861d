import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../../scripts/support/wait-until.ts';
import { inCard } from './inside.ts';
import { cardBox, type ReadPage } from './reading.ts';

/** Presses the button beside what is selected, and waits until the editor takes what is typed. */
export async function pressSelectionButton({ page, bridge }: ReadPage): Promise<void> {
  const button = await waitUntil(() => cardBox(page), { what: 'the button' });
  await page.mouse.click(button.x, button.y);
  await untilEditing({ page, bridge });
}

/** Waits until the editor of the card has the focus. */
export async function untilEditing({ page, bridge }: Pick<ReadPage, 'page' | 'bridge'>) {
  await waitUntil(() => inCard(bridge, page.url(), hasFocusedEditor), { what: 'the editor' });
}

/** What stands in the editor that is open in a page of ours; null where none is. */
export const field = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('textarea')?.value ?? null);

/**
 * Puts words into the editor that is open in a page of ours and leaves it before they can have been
 * kept, by a key in the editor or by a button.
 */
export const typeAndGo = (
  page: Page,
  words: string,
  way: { key: string } | { press: string },
): Promise<void> =>
  page.evaluate(
    (typed, by) => {
      const area = document.querySelector('textarea');
      if (!area) throw new Error('no editor is open');
      area.value = typed;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      if ('key' in by) {
        area.dispatchEvent(new KeyboardEvent('keydown', { key: by.key, bubbles: true }));
        return;
      }
      const named = ({ textContent, ariaLabel }: HTMLElement) => `${textContent} ${ariaLabel}`;
      const buttons = [...document.querySelectorAll<HTMLElement>('button')];
      const button = buttons.find((one) => named(one).includes(by.press) && one.checkVisibility());
      if (!button) throw new Error(`no button says ${by.press}`);
      button.click();
    },
    words,
    way,
  );

/** Makes the database one of a later version, which this one cannot open. Runs in an extension page. */
export function raiseVersion(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('pressmark', 9999);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** Stands on its own, as `inCard` asks. */
const hasFocusedEditor = (root: ParentNode): true | null =>
  root.querySelector('textarea:focus') ? true : null;
