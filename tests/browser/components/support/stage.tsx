import { type ComponentChild, type ContainerNode, render } from 'preact';
import { Card } from '../../../../components/Card.tsx';
import cardSheet from '../../../../components/card-sheet.css?inline';
import { Options } from '../../../../components/Options.tsx';
import optionsSheet from '../../../../components/options-sheet.css?inline';
import { Popup } from '../../../../components/Popup.tsx';
import popupSheet from '../../../../components/popup-sheet.css?inline';
import { SelectionButton } from '../../../../components/SelectionButton.tsx';
import { Welcome } from '../../../../components/Welcome.tsx';
import welcomeSheet from '../../../../components/welcome-sheet.css?inline';
import { later } from '../../../../utils/later.ts';
import { spoken } from '../../../../utils/wording.ts';
import { calls, report } from './calls.ts';
import { CARDS } from './card-states.ts';
import { OPTIONS } from './option-states.ts';
import { POPUPS } from './popup-states.ts';
import { WELCOMES } from './welcome-states.ts';

let shownCard: ShadowRoot | null = null;

/** Draws a card inside `host`, in a shadow root with the card's style sheet. */
export function showCard(state: string, host: HTMLElement): ShadowRoot {
  // Nothing of an earlier card stays, and what it said while it went is not counted.
  if (shownCard) render(null, shownCard);
  calls.length = 0;
  shownCard = shadowOf(host);
  drawCard(state, shownCard);
  return shownCard;
}

/** Draws a card into `root`, without its style sheet. */
export function drawCard(state: string, root: ContainerNode): void {
  render(<Card {...propsOf(CARDS, state)} />, root);
}

/** The style sheet of the card. */
export const CARD_SHEET = cardSheet;

/** Draws the button beside a selection inside `host`. */
export function showSelectionButton(host: HTMLElement): ShadowRoot {
  const root = shadowOf(host);
  render(<SelectionButton shortcut="Alt+Shift+M" onNote={report('onNote')} />, root);
  return root;
}

/** Makes the page the popup in one of its states, and waits until its lists are drawn to their ends. */
export async function showPopup(state: string): Promise<void> {
  showPage(popupSheet, <Popup {...propsOf(POPUPS, state)} />);
  while (document.querySelector('#panel-found[aria-busy="true"]')) {
    await later(5);
  }
}

/** Shows each state of the popup, and tells what is measured in it. */
export async function inEachPopup<T>(measure: () => T): Promise<(T & { state: string })[]> {
  const all: (T & { state: string })[] = [];
  for (const state of Object.keys(POPUPS)) {
    await showPopup(state);
    all.push({ state, ...measure() });
  }
  return all;
}

/** Makes the page the side panel in one of the popup's states. */
export function showPanel(state: string): void {
  const props = propsOf(POPUPS, state);
  // It is where the way to it would lead.
  const ways = { ...props.ways, onPanel: undefined };
  showPage(popupSheet, <Popup {...props} ways={ways} shape="panel" />);
}

/** Makes the page the settings in one of their states. */
export function showOptions(state: string): void {
  showPage(optionsSheet, <Options {...propsOf(OPTIONS, state)} />);
}

/** Makes the page the welcome page in one of its states. */
export function showWelcome(state: string): void {
  showPage(welcomeSheet, <Welcome {...propsOf(WELCOMES, state)} />);
}

function showPage(css: string, content: ComponentChild): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  Object.assign(document.documentElement, spoken());
  document.body.className = 'pm';
  // Nothing of an earlier state stays, and what it said while it went is not counted.
  render(null, document.body);
  document.body.replaceChildren();
  calls.length = 0;
  render(content, document.body);
}

function shadowOf(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardSheet);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function propsOf<T>(states: Record<string, () => T>, state: string): T {
  const make = states[state];
  if (!make) throw new Error(`no such state: ${state}`);
  return make();
}
