import type { Signal } from '@preact/signals';
import type { LibraryProps } from '../../components/Library.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import type { ExportFormat } from '../../utils/notes/export/export-entries.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { parseQuery, setFilter } from '../../utils/notes/search/query.ts';
import { isWebAddress } from '../../utils/text/page-url.ts';
import { textFragmentUrl } from '../../utils/text/text-fragment.ts';
import { t } from '../../utils/wording.ts';
import { openOwnPage } from '../popup/ways.ts';
import type { Address } from './address.ts';
import type { createCare } from './care-model.ts';
import { type createFileWork, sourceOfPages } from './file-work.ts';
import type { ListModel } from './list-model.ts';
import type { createEdits } from './note-edits.ts';
import type { SelectionModel } from './selection-model.ts';
import type { Work } from './work.ts';

export interface LibraryModel {
  store: Notes;
  problem: Signal<ProblemCode | null>;
  toast: Signal<ToastMessage | null>;
  address: Address;
  list: ListModel;
  selection: SelectionModel;
  work: Work;
  edits: ReturnType<typeof createEdits>;
  files: ReturnType<typeof createFileWork>;
  care: ReturnType<typeof createCare>;
}

/** What the library shows now: reads the models' signals, and hands their actions on. */
export function libraryProps(model: LibraryModel): LibraryProps {
  const { address, list, problem, work, toast, files } = model;
  const query = address.query.value;
  return {
    query,
    total: list.total.value,
    indexed: list.indexed.value,
    filters: {
      facets: list.facets.value,
      query: parseQuery(query),
      orphanCount: list.orphans.value.size,
      onFilter: (name, value) => address.setQuery(setFilter(query, name, value)),
    },
    list: listOf(model),
    selection: selectionOf(model),
    export: exportOf(model),
    import: files.importing.value && {
      name: files.importing.value.name,
      plan: files.importing.value.plan,
      problem: files.importing.value.problem,
      onApply: files.apply,
      onCancel: files.cancel,
    },
    care: careOf(model),
    work: work.shown.value,
    problem: problemOf(problem),
    toast: toast.value,
    onQuery: address.typeQuery,
    onFile: (file) => void files.plan(file),
    onSample: () => void openOwnPage('/welcome.html'),
    onOptions: () => void openOwnPage('/options.html'),
  };
}

/** What was not read is read again; what was not written is still where it was typed or chosen. */
function problemOf(problem: LibraryModel['problem']): LibraryProps['problem'] {
  const code = problem.value;
  if (code === null) return null;
  if (code === 'unread') {
    return {
      code,
      action: { label: t('common.tryAgain'), onClick: () => location.reload() },
    };
  }
  const close = () => {
    problem.value = null;
  };
  return { code, action: { label: t('common.close'), onClick: close } };
}

function listOf({ list, selection, edits }: LibraryModel): LibraryProps['list'] {
  const opened = edits.editing.value;
  return {
    listing: list.listing.value,
    load: list.load,
    selected: selection.selected.value,
    orphans: list.orphans.value,
    editor: opened && {
      at: opened.note.id,
      draft: opened.draft,
      onDraft: (words) => void edits.keep(opened, words),
      onSave: (words) => edits.save(opened, words),
      onCancel: () => void edits.leave(opened, false),
      onClose: () => void edits.leave(opened, true),
    },
    adrift:
      opened && list.isAdrift.value
        ? { page: opened.page, notes: [opened.note], first: true }
        : null,
    onSelect: (id, on, range) => void selection.select(id, on, range),
    onSelectPage: (url, on) => void selection.selectPage(url, on),
    onOpen: openPassage,
    onEdit: (note) => void edits.edit(note),
    onRemove: (id) => void edits.remove([id]),
  };
}

function selectionOf({ list, selection, edits }: LibraryModel): LibraryProps['selection'] {
  return {
    count: selection.selected.value.size,
    total: list.listing.value.count,
    onAll: () => void selection.selectAll(),
    onClear: selection.clear,
    onTag: (tags) => void edits.tag(tags),
    onRemove: () => void edits.remove([...selection.selected.value]),
  };
}

function exportOf(model: LibraryModel): LibraryProps['export'] {
  const { address, list, selection } = model;
  const selected = selection.selected.value.size;
  const scope = selected > 0 ? 'selected' : address.query.value.trim() === '' ? 'all' : 'found';
  const count =
    scope === 'selected' ? selected : scope === 'all' ? list.total.value : list.listing.value.count;
  return {
    count,
    scope,
    onExport: (format) => void exportScope(model, scope, count, format),
  };
}

async function exportScope(
  { store, list, selection, files }: LibraryModel,
  scope: LibraryProps['export']['scope'],
  count: number,
  format: ExportFormat,
): Promise<void> {
  if (scope === 'all') return files.exportNotes(format, () => store.allEntries(), count, true);
  const selected = [...selection.selected.value];
  // Waited for where a failure is told.
  const pages = scope === 'found' ? list.search.foundPages() : pagesOf(store, selected);
  return files.exportNotes(format, sourceOfPages(store, pages), count, false);
}

/** Selected notes may be none of the listed ones. */
async function pagesOf(store: Notes, ids: readonly string[]) {
  const pages = new Map<string, string[]>();
  for (const { id, page } of await store.notesById(ids)) {
    pages.set(page, [...(pages.get(page) ?? []), id]);
  }
  return [...pages].map(([url, notes]) => ({ url, notes }));
}

function careOf({ care }: LibraryModel): LibraryProps['care'] {
  return {
    usedBytes: care.usedBytes.value,
    lastBackup: care.backup.value,
    snapshots: care.snapshots.value,
    onRestore: (taken) => void care.restore(taken),
  };
}

function openPassage({ page, target }: Note): void {
  const url = target ? textFragmentUrl(page, target.quote) : page;
  // An imported note may be filed under anything: only the web is opened.
  if (isWebAddress(url)) window.open(url, '_blank', 'noreferrer');
}
