import { useRef } from 'preact/hooks';

/**
 * All that was in front so far. A list that was never looked at is not drawn, so that the view opens
 * fast; one that was stays, with its place and the text of an open editor.
 */
export function useVisited<T>(current: T): ReadonlySet<T> {
  const visited = useRef(new Set<T>());
  visited.current.add(current);
  return visited.current;
}
