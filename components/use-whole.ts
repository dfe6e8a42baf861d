import { useEffect, useState } from 'preact/hooks';

/** False for what is drawn first, true once that is on the screen: the rest of a list can follow. */
export function useWhole(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => setWhole(true), []);
  return whole;
}
