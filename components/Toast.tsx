import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ToastMessage {
  text: string;
  /** Such as "Undo". */
  action?: { label: string; onClick: () => void };
}

/** A short message at the foot, read out by screen readers. */
export function Toast({ message }: { message: ToastMessage | null }) {
  const action = useRef<HTMLButtonElement>(null);
  // What was deleted had the focus: the way back is the next thing a reader may want.
  useLayoutEffect(() => action.current?.focus({ preventScroll: true }), [message]);
  return (
    <div class="toast-place" role="status">
      {message && (
        <div class="toast">
          <span>{message.text}</span>
          {message.action && (
            <button ref={action} type="button" onClick={message.action.onClick}>
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
