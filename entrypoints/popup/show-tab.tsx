import type { Signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup, type PopupProps, type PopupTab } from '../../components/Popup.tsx';
import type { Notes } from '../../utils/notes/repository.ts';
import { exportNotes } from './export-notes.ts';
import { createNoteModel, type NoteModel } from './note-model.ts';
import { createPageModel, type PageModel } from './page-model.ts';
import { popupProps, type Surface } from './popup-props.ts';
import { connectTab } from './tab.ts';

interface Options {
  store: Notes;
  shape: PopupProps['shape'];
  ways: PopupProps['ways'];
  /** Which list is in front; outlives the tab that is shown. */
  view: Signal<PopupTab>;
  /** Aborted when the view closes or turns to another tab. */
  signal: AbortSignal;
}

interface ViewProps {
  page: PageModel;
  note: NoteModel;
  surface: Surface;
}

/** Draws the models; signals read here draw it again. */
const View = ({ page, note, surface }: ViewProps) => <Popup {...popupProps(page, note, surface)} />;

/** Makes the document the view of a tab, until `signal` is aborted. */
export async function showTab(tabId: number, options: Options): Promise<void> {
  const { store, shape, ways, view, signal } = options;
  const page = createPageModel(connectTab(tabId), view);
  const note = createNoteModel(page, store, signal);
  const onExport: Surface['onExport'] = (scope, format) =>
    void exportNotes(store, page.page.value, scope, format, note.say);
  const isPrivate = browser.extension.inIncognitoContext;
  const surface: Surface = { shape, ways, onExport, isPrivate };
  render(<View key={tabId} page={page} note={note} surface={surface} />, document.body);
  note.open();
  await page.open(signal);
  await note.resume();
}
