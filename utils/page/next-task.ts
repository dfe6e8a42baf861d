import { acrossReturns } from './returns.ts';

/** Lets everything that waits on this thread run first. */
export const nextTask = (): Promise<void> => acrossReturns(turn);

/** One turn of the thread; a message, unlike a timer, is never put off by milliseconds. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
