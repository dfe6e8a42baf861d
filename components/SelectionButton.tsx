import { spoken, t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';

type Props = {
  /** Such as "Alt+Shift+M"; "" when none is set. */
  shortcut: string;
  onNote: () => void;
};

/** The small button beside selected text. It must not take the selection away when pressed. */
export function SelectionButton({ shortcut, onNote }: Props) {
  return (
    <div class="pm selection-surface" {...spoken()}>
      <button
        type="button"
        class="selection-button"
        title={
          shortcut === '' ? t('selection.write') : t('selection.writeWithKeys', { keys: shortcut })
        }
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onNote}
      >
        <Icon name="pencil" />
        {t('common.note')}
      </button>
    </div>
  );
}
