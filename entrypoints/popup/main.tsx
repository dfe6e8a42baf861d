import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/Popup.tsx';
import { openNotes } from '../../utils/notes/repository.ts';
import { exportNotes } from './export-notes.ts';
import { createNoteModel, type NoteModel } from './note-model.ts';
import { createPageModel, type PageModel } from './page-model.ts';
import { popupProps, type Surface } from './popup-props.ts';
import { connectTab, findTabId } from './tab.ts';
import { openOwnPage, openPanel } from './ways.ts';

const EDITABLE = 'input, textarea';

interface Props {
  page: PageModel;
  note: NoteModel;
  surface: Surface;
}

/** Draws the models; signals read here draw it again. */
const View = ({ page, note, surface }: Props) => <Popup {...popupProps(page, note, surface)} />;

// Before the components' own listeners: what they hand over then takes the way that survives.
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());
void open(closing.signal);

async function open(signal: AbortSignal): Promise<void> {
  const [store, tabId, ownWindow] = await Promise.all([
    openNotes(),
    findTabId(location.search),
    browser.windows.getCurrent(),
  ]);
  const page = createPageModel(connectTab(tabId ?? -1));
  const note = createNoteModel(page, store, signal);
  const onExport: Surface['onExport'] = (scope, format) =>
    void exportNotes(store, page.page.value, scope, format).then(
      (count) => note.say({ text: count === 1 ? '1 note saved' : `${count} notes saved` }),
      () => note.say({ text: 'The notes could not be read' }),
    );
  const leaveTo = (way: Promise<void>) => void way.then(() => close());
  const surface: Surface = {
    shape: 'popup',
    onExport,
    ways: {
      onPanel: () => leaveTo(openPanel(ownWindow.id ?? -1)),
      onLibrary: () => leaveTo(openOwnPage('/library.html')),
      onOptions: () => leaveTo(openOwnPage('/options.html')),
    },
  };
  render(<View page={page} note={note} surface={surface} />, document.body);
  document.addEventListener('keydown', searchOnSlash, { signal });
  note.open();
  await page.open(signal);
  await note.resume();
}

function searchOnSlash(event: KeyboardEvent): void {
  const { target, key } = event;
  if (key !== '/' || (target instanceof Element && target.matches(EDITABLE))) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
  document.querySelector<HTMLElement>('.search-lens')?.click();
}
