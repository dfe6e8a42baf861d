import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { countOf } from './count-of.ts';
import { Icon } from './Icon.tsx';
import { LibraryCare, type LibraryCareProps } from './LibraryCare.tsx';
import { LibraryExport, type LibraryExportProps } from './LibraryExport.tsx';
import { LibraryFilters, type LibraryFiltersProps } from './LibraryFilters.tsx';
import { LibraryImport, type LibraryImportProps } from './LibraryImport.tsx';
import { LibraryList, type LibraryListProps } from './LibraryList.tsx';
import { LibrarySelection, type LibrarySelectionProps } from './LibrarySelection.tsx';
import { LibraryWork, type LibraryWorkProps } from './LibraryWork.tsx';
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
  import: LibraryImportProps | null;
  care: LibraryCareProps;
  work: LibraryWorkProps | null;
  problem: { code: ProblemCode; action?: { label: string; onClick: () => void } } | null;
  toast: ToastMessage | null;
  onQuery: (query: string) => void;
  onFile: (file: File) => void;
}

/** The whole library page. */
export function Library(props: LibraryProps) {
  const { listing } = props.list;
  return (
    <div class="library">
      <header class="library-head">
        <div class="masthead">
          <span class="masthead-name">Pressmark</span>
          <div class="library-actions">
            <ImportButton onFile={props.onFile} />
            <LibraryExport {...props.export} />
          </div>
        </div>
        <h1>All notes</h1>
      </header>
      <aside class="library-side">
        <LibraryFilters {...props.filters} />
        <LibraryCare {...props.care} />
      </aside>
      <main class="library-main">
        <SearchField query={props.query} onQuery={props.onQuery} />
        {props.problem && <Problem {...props.problem} />}
        {props.work && <LibraryWork {...props.work} />}
        <p class="library-summary" role="status">
          {summary(props)}
        </p>
        {listing.count > 0 && <LibrarySelection {...props.selection} />}
        {listing.count === 0 && props.indexed === null && <Nothing {...props} />}
        <LibraryList {...props.list} />
      </main>
      {props.import && <LibraryImport {...props.import} />}
      <Toast message={props.toast} />
    </div>
  );
}

function SearchField({ query, onQuery }: Pick<LibraryProps, 'query' | 'onQuery'>) {
  return (
    <label class="library-search">
      <Icon name="search" />
      <span class="only-heard">Search all notes</span>
      <input
        type="search"
        class="field"
        placeholder="Words, “a phrase”, speaker:name, tag:name …"
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
    </label>
  );
}

function ImportButton({ onFile }: Pick<LibraryProps, 'onFile'>) {
  const input = useRef<HTMLInputElement>(null);
  const choose: ComponentProps<'input'>['onChange'] = ({ currentTarget }) => {
    const [file] = currentTarget.files ?? [];
    // The same file may be chosen again.
    if (file) onFile(file);
    currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
        onChange={choose}
      />
      <button type="button" class="button plain" onClick={() => input.current?.click()}>
        <Icon name="import" />
        Import
      </button>
    </>
  );
}

function Nothing({ total, care }: LibraryProps) {
  const most = Math.max(0, ...care.snapshots.map(({ notes }) => notes));
  if (total > 0) {
    return (
      <div class="page-message">
        <h2>No note is like this.</h2>
        <p>Use fewer words, or take a filter out.</p>
      </div>
    );
  }
  return (
    <div class="page-message">
      <h2>No notes yet.</h2>
      <p>
        {most > 0
          ? `Did you have some? A snapshot holds ${most.toLocaleString()}: bring them back under Safekeeping.`
          : 'Open a news article and click a mark, or select any words. To bring notes from elsewhere, import a file.'}
      </p>
    </div>
  );
}

function summary({ list: { listing }, query, total, indexed }: LibraryProps): string {
  if (indexed !== null) {
    return `Reading the notes: ${indexed.toLocaleString()} of ${total.toLocaleString()}…`;
  }
  if (listing.count === 0) return '';
  const notes = countOf(listing.count);
  const pages = listing.pageCount === 1 ? '1 page' : `${listing.pageCount.toLocaleString()} pages`;
  if (listing.similar) return `Nothing has these words as typed; similar ones: ${notes}.`;
  return query.trim() === ''
    ? `${notes} on ${pages}, the latest first`
    : `${notes} on ${pages} of ${total.toLocaleString()} in all`;
}
