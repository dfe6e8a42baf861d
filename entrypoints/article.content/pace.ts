import { nextTask } from '../../utils/page/next-task.ts';

const SLICE_MS = 8;

/**
 * Makes a function to call between the steps of long work: it lets the page's own work run first
 * where the steps since the last pause took long, and goes on at once where they did not.
 */
export function createPace(): () => Promise<void> {
  let pausedAtMs = performance.now();
  return async () => {
    if (performance.now() - pausedAtMs < SLICE_MS) return;
    await nextTask();
    pausedAtMs = performance.now();
  };
}
