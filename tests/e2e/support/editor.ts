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

/** Stands on its own, as `inCard` asks. */
const hasFocusedEditor = (root: ParentNode): true | null =>
  root.querySelector('textarea:focus') ? true : null;
