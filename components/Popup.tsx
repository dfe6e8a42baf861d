import { useRef } from 'preact/hooks';
import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { t } from '../utils/wording.ts';
import { AdriftEditor, type AdriftEditorProps } from './AdriftEditor.tsx';
import { ArticleMap, type ArticleMapProps } from './ArticleMap.tsx';
import { ArticlePanels } from './ArticlePanels.tsx';
import { ExportMenu, type ExportScope } from './ExportMenu.tsx';
import type { FigureListProps } from './FigureList.tsx';
import type { FindingListProps } from './FindingList.tsx';
import { Hint } from './Hint.tsx';
import { NotePanel, type NotePanelProps } from './NotePanel.tsx';
import { PageHeader, type PageHeaderProps, type Ways } from './PageHeader.tsx';
import { type EmptyState, PageMessage } from './PageMessage.tsx';
import { Problem, type ProblemCode } from './Problem.tsx';
import { SearchField } from './SearchField.tsx';
import { Tabs } from './Tabs.tsx';
import { Toast, type ToastMessage } from './Toast.tsx';
import { useFollowing } from './use-following.ts';
import { useVisited } from './use-visited.ts';
import { useWhole } from './use-whole.ts';
import type { VoiceListProps } from './VoiceList.tsx';

const TABS = ['found', 'voices', 'figures', 'notes'] as const;
const LABELS = {
  found: 'popup.found',
  voices: 'popup.voices',
  figures: 'popup.figures',
  notes: 'common.notes',
} as const;

export type PopupTab = (typeof TABS)[number];

export interface PopupProps {
  /** A popup is as small as it can be; a panel fills its side. */
  shape: 'popup' | 'panel';
  /** In a private window nothing is kept but what is saved: said so. */
  isPrivate?: boolean;
  /** In a browser without the Custom Highlight API. */
  isUnpainted?: boolean;
  state: EmptyState | 'article';
  header: PageHeaderProps;
  ways: Ways;
  map: ArticleMapProps;
  tab: PopupTab;
  query: string;
  /** How many rows each list has before the search. */
  counts: Record<PopupTab, number>;
  /** How many of them the search leaves; null without one. */
  hits: Record<PopupTab, number> | null;
  found: FindingListProps;
  voices: VoiceListProps;
  figures: FigureListProps;
  notes: NotePanelProps;
  /** The open editor, where no list has its place any more. */
  adrift: AdriftEditorProps | null;
  problem: { code: ProblemCode; action?: { label: string; onClick: () => void } } | null;
  toast: ToastMessage | null;
  onSite: (on: boolean) => void;
  onTab: (tab: PopupTab) => void;
  onQuery: (query: string) => void;
  onExport: (scope: ExportScope, format: ExportFormat) => void;
  onAction: () => void;
}

/** The whole popup, and the whole side panel. */
export function Popup(props: PopupProps) {
  const { state, tab, counts } = props;
  const visited = useVisited(tab);
  // A panel stays open, and its lists go to what is on the screen: they are whole at once.
  const isPanel = props.shape === 'panel';
  const whole = useWhole() || isPanel;
  const root = useRef<HTMLElement>(null);
  useFollowing(root, props.found.seen, isPanel);
  const article = state === 'article';
  // Without an article there is only something to list where the reader kept notes.
  const listing = article || counts.notes > 0;
  return (
    <main ref={root} class={`popup ${props.shape}`}>
      <PageHeader {...props.header} ways={props.ways} onSwitch={props.onSite} />
      {props.isPrivate && <Hint about="private" />}
      {props.isUnpainted && article && <Hint about="unpainted" />}
      {article && <ArticleMap {...props.map} whole={whole} />}
      {!article && <PageMessage state={state} onAction={props.onAction} />}
      {props.problem && <Problem {...props.problem} />}
      {listing && <Toolbar {...props} />}
      {props.adrift && <AdriftEditor {...props.adrift} />}
      {article && <ArticlePanels {...props} visited={visited} whole={whole} />}
      {listing && (
        <div
          id="panel-notes"
          role="tabpanel"
          aria-labelledby="tab-notes"
          hidden={article && tab !== 'notes'}
        >
          {(!article || visited.has('notes')) && <NotePanel {...props.notes} />}
        </div>
      )}
      <Toast message={props.toast} />
    </main>
  );
}

function Toolbar({ state, tab, counts, hits, notes, query, ...actions }: PopupProps) {
  const ids = state === 'article' ? TABS : (['notes'] as const);
  const shown = { ...(hits ?? counts), ...(notes.isUnread && { notes: null }) };
  return (
    <div class="toolbar">
      <Tabs
        tabs={ids.map((id) => ({ id, label: t(LABELS[id]), count: shown[id] }))}
        current={state === 'article' ? tab : 'notes'}
        onChange={(id) => actions.onTab(TABS.find((known) => known === id) ?? 'found')}
      />
      <ExportMenu pageCount={notes.isUnread ? null : counts.notes} onExport={actions.onExport} />
      <SearchField query={query} onQuery={actions.onQuery} />
    </div>
  );
}
