import { compareEdits, comparePainting } from './painting.ts';
import { measureReading, measureTasks } from './reading.ts';
import type { Section } from './report.ts';

/** What the page pays: painting, edits afterwards, reading an article, being no article. */
export const page: Section = {
  name: 'page',
  run: async () => [
    await comparePainting(),
    await compareEdits(),
    await measureReading(),
    ...(await measureTasks()),
  ],
};
