import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, builtExtension, openBrowser } from '../support/browsers.ts';
import { endBrowser } from './end-browser.ts';
import { Ledger } from './ledger.ts';
import { readNotes, writeNote } from './note-messages.ts';

/** Streams that write side by side, as tabs and the popup do. */
const WRITERS = 4;
const LONGEST_STREAM_MS = 1200;
/** A crashed Firefox offers its safe mode on the next start, and nobody is there to answer. */
const PREFS = { 'toolkit.startup.max_resumed_crashes': -1 };

export interface CrashTally {
  kills: number;
  /** Writes that the extension said are on disk. */
  acknowledged: number;
  /** Acknowledged notes that are gone or not whole after a restart. */
  lost: number;
}

interface Options {
  kills: number;
  executablePath?: string | undefined;
  onKill?: (tally: CrashTally) => void;
}

/**
 * Kills a browser at random moments while four streams write notes through the extension, and after
 * each restart on the same profile compares all that was ever acknowledged. What was acknowledged is
 * kept in this process: nothing that the browser keeps can excuse a loss.
 */
export async function killWhileWriting(
  kind: BrowserKind,
  { kills, executablePath, onKill }: Options,
): Promise<CrashTally> {
  const profile = await mkdtemp(join(tmpdir(), 'pressmark-crash-'));
  const ledger = new Ledger();
  const launch = {
    extension: builtExtension(kind),
    profile,
    prefs: PREFS,
    ...(executablePath && { executablePath }),
  };
  const lost = new Set<string>();
  try {
    for (let kill = 0; ; kill++) {
      const open = await openBrowser(kind, launch);
      try {
        const tab = await open.openExtensionPage('popup.html?tab=0');
        for (const id of await missingNotes(tab, ledger)) lost.add(id);
        const tally = { kills: kill, acknowledged: ledger.acknowledged, lost: lost.size };
        if (kill > 0) onKill?.(tally);
        if (kill === kills) return tally;
        await streamNotes(tab, ledger, kill, () => endBrowser(open.browser, profile));
      } finally {
        // Killed already, unless this was the last start or something went wrong.
        if (open.browser.connected) await endBrowser(open.browser, profile);
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function missingNotes(tab: Page, ledger: Ledger): Promise<string[]> {
  const kept = await readNotes(tab, ledger.pages);
  return ledger.missing(new Map(kept.map((note) => [note.id, note])), isDeepStrictEqual);
}

/** Writes notes side by side, and at a random moment has the browser killed. */
async function streamNotes(
  tab: Page,
  ledger: Ledger,
  kill: number,
  killBrowser: () => Promise<void>,
): Promise<void> {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const streams = Array.from({ length: WRITERS }, async (_none, writer) => {
    while (true) {
      const attempt = ledger.next(kill, writer);
      // A call that the kill cuts off is neither acknowledged nor refused.
      const answer = await writeNote(tab, attempt).catch(() => null);
      if (answer === null) return;
      if (!answer) throw new Error('a note was refused while the browser was running');
      ledger.acknowledge(attempt);
      begin();
    }
  });
  const ended = Promise.all(streams);
  await Promise.race([begun, ended]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_STREAM_MS));
  await killBrowser();
  await ended;
}
