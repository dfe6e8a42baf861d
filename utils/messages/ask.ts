import browser from 'webextension-polyfill';
import { later } from '../later.ts';
import { acrossReturns } from '../page/returns.ts';
import { failure, type Result, success } from '../result.ts';
import { isRefusal } from './guard.ts';
import { askBackground, type BackgroundCalls } from './protocol.ts';

type Name = keyof BackgroundCalls;
type Answer<K extends Name> = Awaited<ReturnType<BackgroundCalls[K]>>;

/**
 * Why the background gave no answer: this script outlived an update, nobody answers at all, or the
 * call was refused by its guard.
 */
export type Silence = 'reload' | 'unavailable' | 'invalid';

const RETRY_AFTER_MS = [100, 500];

/**
 * Asks the background, again where it was asleep or was ended in the middle, or where the reader left
 * the page meanwhile and is back. Only for calls that may
 * be repeated: all of ours name what they write by id.
 */
export async function ask<K extends Name>(
  name: K,
  ...data: Parameters<BackgroundCalls[K]>
): Promise<Result<Answer<K>, Silence>> {
  for (const delayMs of [...RETRY_AFTER_MS, null]) {
    if (isOrphan()) return failure('reload');
    try {
      const send = askBackground as (name: K, data: unknown) => Promise<Answer<K>>;
      return success(await acrossReturns(() => send(name, data[0])));
    } catch (error) {
      if (isRefusal(error)) return failure('invalid');
      // Else the reason is the same wherever it went wrong: no answer this time.
      if (delayMs !== null) await later(delayMs);
    }
  }
  return failure(isOrphan() ? 'reload' : 'unavailable');
}

/** True in a content script whose extension was updated or removed: its calls can never work again. */
export function isOrphan(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    // Firefox throws on access in such a script.
    return true;
  }
}
