import { answerPageCall } from '../../utils/messages/answers.ts';
import type { Session } from './session.ts';

/** Answers what popup, side panel and background ask of the page, until the signal is aborted. */
export function answerCalls(session: Session, signal: AbortSignal): void {
  const stops = [
    answerPageCall('describePage', () => session.page.describe()),
    answerPageCall('goTo', ({ data }) => session.goTo(data)),
    answerPageCall('point', ({ data }) => session.point(data)),
    answerPageCall('describeFinding', ({ data }) => session.page.targetOf(data.finding)),
    answerPageCall('step', ({ data }) => session.step(data.direction)),
    answerPageCall('noteOnSelection', () => session.noteOnSelection()),
    answerPageCall('readAnyway', () => session.page.readAnyway()),
    answerPageCall('notesChanged', () => session.page.refreshNotes()),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}
