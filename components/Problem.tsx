import { Icon } from './Icon.tsx';

/** Why something the reader asked for did not happen. */
export type ProblemCode = 'quota' | 'unavailable' | 'invalid' | 'reload' | 'not-allowed';

const SENTENCES: Record<ProblemCode, string> = {
  quota: 'The disk is full, so this is not saved. Free some space, then try again.',
  unavailable:
    'The notes could not be opened, so this is not saved. Try again; if it persists, restart the browser.',
  invalid: 'This could not be saved as it is. Shorten it or take out unusual characters.',
  reload: 'Pressmark was updated. Reload the page to go on; what you typed is still here to copy.',
  'not-allowed': 'The browser does not let Pressmark read this page.',
};

type Props = {
  code: ProblemCode;
  /** The way on: "Try again", "Reload the page". */
  action?: { label: string; onClick: () => void } | undefined;
};

/** Says what went wrong and what to do; the only place where a code becomes a sentence. */
export function Problem({ code, action }: Props) {
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <p>{SENTENCES[code]}</p>
      {action && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
