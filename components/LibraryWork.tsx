export interface LibraryWorkProps {
  /** Such as "Exporting". */
  label: string;
  done: number;
  total: number;
  onCancel: () => void;
}

/** Something that takes a while: how far it is, and a way to stop it. */
export function LibraryWork({ label, done, total, onCancel }: LibraryWorkProps) {
  const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  return (
    <div class="library-work" role="status">
      <label>
        {label}
        <progress max={100} value={percent} />
      </label>
      <span class="library-work-part">{percent}&#8239;%</span>
      <button type="button" class="button" onClick={onCancel}>
        Stop
      </button>
    </div>
  );
}
