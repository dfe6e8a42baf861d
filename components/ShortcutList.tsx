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
        <caption class="only-heard">Keyboard shortcuts</caption>
        <tbody>
          {shortcuts.map(({ name, keys }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{keys === '' ? <span class="soft">no keys set</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChange ? (
        <button type="button" class="button" onClick={onChange}>
          Change keys
        </button>
      ) : (
        <p class="soft">To change keys, open the browser’s list of extensions and its shortcuts.</p>
      )}
    </>
  );
}
