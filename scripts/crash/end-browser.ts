import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { waitUntil } from '../support/wait-until.ts';

/**
 * Kills a browser and all its processes at once, so that none can write anything any more, and waits
 * until its profile can be used again.
 */
export async function endBrowser(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('the browser runs in no process of ours');
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  } else {
    // Puppeteer makes each browser the head of a process group.
    process.kill(-child.pid, 'SIGKILL');
  }
  await ended;
  // Once it has gone, Puppeteer puts back what it had put aside of Firefox's preferences; it gives no
  // sign of when it has.
  await waitUntil(
    async () =>
      (await readdir(profile)).some((name) => name.endsWith('.puppeteer')) ? null : true,
    { what: 'the preferences of the profile' },
  );
}
