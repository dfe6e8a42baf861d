import type { MarkLook } from '../../utils/page/look.ts';
import {
  badgeCounts,
  chosenTheme,
  type KindSwitches,
  listedScores,
  markLook,
  paintedKinds,
  type Theme,
} from '../../utils/settings.ts';

/** What the reader chose of how pages are marked. */
export interface Choices {
  kinds: KindSwitches;
  scores: boolean;
  look: MarkLook;
  theme: Theme;
}

/** Reads what the reader chose. */
export const readChoices = async (): Promise<Choices> => {
  const [kinds, scores, look, theme] = await Promise.all([
    paintedKinds.getValue(),
    listedScores.getValue(),
    markLook.getValue(),
    chosenTheme.getValue(),
  ]);
  return { kinds, scores, look, theme };
};

/**
 * Calls back with all the choices whenever one changes; also when the badge is to count something
 * else, since the page has to tell again.
 */
export function followChoices(listener: (choices: Choices) => void, signal: AbortSignal): void {
  const tell = async () => {
    const choices = await readChoices();
    if (!signal.aborted) listener(choices);
  };
  const stops = [paintedKinds, listedScores, markLook, chosenTheme, badgeCounts].map((item) =>
    item.watch(tell),
  );
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}
