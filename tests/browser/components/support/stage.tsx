import { render } from 'preact';
import { Card, type CardProps } from '../../../../components/Card.tsx';
import cardSheet from '../../../../components/card-sheet.css?inline';
import { groupFindings, searchGroups } from '../../../../components/finding-groups.ts';
import {
  type PassageView,
  viewFinding,
  viewSelection,
} from '../../../../components/finding-view.ts';
import type { EmptyState } from '../../../../components/PageMessage.tsx';
import { Popup, type PopupProps } from '../../../../components/Popup.tsx';
import popupSheet from '../../../../components/popup-sheet.css?inline';
import { SelectionButton } from '../../../../components/SelectionButton.tsx';
import { listFindings } from '../../../../utils/analysis/findings.ts';
import { figureInWords } from '../../../../utils/notes/export/figure-words.ts';
import { ANALYSIS, CORRECTIONS, NOTES, TEXT } from './sample-reading.ts';

/** What the components reported, in order: name of the callback and its arguments. */
export const calls: [string, ...unknown[]][] = [];

const report =
  (name: string) =>
  (...args: unknown[]): void => {
    calls.push([name, ...args]);
  };

const saveWith =
  (outcome: 'quota' | null) =>
  async (...args: unknown[]) => {
    calls.push(['onSave', ...args]);
    return outcome;
  };

const findings = listFindings(ANALYSIS);
const words = { body: 'Ask her for the figures of last winter', tags: ['check'] };

function viewOf(part: string): PassageView {
  const views = findings.map((finding) => viewFinding(finding, TEXT, figureInWords));
  const view = views.find((candidate) => candidate.words.includes(part));
  if (!view) throw new Error(`nothing found holds ${part}`);
  return view;
}

const cardProps = (props: Partial<CardProps>): CardProps => ({
  view: viewOf('way home'),
  mode: 'full',
  notes: [],
  editing: null,
  draft: null,
  names: ANALYSIS.speakers.map(({ name }) => name),
  status: null,
  onEdit: report('onEdit'),
  onSave: saveWith(null),
  onDraft: report('onDraft'),
  onLeave: report('onLeave'),
  onRemove: report('onRemove'),
  onCopyQuote: report('onCopyQuote'),
  onCopyLink: report('onCopyLink'),
  onWrong: report('onWrong'),
  onReload: report('onReload'),
  onClose: report('onClose'),
  ...props,
});

/** The card in each of its states. */
export const CARDS: Record<string, () => CardProps> = {
  'brief quotation': () => cardProps({ mode: 'brief' }),
  'brief figure': () => cardProps({ mode: 'brief', view: viewOf('2,000') }),
  'brief indirect': () => cardProps({ mode: 'brief', view: viewOf('first sailing') }),
  'brief with a note': () => cardProps({ mode: 'brief', notes: NOTES.slice(1, 2) }),
  'full quotation': () => cardProps({}),
  'full indirect, pronoun': () => cardProps({ view: viewOf('first sailing') }),
  'full, not named': () => cardProps({ view: viewOf('quiet engines') }),
  'full, nobody': () => cardProps({ view: viewOf('midnight') }),
  'full figure': () => cardProps({ view: viewOf('2,000') }),
  'full figure, claimed': () => cardProps({ view: viewOf('38 percent') }),
  'full, range': () => cardProps({ view: viewOf('between 900') }),
  'with notes': () => cardProps({ notes: NOTES.slice(1) }),
  'note, new': () => cardProps({ editing: { note: null } }),
  'note, draft kept': () => cardProps({ editing: { note: null }, draft: words }),
  'note, changing': () => cardProps({ notes: NOTES.slice(1, 2), editing: { note: 'n1' } }),
  'note, disk full': () =>
    cardProps({ editing: { note: null }, draft: words, onSave: saveWith('quota') }),
  selection: () =>
    cardProps({
      view: viewSelection('round the bay and takes almost three times as long'),
      editing: { note: null },
    }),
  copied: () => cardProps({ status: { done: 'Copied, with its source' } }),
  'extension updated': () => cardProps({ status: { problem: 'reload' } }),
};

