import { useRef } from 'preact/hooks';
import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { plural, t } from '../utils/wording.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { Icon } from './Icon.tsx';
import { useLeaving } from './use-leaving.ts';

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
  useLeaving(details, () => {
    if (details.current) details.current.open = false;
  });
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
        <ExportChoices
          isDisabled={() => count === 0}
          onChoose={(format) => {
            close();
            onExport(format);
          }}
        />
      </div>
    </details>
  );
}
