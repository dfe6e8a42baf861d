import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Correction } from '../utils/notes/note.ts';
import { t } from '../utils/wording.ts';
import type { PassageKind } from './finding-view.ts';
import { OwnWords } from './OwnWords.tsx';

type Verdict = Correction['verdict'];

type Props = {
  kind: PassageKind;
  /** Names that the article gives, without the one shown now. */
  names: readonly string[];
  onWrong: (verdict: Verdict, speaker?: string) => void;
  onClose: () => void;
};

/** Asks what is wrong with a finding: nothing of the kind, or somebody else said it. */
export function WrongMenu({ kind, names, onWrong, onClose }: Props) {
  const [name, setName] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  const [verdict, label] =
    kind === 'figure'
      ? (['not-a-claim', 'wrong.notAClaim'] as const)
      : (['not-a-quote', 'wrong.notAQuote'] as const);
  return (
    <fieldset
      class="wrong"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <legend>{t('wrong.ask')}</legend>
      <button ref={first} type="button" class="button" onClick={() => onWrong(verdict)}>
        {t(label)}
      </button>
      {kind !== 'figure' && (
        <>
          <p class="wrong-other">{t('wrong.somebodyElse')}</p>
          {names.length > 0 && (
            <div class="wrong-names">
              {names.map((other) => (
                <button
                  key={other}
                  type="button"
                  class="button"
                  aria-label={other}
                  onClick={() => onWrong('other-speaker', other)}
                >
                  <OwnWords words={other} />
                </button>
              ))}
            </div>
          )}
          <form
            class="wrong-name"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') onWrong('other-speaker', name.trim());
            }}
          >
            <input
              class="field"
              aria-label={t('wrong.speaker')}
              placeholder={t('wrong.anotherName')}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
            <button class="button" type="submit" disabled={!name.trim()}>
              {t('note.save')}
            </button>
          </form>
        </>
      )}
      <button type="button" class="button plain wrong-cancel" onClick={onClose}>
        {t('common.cancel')}
      </button>
    </fieldset>
  );
}
