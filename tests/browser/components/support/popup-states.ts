import { type Lane, tickAt } from '../../../../components/article-map.ts';
import {
  countRows,
  groupFindings,
  searchGroups,
  searchNotes,
} from '../../../../components/finding-groups.ts';
import { viewFinding } from '../../../../components/finding-view.ts';
import type { EmptyState } from '../../../../components/PageMessage.tsx';
import type { PopupProps } from '../../../../components/Popup.tsx';
import { listVoices } from '../../../../components/voices.ts';
import { wordFigure } from '../../../../components/word-figure.ts';
import { formatDate, t } from '../../../../utils/wording.ts';
import { report, saveWith } from './calls.ts';
import { CORRECTIONS, NOTES, TEXT } from './sample-reading.ts';
import { FINDINGS, viewOf } from './sample-views.ts';

const figureViews = () =>
  FINDINGS.filter(({ kind }) => kind === 'figure').map((finding) =>
    viewFinding(finding, TEXT, wordFigure),
  );

const lane = (kind: Exclude<Lane['kind'], 'note'>, chosen: string | null): Lane => {
  const own = FINDINGS.filter((finding) => finding.kind === kind);
  const ticks = own.map((finding) => {
    const { title, words } = viewFinding(finding, TEXT, wordFigure);
    const faint = chosen !== null && `speaker ${finding.speaker?.id}` !== chosen;
    return tickAt(finding, { head: title, words }, TEXT.length, faint);
  });
  return { kind, count: own.length, on: true, ticks };
};

function mapOf(chosen: string | null): PopupProps['map'] {
  const noted = viewOf('one in five of those');
  const tick = lane('quotation', null).ticks.find(({ id }) => id === noted.id);
  const notes = tick
    ? [
        {
          ...tick,
          id: 'n1',
          head: t('passage.yourNote'),
          words: 'Where does the €11.50 come from?',
        },
      ]
    : [];
  return {
    lanes: [
      lane('quotation', chosen),
      lane('attribution', chosen),
      lane('figure', chosen),
      { kind: 'note', count: NOTES.length, on: true, ticks: notes },
    ],
    view: { at: 0.1, length: 0.24 },
    onSwitch: report('onSwitch'),
    onGoTo: report('onGoTo'),
    onPoint: report('onPoint'),
  };
}

/** What a search and a chosen voice leave. */
function narrow(query: string, chosen: string | null) {
  const everything = groupFindings(FINDINGS, TEXT, wordFigure);
  const own = everything.filter(({ key }) => chosen === null || key === chosen);
  const groups = searchGroups(own, query);
  const rows = groups.flatMap((group) => group.rows);
  const ids = new Set(rows.flatMap(({ view, figures }) => [view, ...figures].map(({ id }) => id)));
  const figures = figureViews().filter(({ id }) => ids.has(id));
  const voices = listVoices(searchGroups(everything, query));
  const notes = searchNotes(NOTES, query);
  const hits = {
    found: countRows(groups),
    voices: voices.length,
    figures: figures.length,
    notes: notes.length,
  };
  return { groups, figures, voices, notes, hits: query === '' ? null : hits };
}

const editorActions = () => ({
  draft: { current: null },
  onDraft: report('onDraft'),
  onSave: saveWith(null),
  onCancel: report('onCancel'),
  onClose: report('onClose'),
});

const editorAt = (at: string) => ({ ...editorActions(), at });

function popupProps(props: Partial<PopupProps>): PopupProps {
  const chosen = props.voices?.chosen ?? null;
  const everything = groupFindings(FINDINGS, TEXT, wordFigure);
  const listed = narrow('', chosen);
  const shown = narrow(props.query ?? '', chosen);
  const passages = {
    noted: new Set([viewOf('one in five of those').id]),
    drafted: new Set([viewOf('quiet engines').id]),
    seen: new Set([viewOf('way home').id, viewOf('first sailing').id, viewOf('2,000').id]),
    editor: null,
    onGoTo: report('onGoTo'),
    onPoint: report('onPoint'),
    onEdit: report('onEdit'),
  };
  return {
    shape: 'popup',
    ways: {
      onPanel: report('onPanel'),
      onLibrary: report('onLibrary'),
      onOptions: report('onOptions'),
    },
    state: 'article',
    header: {
      title: 'Night ferry to return to Kestrel Bay after close vote',
      site: 'bay-observer.example',
      byline: `Ines Falkenrath, ${formatDate('2026-10-14', { dateStyle: 'long' })}`,
      on: true,
    },
    map: mapOf(chosen),
    tab: 'found',
    query: '',
    counts: {
      found: countRows(listed.groups),
      voices: listVoices(everything).length,
      figures: listed.figures.length,
      notes: NOTES.length,
    },
    hits: shown.hits,
    found: { ...passages, groups: shown.groups },
    voices: { voices: shown.voices, chosen, onChoose: report('onChoose') },
    figures: { ...passages, figures: shown.figures },
    notes: {
      notes: shown.notes,
      anchored: new Set(['n1']),
      corrections: CORRECTIONS,
      editor: null,
      searching: shown.hits !== null,
      isUnread: false,
      onEndSearch: report('onEndSearch'),
      onGoTo: report('onGoTo'),
      onEdit: report('onEdit'),
      onRemove: report('onRemove'),
      onTakeBack: report('onTakeBack'),
    },
    adrift: null,
    problem: null,
    toast: null,
    onSite: report('onSite'),
    onTab: report('onTab'),
    onQuery: report('onQuery'),
    onExport: report('onExport'),
    onAction: report('onAction'),
    ...props,
  };
}

