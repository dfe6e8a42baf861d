import browser from 'webextension-polyfill';
import { failure, type Result, success } from '../result.ts';
import { askBackground, type BackgroundCalls } from './protocol.ts';

type Name = keyof BackgroundCalls;
type Answer<K extends Name> = Awaited<ReturnType<BackgroundCalls[K]>>;

/** Why the background gave no answer: this script outlived an update, or nobody answers at all. */
export type Silence = 'reload' | 'unavailable';

const RETRY_AFTER_MS = [100, 500];

/**
 * Asks the background, again where it was asleep or was ended in the middle. Only for calls that may
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
      return success(await send(name, data[0]));
    } catch {
      // The reason is the same wherever it went wrong: the background did not answer this time.
      if (delayMs !== null) await new Promise((resolve) => setTimeout(resolve, delayMs));
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
