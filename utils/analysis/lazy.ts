/** Makes a function that makes something when it is first asked for, and gives the same from then on. */
export function lazily<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
