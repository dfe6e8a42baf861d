// What the benchmark calls inside a real page, as `pressmark.<name>`.
export { timeEdits, timePainting } from './painting.ts';
