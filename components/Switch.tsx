type Props = {
  on: boolean;
  label: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
};

/** A labelled on/off switch. */
export function Switch({ on, label, disabled = false, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      title={label}
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
