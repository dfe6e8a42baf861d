import type { CardProps } from '../../../../components/Card.tsx';
import { viewSelection } from '../../../../components/finding-view.ts';
import { t } from '../../../../utils/wording.ts';
import { report, saveWith } from './calls.ts';
import { ANALYSIS, NOTES } from './sample-reading.ts';
import { viewOf, WORDS } from './sample-views.ts';

const cardProps = (props: Partial<CardProps>): CardProps => ({
  view: viewOf('way home'),
  mode: 'full',
  notes: [],
  editing: null,
  draft: { current: null },
  names: ANALYSIS.speakers.map(({ name }) => name),
  status: null,
  heard: '',
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
  'full figure, claimed': () => cardProps({ view: viewOf('38 percent', 'figure') }),
  'full, range': () => cardProps({ view: viewOf('between 900') }),
  'with notes': () => cardProps({ notes: NOTES.slice(1) }),
  'note, new': () => cardProps({ editing: { note: null } }),
  'note, draft kept': () => cardProps({ editing: { note: null }, draft: { current: WORDS } }),
  'note, changing': () => cardProps({ notes: NOTES.slice(1, 2), editing: { note: 'n1' } }),
  'last of many notes changing': () =>
    cardProps({ notes: NOTES, editing: { note: NOTES.at(-1)?.id ?? null } }),
  'note, disk full': () =>
    cardProps({ editing: { note: null }, draft: { current: WORDS }, onSave: saveWith('quota') }),
  'note, in a private window': () => cardProps({ editing: { note: null }, isPrivate: true }),
  selection: () =>
    cardProps({
      view: viewSelection('round the bay and takes almost three times as long'),
      editing: { note: null },
    }),
  'name given by the reader': () => {
    const speaker = { name: 'Greta Sommerfeld', role: null };
    return cardProps({ view: { ...viewOf('quiet engines'), speaker }, isNameGiven: true });
  },
  'not copied': () => cardProps({ status: { problem: 'no-copy' } }),
  copied: () => cardProps({ status: { done: t('card.quoteCopied') } }),
  'note deleted': () =>
    cardProps({ status: { done: t('card.noteDeleted'), undo: report('undo') } }),
  'reached by keyboard': () =>
    cardProps({ heard: '3 of 15: Quotation, Marit Osei, “We are not buying a boat ride”' }),
  'extension updated': () => cardProps({ status: { problem: 'reload' } }),
};
