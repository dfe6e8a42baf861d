import type { Surface } from '../../tests/browser/components/support/surfaces.ts';
import { RIGHT_TO_LEFT } from '../support/page-texts.ts';
import { type Stage, SURFACES } from './stage.ts';
import type { Taker } from './take-pictures.ts';

/** The states that a longer language, or one that runs the other way, is most felt in. */
const TELLING: [Surface, string[]][] = [
  ['card', ['full quotation', 'full figure, claimed', 'what is wrong', 'note, new', 'with notes']],
  ['popup', ['article', 'voices', 'figures', 'notes', 'search, nothing', 'export', 'not allowed']],
  ['options', ['own colours, sites, tints', 'delete, first question']],
  ['library', ['selected', 'filtered', 'export', 'importing', 'no notes']],
];
const LANGUAGES = { de: 'German', ko: 'Korean', [RIGHT_TO_LEFT]: 'right to left' };

/** What a browser leaves of a popup and of a card's page when everything is twice as large. */
const ZOOMED: [Surface, string[], { width: number; height: number }][] = [
  ['popup', ['article', 'notes', 'note on a row', 'no article'], { width: 400, height: 300 }],
  ['card', ['full quotation', 'note, new', 'with notes'], { width: 400, height: 400 }],
];

/** Takes a picture of every component in every state, as the tests know them. */
export async function shootStates(taker: Taker, stage: Stage): Promise<void> {
  for (const surface of SURFACES) {
    for (const state of await stage.states(surface)) {
      await taker.shoot(stage.page, surface, state, await stage.draw(surface, state));
    }
  }
}

/** Takes pictures of some states in other languages, from right to left, and at 200 %. */
export async function shootVariants(taker: Taker, stage: Stage): Promise<void> {
  for (const [language, name] of Object.entries(LANGUAGES)) {
    for (const [surface, states] of TELLING) {
      for (const state of states) {
        const picture = await stage.draw(surface, state, { language });
        await taker.shoot(stage.page, surface, `${name}: ${state}`, picture);
      }
    }
  }
  for (const [surface, states, window] of ZOOMED) {
    for (const state of states) {
      const size = { ...window, deviceScaleFactor: 2 };
      const picture = await stage.draw(surface, state, { size });
      await taker.shoot(stage.page, surface, `at 200 %: ${state}`, picture);
    }
  }
}

/** Takes pictures of some states in the few colours that a reader's system allows. */
export async function shootInFewColors(taker: Taker, stage: Stage): Promise<void> {
  const undo = await taker.fewColors(stage.page);
  for (const [surface, states] of TELLING) {
    for (const state of states) {
      const picture = await stage.draw(surface, state);
      await taker.shoot(stage.page, surface, `high contrast: ${state}`, picture);
    }
  }
  await undo();
}
