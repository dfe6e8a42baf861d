import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { ExportMenu, type ExportScope } from './ExportMenu.tsx';
import { FindingList, type FindingListProps } from './FindingList.tsx';
import { Icon } from './Icon.tsx';
import { type KindCount, KindSwitches } from './KindSwitches.tsx';
import { NotePanel, type NotePanelProps } from './NotePanel.tsx';
import { PageHeader } from './PageHeader.tsx';
import { type EmptyState, PageMessage } from './PageMessage.tsx';
import { Problem, type ProblemCode } from './Problem.tsx';
import { Tabs } from './Tabs.tsx';
import { Toast, type ToastMessage } from './Toast.tsx';

export type PopupTab = 'found' | 'notes';

export interface PopupProps {
  state: EmptyState | 'article';
  header: { title: string; site: string; byline: string; on: boolean };
  kinds: readonly KindCount[];
  tab: PopupTab;
  query: string;
  /** Findings before the search. */
  foundCount: number;
  /** Notes of the page before the search. */
  noteCount: number;
  found: FindingListProps;
  notes: NotePanelProps;
  problem: { code: ProblemCode; action?: { label: string; onClick: () => void } } | null;
  toast: ToastMessage | null;
  onSite: (on: boolean) => void;
  onKind: (kind: KindCount['kind'], on: boolean) => void;
  onTab: (tab: PopupTab) => void;
  onQuery: (query: string) => void;
  onExport: (scope: ExportScope, format: ExportFormat) => void;
  onAction: () => void;
  /** Opens the page that lists all notes. */
  onLibrary: () => void;
}

/** The whole popup. */
export function Popup(props: PopupProps) {
  const { state, tab, noteCount, foundCount } = props;
  const article = state === 'article';
  // Without an article there is only something to list where the reader kept notes.
  const listing = article || noteCount > 0;
  return (
    <main class="popup">
      <PageHeader {...props.header} onSwitch={props.onSite} onLibrary={props.onLibrary} />
      {article && <KindSwitches kinds={props.kinds} onSwitch={props.onKind} />}
      {!article && <PageMessage state={state} onAction={props.onAction} />}
      {props.problem && <Problem {...props.problem} />}
      {listing && <Toolbar {...props} />}
      {article && (
        <div id="panel-found" role="tabpanel" aria-labelledby="tab-found" hidden={tab !== 'found'}>
          {props.found.groups.length === 0 && (
            <p class="note-empty">
              {foundCount === 0
                ? 'Nothing is quoted or counted here.'
                : 'Nothing found with these words.'}
            </p>
          )}
          <FindingList {...props.found} />
        </div>
      )}
      {listing && (
        <div
          id="panel-notes"
          role="tabpanel"
          aria-labelledby="tab-notes"
          hidden={article && tab !== 'notes'}
        >
          <NotePanel {...props.notes} />
        </div>
      )}
      <Toast message={props.toast} />
    </main>
  );
}

function Toolbar(props: PopupProps) {
  const tabs = [
    { id: 'found', label: 'Found', count: props.foundCount },
    { id: 'notes', label: 'Notes', count: props.noteCount },
  ];
  return (
    <div class="toolbar">
      <Tabs
        tabs={props.state === 'article' ? tabs : tabs.slice(1)}
        current={props.state === 'article' ? props.tab : 'notes'}
        onChange={(id) => props.onTab(id === 'notes' ? 'notes' : 'found')}
      />
      <label class="search">
        <Icon name="search" />
        <span class="only-heard">Search</span>
        <input
          type="search"
          placeholder="Search"
          value={props.query}
          onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
        />
      </label>
      <ExportMenu pageCount={props.noteCount} onExport={props.onExport} />
    </div>
  );
}
