import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

export type ExportScope = 'page' | 'all';
export type ExportFormat = 'markdown' | 'json';

const SCOPES: readonly [ExportScope, string][] = [
  ['page', 'This page'],
  ['all', 'All notes'],
];

const FORMATS: readonly [ExportFormat, string, string][] = [
  ['markdown', 'Markdown', 'Text to read, print or put into Obsidian or a document.'],
  ['json', 'JSON', 'Everything that is stored: to back up, or for other programs.'],
];

type Props = {
  /** Notes on this page; with none, only "All notes" can be exported. */
  pageCount: number;
  onExport: (scope: ExportScope, format: ExportFormat) => void;
};

/** Saves notes as a file; says in plain words what each kind of file is for. */
export function ExportMenu({ pageCount, onExport }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('.export-panel button:enabled')?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the buttons inside
    <div
      ref={root}
      class="export"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        ref={opener}
        type="button"
        class="button plain"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
        Export
      </button>
      {open && (
        <div class="export-panel">
          {FORMATS.map(([format, name, purpose]) => (
            <fieldset key={format}>
              <legend>{name}</legend>
              <p class="soft">{purpose}</p>
              {SCOPES.map(([scope, label]) => (
                <button
                  key={scope}
                  type="button"
                  class="button"
                  aria-label={`${label} as ${name}`}
                  disabled={scope === 'page' && pageCount === 0}
                  onClick={() => {
                    close();
                    onExport(scope, format);
                  }}
                >
                  {label}
                </button>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
}
