/** States in which there is no article to show. */
export type EmptyState =
  | 'loading'
  | 'working'
  | 'no-article'
  | 'off'
  | 'unreadable'
  | 'not-allowed'
  | 'stale';

interface Words {
  head: string;
  text: string;
  /** The way on. */
  action?: string;
}

const WORDS: Record<Exclude<EmptyState, 'loading'>, Words> = {
  working: { head: 'Reading the article…', text: '' },
  'no-article': {
    head: 'This does not look like a news article.',
    text: 'Pressmark stays out of other pages. If it is one after all, it can be read all the same.',
    action: 'Highlight anyway',
  },
  off: {
    head: 'Switched off on this site.',
    text: 'Nothing is read or highlighted here. Your notes are kept.',
    action: 'Switch on',
  },
  unreadable: {
    head: 'Browsers keep this page to themselves.',
    text: 'Settings, shops for extensions, PDF files and new tabs cannot be read by an extension. Open a news article to see who said what, or try it on a sample.',
    action: 'Open the sample',
  },
  'not-allowed': {
    head: 'Pressmark may not read pages yet.',
    text: 'To find quotes and figures it has to read the news pages you open. Everything stays in this browser: nothing is sent anywhere.',
    action: 'Allow',
  },
  stale: {
    head: 'Reload the page to go on.',
    text: 'Pressmark was updated or restarted while this page was open.',
    action: 'Reload the page',
  },
};

type Props = { state: EmptyState; onAction: () => void };

/** What the popup shows in place of an article, always with a way on where there is one. */
export function PageMessage({ state, onAction }: Props) {
  // Nothing for a blink of the eye is calmer than a spinner.
  if (state === 'loading') return <div class="page-message" aria-busy="true" />;
  const { head, text, action } = WORDS[state];
  return (
    <div class="page-message" aria-busy={state === 'working'}>
      <h2>{head}</h2>
      {state === 'working' && <div class="page-message-lines" aria-hidden="true" />}
      {text !== '' && <p>{text}</p>}
      {action && (
        <button type="button" class="button primary" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
