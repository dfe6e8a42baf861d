import { defineBackground } from '#imports';
import { analyze } from '../../utils/analysis/analyze.ts';
import { answerBackgroundCall } from '../../utils/messages/protocol.ts';
import { readAttributionModel } from './attribution-model.ts';
import { answerNoteCalls } from './note-calls.ts';
import { listenToReader } from './reader-commands.ts';
import { startReading, startWhereSeen } from './reading-part.ts';
import { showMarked } from './toolbar.ts';
import { welcomeOnce } from './welcome.ts';

/**
 * Holds nothing between two messages: the browser may end it at any time. All listeners are
 * registered at once, or a message that wakes it would find nobody.
 */
export default defineBackground(() => {
  answerBackgroundCall('analyze', async ({ data }) =>
    analyze(data.text, { language: data.language, model: await readAttributionModel() }),
  );
  answerBackgroundCall('pageSeen', ({ data, sender }) => startWhereSeen(sender, data.article));
  answerBackgroundCall('startReading', ({ data }) =>
    startReading(data.tabId, data.force ? 'anyway' : 'article'),
  );
  answerBackgroundCall('showMarked', ({ data, sender }) => showMarked(sender, data.counts));
  answerNoteCalls();
  listenToReader();
  welcomeOnce();
});
