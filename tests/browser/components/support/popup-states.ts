import { groupFindings } from '../../../../components/finding-groups.ts';
import type { PopupProps } from '../../../../components/Popup.tsx';
import { viewsIn } from '../../../../entrypoints/popup/article-lists.ts';
import { popupProps } from '../../../../entrypoints/popup/popup-props.ts';
import type { Analysis } from '../../../../utils/analysis/analysis.ts';
import type { Note } from '../../../../utils/notes/note.ts';
import { t } from '../../../../utils/wording.ts';
import { report, saveWith } from './calls.ts';
import { type Situation, sampleNotes, samplePage } from './sample-models.ts';
import { NOTES, PAGE, TEXT } from './sample-reading.ts';
import { FINDINGS, viewOf } from './sample-views.ts';

const editorActions = () => ({
  draft: { current: null },
  onDraft: report('onDraft'),
  onSave: saveWith(null),
  onCancel: report('onCancel'),
  onClose: report('onClose'),
});

/** What the popup itself would show in a situation; what is pressed is reported. */
function propsIn(situation: Situation): PopupProps {
  const onExport = report('onExport');
  const { isPrivate = false, isUnpainted = false } = situation;
  const ways = {
    onPanel: report('onPanel'),
    onLibrary: report('onLibrary'),
    onOptions: report('onOptions'),
  };
  const surface = { shape: 'popup', ways, onExport, isPrivate, isUnpainted } as const;
  const props = popupProps(samplePage(situation), sampleNotes(situation), surface);
  const editorOn = (open: { at: string } | null) => open && { ...editorActions(), at: open.at };
  const passages = {
    onGoTo: report('onGoTo'),
    onPoint: report('onPoint'),
    onEdit: report('onEdit'),
  };
  return {
    ...props,
    map: {
      ...props.map,
      onSwitch: report('onSwitch'),
      onGoTo: report('onGoTo'),
      onPoint: report('onPoint'),
    },
    found: { ...props.found, ...passages, editor: editorOn(props.found.editor) },
    voices: { ...props.voices, onChoose: report('onChoose') },
    figures: { ...props.figures, ...passages, editor: editorOn(props.figures.editor) },
    notes: {
      ...props.notes,
      ...passages,
      editor: editorOn(props.notes.editor),
      onEndSearch: report('onEndSearch'),
      onRemove: report('onRemove'),
      onTakeBack: report('onTakeBack'),
    },
    adrift: props.adrift && { ...props.adrift, editor: editorActions() },
    problem: props.problem && {
      ...props.problem,
      action: { label: t('common.tryAgain'), onClick: report('retry') },
    },
    onSite: report('onSite'),
    onTab: report('onTab'),
    onQuery: report('onQuery'),
    onAction: report('onAction'),
  };
}

/** A reader's whole draft of an article, kept as a note. */
const LONG_NOTE = {
  ...(NOTES[0] as Note),
  body: Array.from(
    { length: 90 },
    (_, day) =>
      `Day ${day + 1} of the trial: who was on the night ferry, and what they paid for it.`,
  ).join('\n'),
};

const NO_NOTES = { notes: [], corrections: [] } as const;
const NOTHING: Analysis = {
  language: 'en',
  quotations: [],
  attributions: [],
  speakers: [],
  figures: [],
};
const TIMETABLES = { ...PAGE, title: 'Timetables and fares', author: '', published: '' };
/** Of a page that is not read, no more is known than its tab tells. */
const UNREAD = { ...PAGE, author: '', published: '' };
const ALL_KINDS = ['quotation', 'attribution', 'figure', 'note'] as const;

const lastListed = (): string =>
  groupFindings(FINDINGS, viewsIn(TEXT)).at(-1)?.rows.at(-1)?.view.id ?? '';

/** The popup in each of its states. */
export const POPUPS: Record<string, () => PopupProps> = {
  article: () => propsIn({}),
  'note on a row': () => propsIn({ editing: viewOf('way home').id }),
  'note on a passage that is gone': () => propsIn({ editing: viewOf('way home').id, isGone: true }),
  voices: () => propsIn({ tab: 'voices' }),
  'one voice': () => propsIn({ voice: 'speaker rowntree' }),
  figures: () => propsIn({ tab: 'figures' }),
  'note on a figure': () => propsIn({ tab: 'figures', editing: viewOf('2,000').id }),
  'nothing found': () =>
    propsIn({
      page: { ...PAGE, title: 'Lost property, week 41' },
      analysis: NOTHING,
      ...NO_NOTES,
    }),
  notes: () =>
    propsIn({
      tab: 'notes',
      toast: {
        text: t('card.noteDeleted'),
        action: { label: t('common.undo'), onClick: report('undo') },
      },
    }),
  'a long note': () => propsIn({ tab: 'notes', notes: [LONG_NOTE] }),
  'note changing': () => propsIn({ tab: 'notes', editing: 'n1' }),
  'last note changing': () => propsIn({ tab: 'notes', editing: NOTES.at(-1)?.id ?? '' }),
  'no notes': () => propsIn({ tab: 'notes', ...NO_NOTES }),
  'end of the article seen': () => propsIn({ seen: [lastListed()] }),
  'end of the article seen, writing': () =>
    propsIn({ seen: [lastListed()], editing: viewOf('way home').id }),
  search: () => propsIn({ query: 'rowntree seats' }),
  'search in the notes': () => propsIn({ query: 'spring', tab: 'notes' }),
  'search, nothing': () => propsIn({ query: 'submarine' }),
  'search in the notes, nothing': () => propsIn({ query: 'submarine', tab: 'notes' }),
  'kinds off': () => propsIn({ off: ['attribution', 'note'] }),
  'all kinds off': () => propsIn({ off: ALL_KINDS }),
  'storage failure': () => propsIn({ problem: 'unavailable' }),
  'notes unread': () => propsIn({ tab: 'notes', problem: 'unread', ...NO_NOTES }),
  'in a private window': () => propsIn({ isPrivate: true }),
  'in a browser that cannot mark': () => propsIn({ isUnpainted: true }),
  loading: () => propsIn({ state: 'loading', page: null, ...NO_NOTES }),
  working: () => propsIn({ state: 'working', page: UNREAD, ...NO_NOTES }),
  slow: () => propsIn({ state: 'slow', page: UNREAD, ...NO_NOTES }),
  'no article': () => propsIn({ state: 'no-article', page: TIMETABLES, ...NO_NOTES }),
  off: () => propsIn({ state: 'off', page: UNREAD, ...NO_NOTES }),
  'off, with notes': () => propsIn({ state: 'off', page: UNREAD }),
  unreadable: () => propsIn({ state: 'unreadable', page: null, ...NO_NOTES }),
  'not allowed': () => propsIn({ state: 'not-allowed', page: UNREAD, ...NO_NOTES }),
  stale: () => propsIn({ state: 'stale', page: UNREAD, ...NO_NOTES }),
};
