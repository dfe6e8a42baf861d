import { answerer } from './answer.ts';
import { backgroundGuards } from './background-guards.ts';
import { pageGuards } from './page-guards.ts';
import { toBackground, toPage } from './protocol.ts';

/** Answers a call in the background, once its guard has let it through. */
export const answerBackgroundCall = answerer(toBackground.onMessage, backgroundGuards);

/** Answers a call in a page, once its guard has let it through. */
export const answerPageCall = answerer(toPage.onMessage, pageGuards);
