import { defineUnlistedScript } from '#imports';
import { keepInside, type ShieldScope, TELLING_EVENTS } from '../utils/page/shield.ts';

/**
 * Registers before any script of the page can, and so hears first what is typed: a page must not
 * read a note key by key. Runs on every page, and does nothing until a card is open. It is no content
 * script of WXT's: those end when the page sends the right event, and this one must not.
 */
export default defineUnlistedScript(() => {
  const scope: ShieldScope = globalThis;
  for (const type of TELLING_EVENTS) {
    window.addEventListener(type, (event) => keepInside(event, scope.pressmarkCard), true);
  }
});
