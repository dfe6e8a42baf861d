import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Kills a browser and all its processes at once, so that none can write anything any more. */
export async function endBrowser(browser: Browser): Promise<void> {
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
  // Nothing is left to close; but Puppeteer puts the profile's preferences in order, and is waited for.
  await browser.close().catch(() => undefined);
}
