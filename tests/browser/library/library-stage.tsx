import { render } from 'preact';
import { Library, type LibraryProps } from '../../../components/Library.tsx';
import librarySheet from '../../../components/library-sheet.css?inline';
import type { ImportPlan } from '../../../utils/notes/import/plan-import.ts';
import type { ListedPage } from '../../../utils/notes/search/listed.ts';
import { parseQuery } from '../../../utils/notes/search/query.ts';
import { plural, spoken, t } from '../../../utils/wording.ts';
import { calls, report } from '../components/support/calls.ts';
import { NOTES } from '../components/support/sample-reading.ts';

const nothing = (): void => undefined;

const PAGE = {
  url: 'https://bay-observer.example/ferry',
  aliases: [],
  title: 'Night ferry to return to Kestrel Bay after close vote',
  site: 'bay-observer.example',
  author: 'Ines Falkenrath',
  published: '2026-10-14',
};

const LISTED: ListedPage[] = [{ page: PAGE, notes: NOTES, first: true }];

const PLAN: ImportPlan = {
  file: { name: 'notes.json', size: 1000, stream: () => new ReadableStream() },
  now: '2026-11-01T10:00:00.000Z',
  format: 'pressmark',
  new: 1200,
  changed: 3,
  same: 40,
  older: 0,
  corrections: 0,
  broken: [{ line: 17, reason: 'invalid' }],
  unplaced: 3,
  brokenCount: 1,
};

const SNAPSHOTS = ['2026-11-24', '2026-11-23', '2026-11-22'].map((day) => ({
  taken: `${day}T08:00:00.000Z`,
  notes: 303,
  sizeBytes: 36_000,
}));

function libraryProps(props: Partial<LibraryProps>): LibraryProps {
  const listing = {
    version: 1,
    count: 3,
    pageCount: 1,
    similar: false,
    chunks: [{ notes: 3, pages: 1 }],
  };
  return {
    query: '',
    total: 3,
    indexed: null,
    filters: {
      facets: {
        site: [['bay-observer.example', 3]],
        speaker: [['Adaeze Rowntree', 1]],
        tag: [['check', 1]],
        kind: [
          ['quote', 1],
          ['selection', 1],
          ['page', 1],
        ],
      },
      query: parseQuery(props.query ?? ''),
      orphanCount: 1,
      onFilter: nothing,
    },
    list: {
      listing,
      load: async () => LISTED,
      selected: new Set(),
      orphans: new Set(['n2']),
      editor: null,
      adrift: null,
      onSelect: nothing,
      onSelectPage: nothing,
      onOpen: nothing,
      onEdit: nothing,
      onRemove: nothing,
    },
    selection: {
      count: 0,
      total: 3,
      onAll: nothing,
      onClear: nothing,
      onTag: nothing,
      onRemove: nothing,
    },
    export: { count: 3, scope: 'all', onExport: nothing },
    import: null,
    care: {
      usedBytes: 261_000,
      lastBackup: null,
      snapshots: SNAPSHOTS,
      onRestore: report('onRestore'),
    },
    work: null,
    problem: null,
    toast: null,
    onQuery: report('onQuery'),
    onFile: report('onFile'),
    onSample: nothing,
    onOptions: nothing,
    ...props,
  };
}

const editorOf = (at: string): LibraryProps['list']['editor'] => ({
  at,
  draft: { current: null },
  onDraft: nothing,
  onSave: async () => null,
  onCancel: nothing,
  onClose: nothing,
});

const withList = (list: Partial<LibraryProps['list']>): LibraryProps => {
  const props = libraryProps({});
  return { ...props, list: { ...props.list, ...list } };
};

const NONE = { version: 1, count: 0, pageCount: 0, similar: false, chunks: [] };

function withoutNotes(snapshots: LibraryProps['care']['snapshots']): LibraryProps {
  const props = withList({ listing: NONE, orphans: new Set() });
  return {
    ...props,
    total: 0,
    filters: {
      ...props.filters,
      facets: { site: [], speaker: [], tag: [], kind: [] },
      orphanCount: 0,
    },
    export: { ...props.export, count: 0 },
    care: { ...props.care, snapshots },
  };
}

/** The library in each of its states. */
export const LIBRARIES: Record<string, () => LibraryProps> = {
  list: () => libraryProps({}),
  selected: () => {
    const props = withList({ selected: new Set(['n0', 'n1']) });
    return { ...props, selection: { ...props.selection, count: 2 } };
  },
  'note changing': () => withList({ editor: editorOf('n1') }),
  'note changing, not found': () => {
    const adrift = { page: PAGE, notes: NOTES.slice(1, 2), first: true };
    return { ...withList({ listing: NONE, editor: editorOf('n1'), adrift }), query: 'submarine' };
  },
  filtered: () => libraryProps({ query: 'kind:quote is:orphan tag:check' }),
  'nothing found': () => ({ ...withList({ listing: NONE }), query: 'submarine' }),
  'no notes': () => withoutNotes([]),
  'no notes, but a snapshot': () => withoutNotes(SNAPSHOTS),
  reading: () => libraryProps({ indexed: 1200, total: 100_000 }),
  working: () =>
    libraryProps({
      work: { label: t('library.exporting'), done: 30, total: 100, onCancel: nothing },
    }),
  importing: () =>
    libraryProps({
      import: {
        name: 'notes.json',
        plan: PLAN,
        problem: null,
        onApply: nothing,
        onCancel: nothing,
      },
    }),
  'importing corrections': () =>
    libraryProps({
      import: {
        name: 'notes.json',
        plan: { ...PLAN, new: 0, changed: 0, broken: [], brokenCount: 0, corrections: 3 },
        problem: null,
        onApply: nothing,
        onCancel: nothing,
      },
    }),
  'file without news': () =>
    libraryProps({
      import: {
        name: 'notes.json',
        plan: { ...PLAN, new: 0, changed: 0, broken: [], brokenCount: 0, unplaced: 0 },
        problem: null,
        onApply: nothing,
        onCancel: nothing,
      },
    }),
  'file of no use': () =>
    libraryProps({
      import: {
        name: 'picture.png',
        plan: null,
        problem: 'unknown-format',
        onApply: nothing,
        onCancel: nothing,
      },
    }),
  'notes unread': () => ({
    ...withoutNotes([]),
    problem: {
      code: 'unread',
      action: { label: t('common.tryAgain'), onClick: nothing },
    },
  }),
  'disk full': () =>
    libraryProps({
      problem: { code: 'quota', action: { label: t('common.close'), onClick: nothing } },
    }),
  deleted: () =>
    libraryProps({
      toast: {
        text: plural('library.deleted', 3),
        action: { label: t('common.undo'), onClick: nothing },
      },
    }),
};

/** Makes the page the library in one of its states. */
export function showLibrary(state: string): void {
  const make = LIBRARIES[state];
  if (!make) throw new Error(`no such state: ${state}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(librarySheet);
  document.adoptedStyleSheets = [sheet];
  Object.assign(document.documentElement, spoken());
  document.body.className = 'pm';
  // From nothing: a dialog of the state before is open still.
  render(null, document.body);
  calls.length = 0;
  render(<Library {...make()} />, document.body);
}
