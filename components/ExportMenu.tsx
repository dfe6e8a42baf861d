import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { t } from '../utils/wording.ts';
import { exportChoices, isCitation } from './export-choices.ts';
import { Icon } from './Icon.tsx';

export type ExportScope = 'page' | 'all';

const SCOPES = [
  ['page', 'export.thisPage'],
  ['all', 'common.allNotes'],
] as const;

type Props = {
  /** Notes on this page; with none, it can only be cited. */
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
    root.current?.querySelector<HTMLElement>('.export-panel input:checked')?.focus();
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
        {t('export.export')}
      </button>
      {open && (
        <ExportPanel
          pageCount={pageCount}
          onExport={(scope, format) => {
            close();
            onExport(scope, format);
          }}
        />
      )}
    </div>
  );
}

function ExportPanel({ pageCount, onExport }: Props) {
  const [scope, setScope] = useState<ExportScope>(pageCount > 0 ? 'page' : 'all');
  const isEmpty = scope === 'page' && pageCount === 0;
  return (
    <div class="export-panel">
      <fieldset class="export-scopes">
        <legend class="only-heard">{t('export.what')}</legend>
        {SCOPES.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="export-scope"
              checked={scope === value}
              onChange={() => setScope(value)}
            />
            {t(label)}
          </label>
        ))}
      </fieldset>
      {exportChoices().map(({ title, choices }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {choices.map(({ format, name, purpose }) => (
            <button
              key={format}
              type="button"
              class="export-choice"
              disabled={isEmpty && !isCitation(format)}
              onClick={() => onExport(scope, format)}
            >
              <span>{name}</span>
              <span class="soft">{purpose}</span>
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
