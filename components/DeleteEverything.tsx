import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { plural, t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';
import { useSafeFocus } from './use-safe-focus.ts';

export interface DeleteEverythingProps {
  /** Notes stored; null while that is not known. */
  count: number | null;
  /** Saves all notes to a file. */
  onExport: () => void;
  onDelete: () => Promise<boolean>;
}

type Step = 'closed' | 'first' | 'second' | 'deleting' | 'failed';

const ANSWERS = {
  second: 'erase.forGood',
  deleting: 'erase.deleting',
  failed: 'common.tryAgain',
} as const;

/** Deletes all that Pressmark has stored: offers a file first, and asks twice. */
export function DeleteEverything({ count, onExport, onDelete }: DeleteEverythingProps) {
  const [step, setStep] = useState<Step>('closed');
  const root = useSafeFocus<HTMLDivElement>(step);
  const asked = (question: 'first' | 'second') =>
    count === null ? t(`erase.${question}All`) : plural(`erase.${question}`, count);
  const finish = async () => {
    setStep('deleting');
    setStep((await onDelete()) ? 'closed' : 'failed');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the buttons inside
    <div
      ref={root}
      class="delete"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && step !== 'deleting') setStep('closed');
      }}
    >
      {step === 'closed' && (
        <button type="button" class="button danger" data-safe onClick={() => setStep('first')}>
          <Icon name="trash" />
          {t('erase.open')}
        </button>
      )}
      {step === 'first' && (
        <Question words={asked('first')}>
          <button type="button" class="button primary" data-safe onClick={() => onExport()}>
            <Icon name="export" />
            {t('erase.exportFirst')}
          </button>
          <button type="button" class="button danger" onClick={() => setStep('second')}>
            {t('erase.goOn')}
          </button>
          <button type="button" class="button" onClick={() => setStep('closed')}>
            {t('erase.keep')}
          </button>
        </Question>
      )}
      {(step === 'second' || step === 'deleting' || step === 'failed') && (
        <Question words={step === 'failed' ? t('erase.failed') : asked('second')}>
          <button
            type="button"
            class="button primary"
            data-safe
            disabled={step === 'deleting'}
            onClick={() => setStep('closed')}
          >
            {t('erase.keep')}
          </button>
          <button
            type="button"
            class="button danger"
            disabled={step === 'deleting'}
            onClick={() => void finish()}
          >
            {t(ANSWERS[step])}
          </button>
        </Question>
      )}
    </div>
  );
}

function Question({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <div
      class="delete-question"
      role="alertdialog"
      aria-label={t('erase.title')}
      aria-describedby="delete-words"
    >
      <p id="delete-words">{words}</p>
      <p class="options-row">{children}</p>
    </div>
  );
}
