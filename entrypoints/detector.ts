import { defineUnlistedScript } from '#imports';
import { tellPageSeen } from '../utils/messages/page-seen.ts';
import { isArticlePage } from '../utils/page/detect.ts';
import { isReturn } from '../utils/page/returns.ts';
import { whenShown } from '../utils/page/when-shown.ts';
import type { ReadingScope } from '../utils/reading-scope.ts';

// Pages built by scripts often have their text only some time after they have loaded.
const LATE_LOOKS_MS = [800, 2500];

type DetectorScope = ReadingScope & { navigation?: EventTarget };

/**
 * Decides whether the page is worth reading; the only part that runs on every page. It is no content
 * script of WXT's: what those bring along costs as much as the decision, and tells the page of us.
 */
export default defineUnlistedScript(() => whenShown(document, detect));

function detect(): void {
  const scope: DetectorScope = globalThis;
  let size = 0;
  const tell = (): void => {
    if (scope.pressmarkSeen && !scope.pressmarkReading) void tellPageSeen(true);
  };
  const tellAgain = (event: PageTransitionEvent): void => {
    if (!isReturn(event)) return;
    // The reader may have left before the reading part came, which then went elsewhere.
    scope.pressmarkStartingAtMs = 0;
    tell();
  };
  const look = (): boolean => {
    size = sizeOf(document);
    const seen = isArticlePage(document);
    scope.pressmarkSeen = seen;
    tell();
    // It is added once, however often.
    if (seen) addEventListener('pageshow', tellAgain);
    return seen;
  };
  const lookAgainLater = () => {
    for (const delayMs of LATE_LOOKS_MS) {
      setTimeout(() => {
        const isDone = scope.pressmarkSeen ?? false;
        const isSame = scope.pressmarkSeen === false && sizeOf(document) === size;
        if (!isDone && !isSame) look();
      }, delayMs);
    }
  };
  if (!look()) lookAgainLater();
  // Single-page sites change the article without a load.
  scope.navigation?.addEventListener('navigatesuccess', () => {
    if (scope.pressmarkReading) return;
    // No verdict yet: the reading part may be on its way.
    delete scope.pressmarkSeen;
    lookAgainLater();
  });
}

/** The number of elements: text that comes late comes in elements of its own. */
const sizeOf = (document: Document): number => document.getElementsByTagName('*').length;
