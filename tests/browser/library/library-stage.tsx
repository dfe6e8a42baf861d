import { render } from 'preact';
import { Library, type LibraryProps } from '../../../components/Library.tsx';
import librarySheet from '../../../components/library-sheet.css?inline';
import type { ImportPlan } from '../../../utils/notes/import/plan-import.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { plural, spoken, t } from '../../../utils/wording.ts';
import { calls, report } from '../components/support/calls.ts';
import { PAGE } from '../components/support/sample-reading.ts';
import { LIBRARY_NOTES, searched } from './library-notes.ts';

const nothing = (): void => undefined;

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
  notes: 4,
  records: 4,
  sizeBytes: 1600,
}));

/** What a state is made of; the list, the counts and the filters follow from it. */
interface Situation {
  notes?: readonly Note[];
  query?: string;
  /** Ids of selected notes. */
  selected?: readonly string[];
  editing?: string;
  snapshots?: LibraryProps['care']['snapshots'];
}

const editorOf = (at: string): LibraryProps['list']['editor'] => ({
  at,
  draft: { current: null },
  onDraft: nothing,
  onSave: async () => null,
  onCancel: nothing,
  onClose: nothing,
});

function libraryProps(situation: Situation, props: Partial<LibraryProps> = {}): LibraryProps {
  const { notes = LIBRARY_NOTES, query = '', selected = [], snapshots = SNAPSHOTS } = situation;
  const { filters, listing, load, orphans } = searched(notes, query);
  const scope = selected.length > 0 ? 'selected' : query === '' ? 'all' : 'found';
  const counts = { selected: selected.length, all: notes.length, found: listing.count };
  return {
    query,
    total: notes.length,
    indexed: null,
    filters: { ...filters, onFilter: nothing },
    list: {
      listing,
      load,
      selected: new Set(selected),
      orphans,
      editor: situation.editing === undefined ? null : editorOf(situation.editing),
      adrift: null,
      onSelect: nothing,
      onSelectPage: nothing,
      onOpen: nothing,
      onEdit: nothing,
      onRemove: nothing,
    },
    selection: {
      count: selected.length,
      total: listing.count,
      onAll: nothing,
      onClear: nothing,
      onTag: nothing,
      onRemove: nothing,
    },
    export: { count: counts[scope], scope, onExport: nothing },
    import: null,
    care: { usedBytes: 261_000, lastBackup: null, snapshots, onRestore: report('onRestore') },
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

const uncounted = ({ filters }: LibraryProps): LibraryProps['filters'] => ({
  ...filters,
  facets: null,
  orphanCount: 0,
});

/** While the notes are read, filters have no values yet, and the list has what was read first. */
function whileReading(): LibraryProps {
  const total = 100_000;
  const indexed = 1200;
  const props = libraryProps({}, { total, indexed });
  return {
    ...props,
    filters: uncounted(props),
    list: { ...props.list, listing: { ...props.list.listing, count: indexed } },
    selection: { ...props.selection, total: indexed },
    export: { ...props.export, count: total },
  };
}

const importing = (parts: Partial<NonNullable<LibraryProps['import']>>): LibraryProps =>
  libraryProps(
    {},
    {
      import: {
        name: 'notes.json',
        plan: null,
        problem: null,
        onApply: nothing,
        onCancel: nothing,
        ...parts,
      },
    },
  );

/** The library in each of its states. */
export const LIBRARIES: Record<string, () => LibraryProps> = {
  list: () => libraryProps({}),
  selected: () => libraryProps({ selected: ['n0', 'n1'] }),
  'note changing': () => libraryProps({ editing: 'n1' }),
  'note changing, not found': () => {
    const props = libraryProps({ query: 'submarine', editing: 'n1' });
    const notes = LIBRARY_NOTES.filter(({ id }) => id === 'n1');
    return { ...props, list: { ...props.list, adrift: { page: PAGE, notes, first: true } } };
  },
  filtered: () => libraryProps({ query: 'kind:quote tag:check' }),
  'similar words found': () => libraryProps({ query: 'subsidi' }),
  'nothing found': () => libraryProps({ query: 'submarine' }),
  'no notes': () => libraryProps({ notes: [], snapshots: [] }),
  'no notes, but a snapshot': () => libraryProps({ notes: [] }),
  reading: whileReading,
  working: () =>
    libraryProps(
      {},
      { work: { label: t('library.exporting'), done: 30, total: 100, onCancel: nothing } },
    ),
  importing: () => importing({ plan: PLAN }),
  'importing corrections': () =>
    importing({
      plan: {
        ...PLAN,
        new: 0,
        changed: 0,
        unplaced: 0,
        broken: [],
        brokenCount: 0,
        corrections: 3,
      },
    }),
  'file being read': () => importing({}),
  'file without news': () =>
    importing({
      plan: { ...PLAN, new: 0, changed: 0, unplaced: 0, broken: [], brokenCount: 0 },
    }),
  'file of no use': () => importing({ name: 'picture.png', problem: 'unknown-format' }),
  'notes unread': () => {
    const problem = {
      code: 'unread' as const,
      action: { label: t('common.tryAgain'), onClick: nothing },
    };
    const props = libraryProps({ notes: [], snapshots: [] }, { problem });
    return { ...props, filters: uncounted(props) };
  },
  'disk full': () =>
    libraryProps(
      {},
      { problem: { code: 'quota', action: { label: t('common.close'), onClick: nothing } } },
    ),
  deleted: () =>
    libraryProps(
      { notes: LIBRARY_NOTES.filter(({ id }) => ['n0', 'n3'].includes(id)) },
      {
        toast: {
          text: plural('library.deleted', 2),
          action: { label: t('common.undo'), onClick: nothing },
        },
      },
    ),
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
