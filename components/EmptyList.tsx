type Props = {
  words: string;
  action?: { label: string; onClick: () => void } | undefined;
};

/** Says why a list is empty, with a way on where there is one. */
export function EmptyList({ words, action }: Props) {
  return (
    <div class="note-empty">
      <p>{words}</p>
      {action && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