function popupProps(props: Partial<PopupProps>): PopupProps {
  const groups = searchGroups(groupFindings(findings, TEXT, figureInWords), props.query ?? '');
  const editor = {
    draft: null,
    onDraft: report('onDraft'),
    onSave: saveWith(null),
    onCancel: report('onCancel'),
    onClose: report('onClose'),
  };
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  return {
    state: 'article',
    header: {
      title: 'Night ferry to return to Kestrel Bay after close vote',
      site: 'bay-observer.example',
      byline: 'Ines Falkenrath, 14 October 2026',
      on: true,
    },
    kinds: [
      { kind: 'quotation', count: count('quotation'), on: true },
      { kind: 'attribution', count: count('attribution'), on: true },
      { kind: 'figure', count: count('figure'), on: true },
      { kind: 'note', count: NOTES.length, on: true },
    ],
    tab: 'found',
    query: '',
    foundCount: findings.length,
    noteCount: NOTES.length,
    found: {
      groups,
      noted: new Set([viewOf('one in five of those').id]),
      drafted: new Set([viewOf('quiet engines').id]),
      editing: null,
      editor,
      onGoTo: report('onGoTo'),
      onEdit: report('onEdit'),
    },
    notes: {
      notes: NOTES,
      anchored: new Set(['n1']),
      corrections: CORRECTIONS,
      editing: null,
      editor,
      searching: false,
      onGoTo: report('onGoTo'),
      onEdit: report('onEdit'),
      onRemove: report('onRemove'),
      onTakeBack: report('onTakeBack'),
    },
    problem: null,
    toast: null,
    onSite: report('onSite'),
    onKind: report('onKind'),
    onTab: report('onTab'),
    onQuery: report('onQuery'),
    onExport: report('onExport'),
    onAction: report('onAction'),
    onLibrary: report('onLibrary'),
    ...props,
  };
}

const empty = (state: EmptyState) => () =>
  popupProps({
    state,
    noteCount: 0,
    header: {
      title: state === 'no-article' || state === 'off' ? 'Timetables and fares' : '',
      site: state === 'unreadable' || state === 'loading' ? '' : 'bay-observer.example',
      byline: '',
      on: state !== 'off',
    },
  });

/** The popup in each of its states. */
export const POPUPS: Record<string, () => PopupProps> = {
  article: () => popupProps({}),
  'note on a row': () => {
    const props = popupProps({});
    return { ...props, found: { ...props.found, editing: viewOf('way home').id } };
  },
  notes: () =>
    popupProps({
      tab: 'notes',
      toast: { text: 'Note deleted', action: { label: 'Undo', onClick: report('undo') } },
    }),
  'note changing': () => {
    const props = popupProps({ tab: 'notes' });
    return { ...props, notes: { ...props.notes, editing: 'n1' } };
  },
  'no notes': () => {
    const props = popupProps({ tab: 'notes', noteCount: 0 });
    return { ...props, notes: { ...props.notes, notes: [], corrections: [] } };
  },
  search: () => popupProps({ query: 'rowntree seats' }),
  'search, nothing': () => popupProps({ query: 'submarine' }),
  'kinds off': () => {
    const props = popupProps({});
    return {
      ...props,
      kinds: props.kinds.map((kind, index) => ({ ...kind, on: index % 2 === 0 })),
    };
  },
  'storage failure': () => popupProps({ problem: { code: 'unavailable' } }),
  loading: empty('loading'),
  working: empty('working'),
  'no article': empty('no-article'),
  'off, with notes': () => ({ ...empty('off')(), noteCount: NOTES.length }),
  unreadable: empty('unreadable'),
  'not allowed': empty('not-allowed'),
  stale: empty('stale'),
};

/** Draws a card inside `host`, in a shadow root with the card's style sheet. */
export function showCard(state: string, host: HTMLElement): ShadowRoot {
  const root = shadowOf(host);
  render(<Card {...propsOf(CARDS, state)} />, root);
  return root;
}

/** Draws the button beside a selection inside `host`. */
export function showSelectionButton(host: HTMLElement): ShadowRoot {
  const root = shadowOf(host);
  render(<SelectionButton shortcut="Alt+Shift+N" onNote={report('onNote')} />, root);
  return root;
}

/** Makes the page the popup in one of its states. */
export function showPopup(state: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popupSheet);
  document.adoptedStyleSheets = [sheet];
  document.body.className = 'pm';
  render(<Popup {...propsOf(POPUPS, state)} />, document.body);
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
