/** `count` is null while it is not known. */
type Tab = { id: string; label: string; count: number | null };

type Props = {
  tabs: readonly Tab[];
  current: string;
  onChange: (id: string) => void;
};

/** A tab list with arrow keys; each tab controls the panel `panel-<id>`. */
export function Tabs({ tabs, current, onChange }: Props) {
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls={`panel-${id}`}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {label} <span class="tab-count">{count ?? '–'}</span>
        </button>
      ))}
    </div>
  );
}
