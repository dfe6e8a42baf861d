import { signal } from '@preact/signals';
import { render } from 'preact';
import { Library } from '../../components/Library.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import { type Notes, openNotes } from '../../utils/notes/repository.ts';
import { followAppearance, speak } from '../popup/appearance.ts';
import { searchOnSlash } from '../popup/search-on-slash.ts';
import { createToast } from '../popup/toast.ts';
import { openAddress } from './address.ts';
import { createCare } from './care-model.ts';
import { createFileWork } from './file-work.ts';
import { type LibraryModel, libraryProps } from './library-props.ts';
import { createListModel } from './list-model.ts';
import { createEdits } from './note-edits.ts';
import { createSelection } from './selection-model.ts';
import { createWork } from './work.ts';

const TOAST_MS = 10_000;

/** Draws the models; signals read here draw it again. */
const View = ({ model }: { model: LibraryModel }) => <Library {...libraryProps(model)} />;

// Before the components' own listeners: what they hand over then takes the way that survives.
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());
followAppearance();
speak('titles.library');
void openNotes().then((store) => {
  const model = createModel(store);
  render(<View model={model} />, document.body);
  searchOnSlash();
  void model.care.refresh();
  // Meanwhile a snapshot may have been taken, or all of them deleted in the settings.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void model.care.refresh();
  });
});

function createModel(store: Notes): LibraryModel {
  const problem = signal<ProblemCode | null>(null);
  const address = openAddress();
  const list = createListModel(address.query, problem);
  const selection = createSelection(list.search);
  const work = createWork(list.release);
  const { toast, say } = createToast(TOAST_MS);
  const parts = { store, work, problem, say };
  const edits = createEdits({ ...parts, selection, closing: closing.signal });
  edits.editing.subscribe((opened) => list.hold(opened?.note.id ?? null));
  return {
    store,
    problem,
    toast,
    address,
    list,
    selection,
    work,
    edits,
    files: createFileWork(parts),
    care: createCare(parts),
  };
}