const empty = (state: EmptyState) => () =>
  popupProps({
    state,
    counts: { found: 0, voices: 0, figures: 0, notes: 0 },
    header: {
      ...(['unreadable', 'not-allowed', 'loading'].includes(state)
        ? { title: '', site: '' }
        : { title: 'Timetables and fares', site: 'bay-observer.example' }),
      byline: '',
      on: state !== 'off',
    },
  });

function atTheEnd(at: string | null): PopupProps {
  const props = popupProps({});
  const last = props.found.groups.at(-1)?.rows.at(-1)?.view.id ?? '';
  return {
    ...props,
    found: { ...props.found, seen: new Set([last]), editor: at === null ? null : editorAt(at) },
  };
}

/** The popup in each of its states. */
export const POPUPS: Record<string, () => PopupProps> = {
  article: () => popupProps({}),
  'note on a row': () => {
    const props = popupProps({});
    return { ...props, found: { ...props.found, editor: editorAt(viewOf('way home').id) } };
  },
  'note on a passage that is gone': () =>
    popupProps({
      adrift: {
        words: viewOf('way home').words,
        saved: { body: '', tags: [] },
        editor: editorActions(),
      },
    }),
  voices: () => popupProps({ tab: 'voices' }),
  'one voice': () => {
    const props = popupProps({});
    return popupProps({ voices: { ...props.voices, chosen: 'speaker rowntree' } });
  },
  figures: () => popupProps({ tab: 'figures' }),
  'note on a figure': () => {
    const props = popupProps({ tab: 'figures' });
    return { ...props, figures: { ...props.figures, editor: editorAt(viewOf('2,000').id) } };
  },
  'nothing found': () => {
    const props = popupProps({});
    return {
      ...props,
      counts: { ...props.counts, found: 0 },
      map: { ...props.map, lanes: props.map.lanes.map((one) => ({ ...one, count: 0, ticks: [] })) },
      found: { ...props.found, groups: [] },
    };
  },
  notes: () =>
    popupProps({
      tab: 'notes',
      toast: {
        text: t('card.noteDeleted'),
        action: { label: t('common.undo'), onClick: report('undo') },
      },
    }),
  'note changing': () => {
    const props = popupProps({ tab: 'notes' });
    return { ...props, notes: { ...props.notes, editor: editorAt('n1') } };
  },
  'last note changing': () => {
    const props = popupProps({ tab: 'notes' });
    return { ...props, notes: { ...props.notes, editor: editorAt(NOTES.at(-1)?.id ?? '') } };
  },
  'no notes': () => {
    const props = popupProps({ tab: 'notes' });
    const { counts, notes } = props;
    return {
      ...props,
      counts: { ...counts, notes: 0 },
      notes: { ...notes, notes: [], corrections: [] },
    };
  },
  'end of the article seen': () => atTheEnd(null),
  'end of the article seen, writing': () =>
    atTheEnd(popupProps({}).found.groups[0]?.rows[0]?.view.id ?? null),
  search: () => popupProps({ query: 'rowntree seats' }),
  'search in the notes': () => popupProps({ query: 'spring', tab: 'notes' }),
  'search, nothing': () => popupProps({ query: 'submarine' }),
  'search in the notes, nothing': () => popupProps({ query: 'submarine', tab: 'notes' }),
  'kinds off': () => {
    const props = popupProps({});
    return {
      ...props,
      map: {
        ...props.map,
        lanes: props.map.lanes.map((one, index) => ({ ...one, on: index % 2 === 0 })),
      },
    };
  },
  'all kinds off': () => {
    const props = popupProps({});
    return {
      ...props,
      counts: { ...props.counts, found: 0, figures: 0 },
      map: { ...props.map, lanes: props.map.lanes.map((one) => ({ ...one, on: false })) },
      found: { ...props.found, groups: [] },
      figures: { ...props.figures, figures: [] },
    };
  },
  'storage failure': () =>
    popupProps({
      problem: {
        code: 'unavailable',
        action: { label: t('common.tryAgain'), onClick: report('retry') },
      },
    }),
  'notes unread': () => {
    const props = popupProps({ tab: 'notes' });
    return {
      ...props,
      counts: { ...props.counts, notes: 0 },
      notes: { ...props.notes, notes: [], corrections: [], isUnread: true },
      problem: {
        code: 'unread',
        action: { label: t('common.tryAgain'), onClick: report('retry') },
      },
    };
  },
  loading: empty('loading'),
  working: empty('working'),
  slow: empty('slow'),
  'no article': empty('no-article'),
  'off, with notes': () => {
    const props = empty('off')();
    return { ...props, counts: { ...props.counts, notes: NOTES.length } };
  },
  unreadable: empty('unreadable'),
  'not allowed': empty('not-allowed'),
  stale: empty('stale'),
};
