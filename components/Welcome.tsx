import type { ComponentChildren } from 'preact';
import { KindMark } from './KindMark.tsx';
import { SampleArticle } from './SampleArticle.tsx';
import { Toast, type ToastMessage } from './Toast.tsx';

export interface WelcomeProps {
  /** False where the browser has not granted Pressmark to read pages; null while that is not known. */
  allowed: boolean | null;
  /** The keys of "next" and "previous", as they are set now; "" where none are. */
  keys: { next: string; previous: string };
  /** Notes that were written on the sample. */
  notes: number;
  toast: ToastMessage | null;
  onAllow: () => void;
  onPanel: () => void;
  onOptions: () => void;
  onForget: () => void;
}

/** The first page after the install: what Pressmark does, on an article to try it on. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="welcome">
      <header class="welcome-header">
        <span class="masthead-name">Pressmark</span>
        <h1>Read the news with a pencil in hand.</h1>
        <p class="welcome-lead">
          On news pages Pressmark marks <KindMark kind="quotation">what was said</KindMark>,{' '}
          <KindMark kind="attribution">who said it</KindMark> and{' '}
          <KindMark kind="figure">every figure</KindMark> that is claimed, and keeps{' '}
          <KindMark kind="note">your notes</KindMark>. Nothing leaves this browser.
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

function Permission({ onAllow }: Pick<WelcomeProps, 'onAllow'>) {
  return (
    <div class="welcome-allow">
      <p>
        <b>One thing first.</b> This browser lets Pressmark read news pages only when you say so.
        Without it, nothing is marked but this sample.
      </p>
      <button type="button" class="button primary" onClick={() => onAllow()}>
        Allow
      </button>
    </div>
  );
}

function Steps({ keys, notes, onPanel, onOptions, onForget }: WelcomeProps) {
  return (
    <aside class="welcome-steps" aria-labelledby="try">
      <h2 id="try">Try it here</h2>
      <ol>
        <Step head="Rest the pointer on a mark">
          “She” turns into a full name and role, a figure into its plain value.
        </Step>
        <Step head="Click a mark">
          Write a note, copy the words with their source, or correct it.
        </Step>
        <Step head="Select any words">A small button takes a note on them.</Step>
        {keys.next !== '' && (
          <Step head="Go through by keyboard">
            <kbd>{keys.next}</kbd> goes to the next mark
            {keys.previous !== '' && (
              <>
                , <kbd>{keys.previous}</kbd> back
              </>
            )}
            . <kbd>Esc</kbd> closes the card.
          </Step>
        )}
        <Step head="Open the pencil in the toolbar">
          On an article it lists voices, figures and notes. Pin it to keep it in sight.
        </Step>
      </ol>
      <p class="welcome-ways">
        <button type="button" class="button" onClick={() => onPanel()}>
          Open the side panel
        </button>
        <button type="button" class="button" onClick={() => onOptions()}>
          Settings
        </button>
      </p>
      {notes > 0 && (
        <p class="welcome-ways">
          <button type="button" class="button plain" onClick={() => onForget()}>
            Delete my {notes === 1 ? 'note' : `${notes} notes`} on the sample
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
