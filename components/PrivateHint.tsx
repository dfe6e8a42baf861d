/** Says what a private window means for the notes. */
export function PrivateHint() {
  return (
    <p class="private-hint">
      Private window: only what you save is kept, with the address of its page. What you type and do
      not save is gone when the window closes.
    </p>
  );
}
