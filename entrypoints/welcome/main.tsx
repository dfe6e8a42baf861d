import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Welcome } from '../../components/Welcome.tsx';
import { onChange } from '../../utils/notes/changes.ts';
import { openNotes } from '../../utils/notes/repository.ts';
import { readPage } from '../../utils/page/metadata.ts';
import { t } from '../../utils/wording.ts';
import { answerCalls } from '../article.content/answer-calls.ts';
import { followChoices, readChoices } from '../article.content/choices.ts';
import { followReader } from '../article.content/follow-reader.ts';
import { Session } from '../article.content/session.ts';
import { followAppearance, speak } from '../popup/appearance.ts';
import { HOSTS } from '../popup/tab.ts';
import { createToast } from '../popup/toast.ts';
import { hasSidebar, openOwnPage, openPanel } from '../popup/ways.ts';

const TOAST_MS = 8000;

const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());

const allowed = signal<boolean | null>(null);
const keys = signal({ next: '', previous: '' });
const notes = signal<readonly string[]>([]);
const { toast, say } = createToast(TOAST_MS);
let windowId: number | undefined;

/** Draws the page; signals read here draw it again. */
const View = ({ onForget }: { onForget: () => void }) => (
  <Welcome
    allowed={allowed.value}
    keys={keys.value}
    isSidebar={hasSidebar()}
    notes={notes.value.length}
    toast={toast.value}
    onAllow={() => void allow()}
    onPanel={() => void openPanel(windowId)}
    onLibrary={() => void openOwnPage('/library.html')}
    onOptions={() => void openOwnPage('/options.html')}
    onForget={onForget}
  />
);

followAppearance();
speak('titles.welcome');
void open(closing.signal);

async function open(signal: AbortSignal): Promise<void> {
  const store = await openNotes();
  const { url, aliases } = readPage(document);
  const count = async () => {
    notes.value = (await store.notesOfPage([url, ...aliases])).map(({ id }) => id);
  };
  let session: Session | null = null;
  const forget = async () => {
    const gone = notes.value;
    for (const id of gone) await store.removeNote(id);
    await session?.page.refreshNotes();
    const undo = async () => {
      say(null);
      for (const id of gone) await store.restoreNote(id);
      await session?.page.refreshNotes();
    };
    say({
      text: t('welcome.forgotten'),
      action: { label: t('common.undo'), onClick: () => void undo() },
    });
  };
  render(<View onForget={() => void forget()} />, document.body);
  onChange(() => void count(), signal);
  session = await startOnSample(signal);
  await Promise.all([count(), learnBrowser()]);
}

/** No content script may run in an extension's page: the same reading runs in the page itself. */
async function startOnSample(signal: AbortSignal): Promise<Session> {
  let session: Session | null = null;
  followChoices((changed) => session?.setChoices(changed), signal);
  session = new Session({ mode: 'anyway' }, await readChoices(), signal);
  answerCalls(session, signal);
  followReader(session, signal);
  await session.page.refresh();
  return session;
}

async function learnBrowser(): Promise<void> {
  const [granted, commands, ownWindow] = await Promise.all([
    browser.permissions.contains(HOSTS),
    browser.commands.getAll(),
    browser.windows.getCurrent(),
  ]);
  const keyOf = (name: string) => commands.find((one) => one.name === name)?.shortcut ?? '';
  allowed.value = granted;
  windowId = ownWindow.id;
  keys.value = { next: keyOf('next-highlight'), previous: keyOf('previous-highlight') };
}

async function allow(): Promise<void> {
  allowed.value = await browser.permissions.request(HOSTS);
  if (allowed.value) say({ text: t('welcome.allowed') });
}
