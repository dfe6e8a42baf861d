import type { ComponentChildren, ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';

type Props = {
  /** "button", with what makes it a special one. */
  class: string;
  onFile: (file: File) => void;
  children: ComponentChildren;
};

/** Opens the browser's own dialog to choose a file of notes. */
export function FileButton({ onFile, children, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose: ComponentProps<'input'>['onChange'] = ({ currentTarget }) => {
    const [file] = currentTarget.files ?? [];
    // The same file may be chosen again.
    if (file) onFile(file);
    currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
        onChange={choose}
      />
      <button type="button" {...button} onClick={() => input.current?.click()}>
        {children}
      </button>
    </>
  );
}
