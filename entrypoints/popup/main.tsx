import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import { openNotes } from '../../utils/notes/repository.ts';
import { exportNotes } from './export-notes.ts';
import { createNoteModel, type NoteModel } from './note-model.ts';
import { createPageModel, type PageModel } from './page-model.ts';
import { popupProps } from './popup-props.ts';
import { connectTab, findTabId } from './tab.ts';

const EDITABLE = 'input, textarea';

interface Props {
  page: PageModel;
  note: NoteModel;
  onExport: Parameters<typeof popupProps>[2];
}

/** Draws the models; signals read here draw it again. */
const View = ({ page, note, onExport }: Props) => <Popup {...popupProps(page, note, onExport)} />;

// Before the components' own listeners: what they hand over then takes the way that survives.
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());
void open(closing.signal);

async function open(signal: AbortSignal): Promise<void> {
  const [store, tabId] = await Promise.all([openNotes(), findTabId(location.search)]);
  const page = createPageModel(connectTab(tabId ?? -1));
  const note = createNoteModel(page, store, signal);
  const onExport: Props['onExport'] = (scope, format) =>
    void exportNotes(store, page.page.value, scope, format).then(
      (text) => note.say({ text }),
      () => note.say({ text: 'The notes could not be read' }),
    );
  render(<View page={page} note={note} onExport={onExport} />, document.body);
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
}
