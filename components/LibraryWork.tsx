import { formatNumber, t } from '../utils/wording.ts';

export interface LibraryWorkProps {
  /** Such as "Exporting". */
  label: string;
  done: number;
  total: number;
  onCancel: () => void;
}

/** Something that takes a while: how far it is, and a way to stop it. */
export function LibraryWork({ label, done, total, onCancel }: LibraryWorkProps) {
  const share = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) / 100 : 0;
  return (
    <div class="library-work" role="status">
      <label>
        {label}
        <progress max={1} value={share} />
      </label>
      <span class="library-work-part">{formatNumber(share, { style: 'percent' })}</span>
      <button type="button" class="button" onClick={onCancel}>
        {t('common.stop')}
      </button>
    </div>
  );
}
