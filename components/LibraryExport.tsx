import { useEffect, useRef } from 'preact/hooks';
import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { plural, t } from '../utils/wording.ts';
import { exportChoices } from './export-choices.ts';
import { Icon } from './Icon.tsx';

export interface LibraryExportProps {
  /** Notes that would be exported. */
  count: number;
  scope: 'selected' | 'found' | 'all';
  onExport: (format: ExportFormat) => void;
}

const SCOPES = {
  selected: 'library.exportSelected',
  found: 'library.exportFound',
  all: 'library.exportAll',
} as const;

/** Saves the notes at hand as a file, in one of the formats. */
export function LibraryExport({ count, scope, onExport }: LibraryExportProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = ({ target }: Event) => {
      const menu = details.current;
      if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);
  const close = () => {
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={details}
      class="library-menu"
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <summary class="button">
        <Icon name="export" />
        {t('export.export')}
      </summary>
      <div class="library-menu-panel">
        <p class="soft">{t(SCOPES[scope], { notes: plural('notes', count) })}</p>
        {exportChoices().map(({ title, choices }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {choices.map(({ format, name, purpose }) => (
              <button
                key={format}
                type="button"
                class="library-menu-item"
                disabled={count === 0}
                onClick={() => {
                  close();
                  onExport(format);
                }}
              >
                {name}
                <span class="soft">{purpose}</span>
              </button>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
