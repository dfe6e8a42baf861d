type Props = {
  on: boolean;
  label: string;
  /** What it is called where the label alone does not tell; holds the label. */
  name?: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
};

/** A labelled on/off switch. */
export function Switch({ on, label, name = label, disabled = false, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      title={name}
      aria-label={name}
      role="switch"
      aria-checked={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" />
    </button>
  );
}
