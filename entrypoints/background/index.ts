import { defineBackground } from '#imports';
import { analyze, readsAttributions } from '../../utils/analysis/analyze.ts';
import { answerBackgroundCall } from '../../utils/messages/answers.ts';
import { readAttributionModel } from './attribution-model.ts';
import { keepNotes } from './kept-notes.ts';
import { answerNoteCalls } from './note-calls.ts';
import { listenToReader } from './reader-commands.ts';
import { startReading, startWhereSeen } from './reading-part.ts';
import { showMarked } from './toolbar.ts';
import { watchWantedSites } from './wanted-sites.ts';
import { welcomeOnce } from './welcome.ts';

/**
 * Holds nothing between two messages: the browser may end it at any time. All listeners are
 * registered at once, or a message that wakes it would find nobody.
 */
export default defineBackground(() => {
  answerBackgroundCall('analyze', async ({ data: { text, language } }) => {
    // Most of the background's start would go into a file that other languages have no use for.
    const model = readsAttributions(text, language) ? await readAttributionModel() : null;
    return analyze(text, { language, model });
  });
  answerBackgroundCall('pageSeen', ({ data, sender }) => startWhereSeen(sender, data.article));
  answerBackgroundCall('startReading', ({ data }) =>
    startReading(data.tabId, data.force ? 'anyway' : 'article'),
  );
  answerBackgroundCall('showMarked', ({ data, sender }) => showMarked(sender, data));
  const notes = keepNotes();
  answerNoteCalls(notes);
  listenToReader();
  watchWantedSites(notes);
  welcomeOnce();
});
