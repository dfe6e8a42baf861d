import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { t } from '../utils/wording.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { isCitation } from './export-choices.ts';
import { Icon } from './Icon.tsx';
import { useLeaving } from './use-leaving.ts';

export type ExportScope = 'page' | 'all';

const SCOPES = [
  ['page', 'export.thisPage'],
  ['all', 'common.allNotes'],
] as const;

type Props = {
  /** Notes on this page; with none, it can only be cited. Null where they could not be read. */
  pageCount: number | null;
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
  }, [open]);
  useLeaving(root, () => setOpen(false));
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
        class="icon-button"
        title={t('export.export')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
        <span class="only-heard">{t('export.export')}</span>
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
  const [scope, setScope] = useState<ExportScope>(pageCount === 0 ? 'all' : 'page');
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
      {isEmpty && <p class="export-reason soft">{t('export.onlyCited')}</p>}
      <ExportChoices
        isDisabled={(format) => isEmpty && !isCitation(format)}
        onChoose={(format) => onExport(scope, format)}
      />
    </div>
  );
}
