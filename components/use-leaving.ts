import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Tells when the reader turns to something outside of an element, with pointer or keyboard. */
export function useLeaving(inside: RefObject<HTMLElement | null>, onLeave: () => void): void {
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !inside.current?.contains(target)) onLeave();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);
}
