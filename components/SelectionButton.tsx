import { Icon } from './Icon.tsx';

type Props = {
  /** Such as "Alt+Shift+M"; "" when none is set. */
  shortcut: string;
  onNote: () => void;
};

/** The small button beside selected text. It must not take the selection away when pressed. */
export function SelectionButton({ shortcut, onNote }: Props) {
  return (
    <div class="pm selection-surface">
      <button
        type="button"
        class="selection-button"
        title={shortcut === '' ? 'Write a note on the selection' : `Write a note (${shortcut})`}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onNote}
      >
        <Icon name="pencil" />
        Note
      </button>
    </div>
  );
}
