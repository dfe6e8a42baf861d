export interface ToastMessage {
  text: string;
  /** Such as "Undo". */
  action?: { label: string; onClick: () => void };
}

/** A short message at the foot, read out by screen readers. */
export function Toast({ message }: { message: ToastMessage | null }) {
  return (
    <div class="toast-place" role="status">
      {message && (
        <div class="toast">
          <span>{message.text}</span>
          {message.action && (
            <button type="button" onClick={message.action.onClick}>
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
