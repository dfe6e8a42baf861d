// What the benchmark calls inside a real page, as `pressmark.<name>`.

export { findInPage } from './finding.ts';
export { fillNotes, timeNotes, timePopup } from './notes.ts';
export { timeEdits, timePainting } from './painting.ts';
