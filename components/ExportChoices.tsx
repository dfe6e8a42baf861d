import type { ExportFormat } from '../utils/notes/export/export-entries.ts';
import { exportChoices } from './export-choices.ts';

interface Props {
  isDisabled: (format: ExportFormat) => boolean;
  onChoose: (format: ExportFormat) => void;
}

/** The kinds of file that can be saved, each with what it is for. */
export function ExportChoices({ isDisabled, onChoose }: Props) {
  return exportChoices().map(({ title, choices }) => (
    <fieldset key={title} class="export-choices">
      <legend>{title}</legend>
      {choices.map(({ format, name, purpose }) => (
        <button
          key={format}
          type="button"
          class="export-choice"
          disabled={isDisabled(format)}
          onClick={() => onChoose(format)}
        >
          <span>{name}</span>
          <span class="soft">{purpose}</span>
        </button>
      ))}
    </fieldset>
  ));
}
