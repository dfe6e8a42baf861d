const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Moves the focus along the passages of a list with the arrow keys, Home and End. */
export function stepOnArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { target, currentTarget, key } = event;
  const step = STEPS[key];
  if (!step || !(target instanceof HTMLElement) || !target.matches('.passage')) return;
  event.preventDefault();
  const passages = [...currentTarget.querySelectorAll<HTMLElement>('.passage')];
  passages[step(passages.indexOf(target), passages.length)]?.focus();
}
