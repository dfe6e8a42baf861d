import { t } from '../utils/wording.ts';
/** States in which there is no article to show. */
export type EmptyState =
  | 'loading'
  | 'working'
  /** Still being read, after longer than most pages take. */
  | 'slow'
  | 'no-article'
  | 'off'
  | 'unreadable'
  | 'not-allowed'
  | 'stale';

const WORDS = {
  working: ['state.working'],
  slow: ['state.slow', 'state.slowText', 'common.reload'],
  'no-article': ['state.noArticle', 'state.noArticleText', 'state.noArticleAction'],
  off: ['state.off', 'state.offText', 'state.offAction'],
  unreadable: ['state.unreadable', 'state.unreadableText', 'state.unreadableAction'],
  'not-allowed': ['state.notAllowed', 'state.notAllowedText', 'common.allow'],
  stale: ['state.stale', 'state.staleText', 'common.reload'],
} as const;

type Props = { state: EmptyState; onAction: () => void };

/** What the popup shows in place of an article, always with a way on where there is one. */
export function PageMessage({ state, onAction }: Props) {
  // Nothing for a blink of the eye is calmer than a spinner; what takes longer is told.
  const isLoading = state === 'loading';
  const [head, text, action] = WORDS[isLoading ? 'working' : state];
  const busy = isLoading || state === 'working' || state === 'slow';
  return (
    <div class={isLoading ? 'page-message later' : 'page-message'} aria-busy={busy}>
      <h2>{t(head)}</h2>
      {busy && <div class="page-message-lines" aria-hidden="true" />}
      {text && <p>{t(text)}</p>}
      {action && (
        <button type="button" class="button primary" onClick={onAction}>
          {t(action)}
        </button>
      )}
    </div>
  );
}
