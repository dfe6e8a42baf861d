import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Correction } from '../utils/notes/note.ts';
import type { PassageKind } from './finding-view.ts';
import { Icon } from './Icon.tsx';

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
  const [verdict, label]: [Verdict, string] =
    kind === 'figure'
      ? ['not-a-claim', 'This figure is not a claim']
      : ['not-a-quote', 'Nobody is quoted here'];
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
      <legend>What is wrong?</legend>
      <button ref={first} type="button" class="button" onClick={() => onWrong(verdict)}>
        {label}
      </button>
      {kind !== 'figure' && (
        <>
          <p class="wrong-other">Somebody else said it:</p>
          {names.length > 0 && (
            <div class="wrong-names">
              {names.map((other) => (
                <button
                  key={other}
                  type="button"
                  class="button"
                  onClick={() => onWrong('other-speaker', other)}
                >
                  {other}
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
              aria-label="Name of the speaker"
              placeholder="Another name"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
            <button class="button" type="submit" aria-label="Set this name" disabled={!name.trim()}>
              <Icon name="check" />
            </button>
          </form>
        </>
      )}
    </fieldset>
  );
}
