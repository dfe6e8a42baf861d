import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Analysis } from '../analysis/analysis.ts';
import type { FindingKind } from '../analysis/findings.ts';
import type { Correction, Draft, Note, Page, Target } from '../notes/note.ts';
import type { Result } from '../result.ts';

/** Why a write did not reach the disk. */
export type StorageProblem = 'quota' | 'unavailable' | 'invalid';

/** What the content script of an article tells the popup and the side panel. */
export interface Reading {
  /**
   * `working` until the first analysis is painted; `notes` on a page that is no article, where only
   * the reader's notes are painted; `off` when this site is switched off.
   */
  state: 'working' | 'article' | 'notes' | 'off';
  page: Page;
  /** The article as analysed; the offsets of `analysis` count in it. */
  text: string;
  /** With the reader's corrections applied. */
  analysis: Analysis;
  /** Ids of the page's notes whose passage is on the page now. */
  anchored: string[];
  /** The reader's corrections of this page. */
  corrections: Correction[];
}

/** Something of the page to scroll to and flash. */
export type Destination = { finding: string } | { note: string };

/** Calls that the background answers. */
export interface BackgroundCalls {
  /** The detector saw an article, or a page of a site that has notes, in the sender's frame. */
  pageSeen(data: { article: boolean }): void;
  analyze(data: { text: string; language: string }): Analysis;
  /** Shows in the toolbar what is marked in the sender's tab, null for a page left alone. */
  showMarked(data: {
    counts: Record<FindingKind | 'note', number> | null;
    /** Whether the page's notes could not be read. */
    notesUnread: boolean;
  }): void;
  /** Starts the reading part in a tab; `force` reads it even where no article was detected. */
  startReading(data: { tabId: number; force: boolean }): Result<null, 'not-allowed'>;
  notesOfPage(data: { urls: string[] }): { notes: Note[]; corrections: Correction[] };
  saveNote(data: { page: Page; note: Note }): Result<null, StorageProblem>;
  removeNote(data: { id: string }): Result<null, StorageProblem>;
  restoreNote(data: { id: string }): Result<null, StorageProblem>;
  saveCorrection(data: { page: Page; correction: Correction }): Result<null, StorageProblem>;
  /** An extension page wrote notes or corrections: the open tabs are to show it. */
  notesWritten(): void;
  /** A page was read: which of its notes (by id) were found on it, and which have lost their passage. */
  notesSought(data: { found: string[]; missing: string[] }): void;
  loadDraft(data: { key: string }): Draft | null;
  saveDraft(data: { draft: Draft }): Result<null, StorageProblem>;
  removeDraft(data: { key: string }): Result<null, StorageProblem>;
}

/** Calls that the content script of a page answers. */
export interface PageCalls {
  describePage(): Reading;
  goTo(data: Destination): boolean;
  /** Shows where something stands while a list points at it; null ends that. */
  point(data: Destination | null): boolean;
  /** Where a finding stands, for a note on it; null when the page has changed since. */
  describeFinding(data: { finding: string }): Target | null;
  /** Moves to the next (1) or previous (-1) highlight and opens its card. */
  step(data: { direction: 1 | -1 }): boolean;
  noteOnSelection(): boolean;
  /** Reads the page although it does not look like an article. */
  readAnyway(): void;
  notesChanged(): void;
}

// Answered in `answers.ts`: who only asks needs no guards.
export const toBackground = defineExtensionMessaging<BackgroundCalls>();
export const toPage = defineExtensionMessaging<PageCalls>();

/** Sends a call to the background; `ask` is the door for it. */
export const askBackground = toBackground.sendMessage;
export const askPage = toPage.sendMessage;
