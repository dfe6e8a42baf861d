// What the benchmark calls inside a real page, as `pressmark.<name>`.

export { findInPage } from './finding.ts';
export { exportAll, importAll } from './note-files.ts';
export { countNotes, timeSearch, timeStore } from './notes.ts';
export { timeEdits, timePainting } from './painting.ts';
export { timePopup } from './popup.ts';
