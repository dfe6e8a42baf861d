import { formatNumber, plural, t } from '../utils/wording.ts';
import { FileButton } from './FileButton.tsx';
import { Icon } from './Icon.tsx';
import { LibraryCare, type LibraryCareProps } from './LibraryCare.tsx';
import { LibraryExport, type LibraryExportProps } from './LibraryExport.tsx';
import { LibraryFilters, type LibraryFiltersProps } from './LibraryFilters.tsx';
import { LibraryImport, type LibraryImportProps } from './LibraryImport.tsx';
import { LibraryList, type LibraryListProps } from './LibraryList.tsx';
import { LibrarySelection, type LibrarySelectionProps } from './LibrarySelection.tsx';
import { LibraryWork, type LibraryWorkProps } from './LibraryWork.tsx';
import { Way } from './PageHeader.tsx';
import { Problem, type ProblemCode } from './Problem.tsx';
import { Toast, type ToastMessage } from './Toast.tsx';

export interface LibraryProps {
  query: string;
  /** All notes, however many the search leaves. */
  total: number;
  /** How many of them can be found by now; null once all can. */
  indexed: number | null;
  filters: LibraryFiltersProps;
  list: LibraryListProps;
  selection: LibrarySelectionProps;
  export: LibraryExportProps;
  import: Omit<LibraryImportProps, 'onFile'> | null;
  care: Omit<LibraryCareProps, 'isBare' | 'isUnread'>;
  work: LibraryWorkProps | null;
  problem: { code: ProblemCode; action?: { label: string; onClick: () => void } } | null;
  toast: ToastMessage | null;
  onQuery: (query: string) => void;
  onFile: (file: File) => void;
  /** Opens the article to try all on. */
  onSample: () => void;
  onOptions: () => void;
}

/** The whole library page. */
export function Library(props: LibraryProps) {
  const { listing } = props.list;
  // Where the notes could not be read, that there are none is not known.
  const isUnread = props.problem?.code === 'unread';
  // Nothing to filter, to export or to back up.
  const isBare = props.total === 0 && props.indexed === null;
  const isEmpty = listing.count === 0 && props.indexed === null && !isUnread;
  return (
    <div class="library">
      <header class="library-head">
        <div class="masthead">
          <span class="masthead-name">Pressmark</span>
          <div class="library-actions">
            <FileButton class="button" onFile={props.onFile}>
              <Icon name="import" />
              {t('library.import')}
            </FileButton>
            {!isBare && <LibraryExport {...props.export} />}
            <Way icon="settings" label={t('common.settings')} onClick={props.onOptions} />
          </div>
        </div>
        <h1>{t('common.allNotes')}</h1>
      </header>
      <aside class="library-side">
        {!isBare && !isUnread && <LibraryFilters {...props.filters} />}
        <LibraryCare {...props.care} isBare={isBare} isUnread={isUnread} />
      </aside>
      <main class="library-main">
        <SearchField query={props.query} onQuery={props.onQuery} />
        {props.problem && <Problem {...props.problem} />}
        {props.work && <LibraryWork {...props.work} />}
        <div class="library-summary">
          <p role="status">{summary(props)}</p>
          {props.query.trim() !== '' && listing.count > 0 && (
            <button type="button" class="button plain" onClick={() => props.onQuery('')}>
              {t('library.clearSearch')}
            </button>
          )}
        </div>
        {listing.count > 0 && <LibrarySelection {...props.selection} />}
        {isEmpty && <Nothing {...props} />}
        <LibraryList {...props.list} />
      </main>
      {props.import && <LibraryImport {...props.import} onFile={props.onFile} />}
      <Toast message={props.toast} />
    </div>
  );
}

function SearchField({ query, onQuery }: Pick<LibraryProps, 'query' | 'onQuery'>) {
  return (
    <label class="library-search">
      <Icon name="search" />
      <span class="only-heard">{t('library.search')}</span>
      <input
        type="search"
        class="field"
        placeholder={t('library.searchHint')}
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
    </label>
  );
}

function Nothing({ total, care, onQuery, onSample }: LibraryProps) {
  // The latest of those that hold the most.
  const [fullest] = care.snapshots.toSorted((a, b) => b.notes - a.notes);
  if (total > 0) {
    return (
      <div class="page-message">
        <h2>{t('library.noneLikeThis')}</h2>
        <p>{t('library.fewerWords')}</p>
        <button type="button" class="button" onClick={() => onQuery('')}>
          {t('library.clearSearch')}
        </button>
      </div>
    );
  }
  return (
    <div class="page-message">
      <h2>{t('library.none')}</h2>
      {fullest && fullest.notes > 0 ? (
        <>
          <p>{t('library.snapshotHolds', { notes: plural('notes', fullest.notes) })}</p>
          <button type="button" class="button" onClick={() => care.onRestore(fullest.taken)}>
            <Icon name="undo" />
            {t('care.restore')}
          </button>
        </>
      ) : (
        <>
          <p>{t('library.noneText')}</p>
          <button type="button" class="button" onClick={onSample}>
            {t('library.noneAction')}
          </button>
        </>
      )}
    </div>
  );
}

function summary({ list: { listing }, query, total, indexed }: LibraryProps): string {
  // Nothing is counted yet.
  if (indexed !== null && total === 0) return '';
  if (indexed !== null) {
    return t('library.reading', { done: formatNumber(indexed), total: formatNumber(total) });
  }
  if (listing.count === 0) return '';
  const notes = plural('notes', listing.count);
  const onPages = plural('onPages', listing.pageCount);
  if (listing.similar) return t('library.similar', { notes });
  return query.trim() === ''
    ? t('library.summary', { notes, onPages })
    : t('library.summaryFound', { notes, onPages, total: formatNumber(total) });
}
