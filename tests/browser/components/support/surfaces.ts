import { later } from '../../../../utils/later.ts';
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

/** What a reader does: presses a control, reaches it by keyboard, or rests the pointer on it. */
type Step = { press: string } | { focus: string } | { rest: string };

const press = (...selectors: string[]): Step[] =>
  selectors.map((selector) => ({ press: selector }));

/** States that a reader comes to from another one: from which, under which name, by which steps. */
const REACHED: readonly [Surface, string, string, Step[]][] = [
  ['card', 'reached by keyboard', 'reached by keyboard', [{ focus: '.card-actions button' }]],
  ['card', 'note, disk full', 'note, disk full, tried', press('.primary')],
  ['card', 'full quotation', 'what is wrong', press('.card-actions .button:last-child')],
  ['popup', 'article', 'export', press('.export > button')],
  ['popup', 'article', 'search, begun', press('.search-lens')],
  ['popup', 'article', 'pointed at on the map', [{ rest: '.tick' }]],
  ['options', 'as installed', 'delete, first question', press('.danger')],
  ['options', 'as installed', 'delete, second question', press('.danger', '.danger')],
  ['options', 'deletion failed', 'delete, failed', press('.danger', '.danger', '.danger')],
  ['library', 'list', 'export', press('.library-menu > summary')],
  ['library', 'list', 'restore, asked', press('.snapshot > .button')],
  ['library', 'selected', 'tagging', press('.library-selection [aria-expanded]')],
];

/** States that look like others until something is pressed. */
const BEGINNINGS: ReadonlySet<string> = new Set(['note, disk full', 'deletion failed']);

/** Draws a surface in a state; a card into `host`, all others as the page. */
async function show(surface: Surface, state: string, host: HTMLElement): Promise<ParentNode> {
  if (surface === 'card') return showCard(state, host);
  const showPage = {
    popup: showPopup,
    panel: showPanel,
    options: showOptions,
    welcome: showWelcome,
    library: showLibrary,
  }[surface];
  await showPage(state);
  return document;
}

const PAGES: ReadonlySet<Surface> = new Set(['options', 'welcome', 'library']);

/** Draws a state of `statesOf`, and waits until it is drawn. */
export async function showWhole(
  surface: Surface,
  state: string,
  host: HTMLElement,
): Promise<ParentNode> {
  const [, from = state, , steps = []] =
    REACHED.find(([own, , name]) => own === surface && name === state) ?? [];
  // Where the state before was scrolled to is not where a reader begins.
  window.scrollTo(0, 0);
  const root = await show(surface, from, host);
  for (const step of steps) {
    take(step, root);
    await drawn();
  }
  await drawn();
  // What sticks to the window would lie amid a page; the popup is seen where its editor brought it.
  if (PAGES.has(surface)) window.scrollTo(0, 0);
  return root;
}

function take(step: Step, root: ParentNode): void {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  if ('press' in step) find(step.press)?.click();
  // Without a pointer before, browsers take it for one of the keyboard.
  else if ('focus' in step) find(step.focus)?.focus();
  else {
    const { x = 0, y = 0 } = find(step.rest)?.getBoundingClientRect() ?? {};
    const at = { clientX: x, clientY: y, bubbles: true };
    find(step.rest)?.dispatchEvent(new PointerEvent('pointermove', at));
  }
}

/** The names of all states of a surface, those that one comes to from others at the end. */
export const statesOf = (surface: Surface): string[] => {
  const reached = REACHED.filter(([own]) => own === surface).map(([, , name]) => name);
  return [
    ...STATES[surface].filter((state) => !BEGINNINGS.has(state) && !reached.includes(state)),
    ...reached,
  ];
};

/** By timers: frames never come in a tab that is not in front. */
const drawn = () => later(20);
