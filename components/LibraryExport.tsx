import { useEffect, useRef } from 'preact/hooks';
import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { Icon } from './Icon.tsx';

const FORMATS: readonly [ExportFormat, string, string][] = [
  ['markdown', 'Markdown', 'To read, print, or put into a document.'],
  ['csv', 'Table (CSV)', 'For a spreadsheet, or to import into Readwise.'],
  ['web-annotation', 'Web annotations', 'W3C JSON-LD, for other annotation programs.'],
  ['json', 'Pressmark JSON', 'Everything that is stored: a backup that can be read back.'],
];

export interface LibraryExportProps {
  /** Notes that would be exported. */
  count: number;
  /** Such as "selected". */
  scope: 'selected' | 'found' | 'all';
  onExport: (format: ExportFormat) => void;
}

const SCOPES = { selected: 'selected notes', found: 'notes found', all: 'notes: all' };

/** Saves the notes at hand as a file, in one of the formats. */
export function LibraryExport({ count, scope, onExport }: LibraryExportProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = ({ target }: Event) => {
      const menu = details.current;
      if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      ref={details}
      class="library-menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">
        <Icon name="export" />
        Export
      </summary>
      <div class="library-menu-panel">
        <p class="soft">
          {count.toLocaleString()} {SCOPES[scope]}
        </p>
        {FORMATS.map(([format, name, purpose]) => (
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
            <b>{name}</b>
            <span class="soft">{purpose}</span>
          </button>
        ))}
      </div>
    </details>
  );
}
