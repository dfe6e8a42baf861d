import { t } from '../utils/wording.ts';

export interface Shortcut {
  name: string;
  /** Such as "Alt+Shift+M"; "" where none is set. */
  keys: string;
}

type Props = { shortcuts: readonly Shortcut[]; onChange: (() => void) | undefined };

/** The keyboard commands with their keys, and the way to change them. */
export function ShortcutList({ shortcuts, onChange }: Props) {
  return (
    <>
      <table class="shortcuts">
        <caption class="only-heard">{t('options.shortcuts')}</caption>
        <tbody>
          {shortcuts.map(({ name, keys }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {keys === '' ? <span class="soft">{t('options.noKeys')}</span> : <kbd>{keys}</kbd>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChange ? (
        <button type="button" class="button" onClick={onChange}>
          {t('options.changeKeys')}
        </button>
      ) : (
        <p class="soft">{t('options.changeKeysText')}</p>
      )}
    </>
  );
}
