import { signal } from '@preact/signals';
import type { ToastMessage } from '../../components/Toast.tsx';

/** A place for one short message, which goes by itself after a time; the next one takes its place. */
export function createToast(shownMs: number) {
  const toast = signal<ToastMessage | null>(null);
  let timer = 0;
  const say = (message: ToastMessage | null): void => {
    clearTimeout(timer);
    toast.value = message;
    if (message) timer = window.setTimeout(() => say(null), shownMs);
  };
  return { toast, say };
}
