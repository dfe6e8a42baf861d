import { useEffect, useState } from 'preact/hooks';

/** A document that nobody sees draws no frames. */
const UNSEEN_MS = 200;

/** False for what is drawn first, true once that is on the screen: the rest of a list can follow. */
export function useWhole(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const timers = [setTimeout(() => setWhole(true), UNSEEN_MS)];
    // Behind the frame: drawing anew for another reason ends effects early, a timer may come before it.
    const frame = requestAnimationFrame(() => timers.push(setTimeout(() => setWhole(true))));
    return () => {
      cancelAnimationFrame(frame);
      timers.forEach(clearTimeout);
    };
  }, []);
  return whole;
}
