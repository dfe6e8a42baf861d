import { t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';

/** Why something the reader asked for did not happen. */
export type ProblemCode =
  | 'quota'
  | 'unavailable'
  | 'unread'
  | 'invalid'
  | 'reload'
  | 'not-allowed'
  | 'no-copy';

const SENTENCES = {
  quota: 'problem.quota',
  unavailable: 'problem.unavailable',
  unread: 'problem.unread',
  invalid: 'problem.invalid',
  reload: 'problem.reload',
  'not-allowed': 'problem.notAllowed',
  'no-copy': 'problem.noCopy',
} as const satisfies Record<ProblemCode, string>;

/** The sentences, for a surface that may have to say one when it cannot look it up any more. */
export const PROBLEM_TEXTS = Object.values(SENTENCES);

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
      <div class="problem-words">
        <p>{t(SENTENCES[code])}</p>
        {action && (
          <button type="button" class="button" onClick={action.onClick}>
            {action.label}
          </button>
        )}
      </div>
    </div>
  );
}
