import { LIBRARIES, showLibrary } from '../../library/library-stage.tsx';
import { CARDS } from './card-states.ts';
import { OPTIONS } from './option-states.ts';
import { POPUPS } from './popup-states.ts';
import { showCard, showOptions, showPanel, showPopup, showWelcome } from './stage.tsx';
import { WELCOMES } from './welcome-states.ts';

/** Every surface with the names of its states. */
export const STATES = {
  card: Object.keys(CARDS),
  popup: Object.keys(POPUPS),
  panel: Object.keys(POPUPS),
  options: Object.keys(OPTIONS),
  welcome: Object.keys(WELCOMES),
  library: Object.keys(LIBRARIES),
};

export type Surface = keyof typeof STATES;

/** States that only pressing leads to: where from, under which name, what is pressed in turn. */
export const PRESSED: readonly [Surface, string, string, string[]][] = [
  ['card', 'note, disk full', 'note, disk full, tried', ['.primary']],
  ['card', 'full quotation', 'what is wrong', ['.card-actions .button:last-child']],
  ['popup', 'article', 'export', ['.export > button']],
  ['popup', 'article', 'search, begun', ['.search-lens']],
  ['options', 'as installed', 'delete, first question', ['.danger']],
  ['options', 'as installed', 'delete, second question', ['.danger', '.danger']],
  ['options', 'deletion failed', 'delete, failed', ['.danger', '.danger', '.danger']],
  ['library', 'list', 'export', ['.library-menu > summary']],
  ['library', 'list', 'restore, asked', ['.snapshot > .button']],
  ['library', 'selected', 'tagging', ['.library-selection [aria-expanded]']],
];

/** Draws a surface in a state; a card into `host`, all others as the page. */
export function show(surface: Surface, state: string, host: HTMLElement): ParentNode {
  if (surface === 'card') return showCard(state, host);
  const showPage = {
    popup: showPopup,
    panel: showPanel,
    options: showOptions,
    welcome: showWelcome,
    library: showLibrary,
  }[surface];
  showPage(state);
  return document;
}

/** Draws a state that is pressed for, or that stands in `STATES`, and waits until it is drawn. */
export async function showWhole(
  surface: Surface,
  state: string,
  host: HTMLElement,
): Promise<ParentNode> {
  const [, from = state, , presses = []] =
    PRESSED.find(([own, , name]) => own === surface && name === state) ?? [];
  const root = show(surface, from, host);
  for (const selector of presses) {
    root.querySelector<HTMLElement>(selector)?.click();
    await drawn();
  }
  await drawn();
  // Where the state before was scrolled to is not where a reader begins.
  window.scrollTo(0, 0);
  return root;
}

/** The names of all states of a surface, those that are pressed for at the end. */
export const statesOf = (surface: Surface): string[] => [
  ...STATES[surface],
  ...PRESSED.filter(([own]) => own === surface).map(([, , name]) => name),
];

/** By timers: frames never come in a tab that is not in front. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
