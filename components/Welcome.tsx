import type { ComponentChildren } from 'preact';
import { plural, t, templateOf } from '../utils/wording.ts';
import { KindMark } from './KindMark.tsx';
import { Rich } from './Rich.tsx';
import { SampleArticle } from './SampleArticle.tsx';
import { Toast, type ToastMessage } from './Toast.tsx';

export interface WelcomeProps {
  /** False where the browser has not granted Pressmark to read pages; null while that is not known. */
  allowed: boolean | null;
  /** The keys of "next" and "previous", as they are set now; "" where none are. */
  keys: { next: string; previous: string };
  /** What stands beside a page is a sidebar here: so Firefox names it; else it is a side panel. */
  isSidebar: boolean;
  /** Notes that were written on the sample. */
  notes: number;
  toast: ToastMessage | null;
  onAllow: () => void;
  onPanel: () => void;
  onLibrary: () => void;
  onOptions: () => void;
  onForget: () => void;
}

/** The first page after the install: what Pressmark does, on an article to try it on. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="welcome">
      <header class="welcome-header">
        <span class="masthead-name">Pressmark</span>
        <h1>{t('welcome.head')}</h1>
        <p class="welcome-lead">
          <Rich text={templateOf('welcome.lead')} parts={MARKED} />
        </p>
        {props.allowed === false && <Permission onAllow={props.onAllow} />}
      </header>
      <div class="welcome-columns">
        <SampleArticle />
        <Steps {...props} />
      </div>
      <Toast message={props.toast} />
    </main>
  );
}

const marked = (kind: 'quotation' | 'attribution' | 'figure' | 'note') => (words: string) => (
  <KindMark kind={kind}>{words}</KindMark>
);
const MARKED = {
  quotation: marked('quotation'),
  attribution: marked('attribution'),
  figure: marked('figure'),
  note: marked('note'),
};

function Permission({ onAllow }: Pick<WelcomeProps, 'onAllow'>) {
  return (
    <div class="welcome-allow">
      <p>
        <Rich text={templateOf('welcome.oneThing')} parts={{ b: (words) => <b>{words}</b> }} />
      </p>
      <button type="button" class="button primary" onClick={() => onAllow()}>
        {t('common.allow')}
      </button>
    </div>
  );
}

function Steps(props: WelcomeProps) {
  const { keys, isSidebar, notes, onPanel, onLibrary, onOptions, onForget } = props;
  return (
    <aside class="welcome-steps" aria-labelledby="try">
      <h2 id="try">{t('welcome.try')}</h2>
      <ol>
        <Step head={t('welcome.restHead')}>{t('welcome.rest')}</Step>
        <Step head={t('welcome.clickHead')}>{t('welcome.click')}</Step>
        <Step head={t('welcome.selectHead')}>{t('welcome.select')}</Step>
        {keys.next !== '' && (
          <Step head={t('welcome.keysHead')}>
            <Rich
              text={templateOf(keys.previous === '' ? 'welcome.keysNext' : 'welcome.keys')}
              parts={{
                next: () => <kbd>{keys.next}</kbd>,
                previous: () => <kbd>{keys.previous}</kbd>,
                kbd: (words) => <kbd>{words}</kbd>,
              }}
            />
          </Step>
        )}
        <Step head={t('welcome.toolbarHead')}>{t('welcome.toolbar')}</Step>
      </ol>
      <p class="welcome-ways">
        <button type="button" class="button" onClick={() => onPanel()}>
          {t(isSidebar ? 'commands.openSidebar' : 'commands.openPanel')}
        </button>
        <button type="button" class="button" onClick={() => onLibrary()}>
          {t('common.allNotes')}
        </button>
        <button type="button" class="button" onClick={() => onOptions()}>
          {t('common.settings')}
        </button>
      </p>
      {notes > 0 && (
        <p class="welcome-ways">
          <button type="button" class="button" onClick={() => onForget()}>
            {plural('welcome.forget', notes)}
          </button>
        </p>
      )}
    </aside>
  );
}

function Step({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <li>
      <h3>{head}</h3>
      <p>{children}</p>
    </li>
  );
}
