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
  const work = createWork();
  const { toast, say } = createToast(TOAST_MS);
  const parts = { store, work, problem, say };
  return {
    store,
    problem,
    toast,
    address,
    list,
    selection,
    work,
    edits: createEdits({ ...parts, selection }),
    files: createFileWork(parts),
    care: createCare(parts),
  };
}
