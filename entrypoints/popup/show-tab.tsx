import type { Signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup, type PopupProps, type PopupTab } from '../../components/Popup.tsx';
import { later } from '../../utils/later.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { createNoteModel, type NoteModel } from './note-model.ts';
import { createPageModel, type PageModel } from './page-model.ts';
import { popupProps, type Surface } from './popup-props.ts';
import { connectTab } from './tab.ts';

/** A view that stays empty for longer than this seems broken. */
const SOON_MS = 60;

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
  const page = createPageModel(connectTab(tabId), view, (of) => note.accompany(of));
  const note: NoteModel = createNoteModel(page, store, signal);
  const onExport: Surface['onExport'] = async (scope, format) => {
    // Fetched only now: what writes files would make the view open later.
    const { exportNotes } = await import('./export-notes.ts');
    await exportNotes(store, page.page.value, scope, format, note.say);
  };
  const isPrivate = browser.extension.inIncognitoContext;
  // The pages' own window has what this one has.
  const isUnpainted = !CSS.highlights;
  const surface: Surface = { shape, ways, onExport, isPrivate, isUnpainted };
  note.open();
  const opening = page.open(signal);
  // Most pages answer at once: then nothing else is drawn before them.
  await Promise.race([opening, later(SOON_MS)]);
  if (signal.aborted) return;
  render(<View key={tabId} page={page} note={note} surface={surface} />, document.body);
  await opening;
  await note.resume();
}
