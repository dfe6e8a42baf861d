import browser from 'webextension-polyfill';
import { admit, type DataOf, type Guards, isRefusal } from './guard.ts';
import type { Sender } from './sender.ts';

type AnswerOf<Call> = Call extends (...data: never[]) => infer Answer ? Answer : never;

/** What an answer is made from: only what the guard has let through. */
export interface Admitted<Data> {
  data: Data;
  /** Who asks, as far as rights go. */
  from: Sender;
  /** Who asks, as the browser tells it. */
  sender: chrome.runtime.MessageSender;
}

type Handler<Call> = (
  message: Admitted<DataOf<Call>>,
) => AnswerOf<Call> | Promise<Awaited<AnswerOf<Call>>>;

type Listen<Calls> = (
  name: keyof Calls,
  listener: (message: { data: unknown; sender: chrome.runtime.MessageSender }) => never,
) => () => void;

/** Makes the function that answers the calls of a protocol, each behind its guard. */
export function answerer<Calls>(listen: Listen<Calls>, guards: Guards<Calls>) {
  return <K extends keyof Calls>(name: K, handler: Handler<Calls[K]>): (() => void) => {
    const guard = guards[name];
    const listener = async (message: { data: unknown; sender: chrome.runtime.MessageSender }) => {
      try {
        const { data, sender: from } = admit(guard, message, self());
        return await handler({ data, from, sender: message.sender });
      } catch (error) {
        if (isRefusal(error)) console.error(`Pressmark refused "${String(name)}":`, error);
        throw error;
      }
    };
    // The library's own types tie the answer to the name; `handler` has been checked for that.
    return listen(name, listener as never);
  };
}

/** The extension that this script belongs to. */
export const self = () => ({ id: browser.runtime.id, root: browser.runtime.getURL('') });
