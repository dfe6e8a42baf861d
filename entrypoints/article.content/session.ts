import type { Finding } from '../../utils/analysis/findings.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { Destination, Reading } from '../../utils/messages/protocol.ts';
import type { Target } from '../../utils/notes/note.ts';
import { isArticlePage } from '../../utils/page/detect.ts';
import { createHighlighter, type Highlighter, randomNames } from '../../utils/page/highlighter.ts';
import { offsetAtPoint } from '../../utils/page/hit-test.ts';
import { readPage } from '../../utils/page/metadata.ts';
import type { KindSwitches } from '../../utils/settings.ts';
import type { Anchor } from './card-host.ts';
import { rectAt, scrollIntoView } from './geometry.ts';
import { paintView, rangesOfSpans } from './painting.ts';
import {
  noteAt,
  notesOn,
  type Passage,
  passageOfFinding,
  passageOfNote,
  passageOfSelection,
} from './passage.ts';
import { PassageCard } from './passage-card.tsx';
import { Reader, type View } from './reader.ts';
import { soughtTeller } from './sought-notes.ts';

/** How long a page that changes under our hands is given before it is read once more. */
const CHANGED_RETRY_MS = 300;
const SCROLLED_AWAY_PX = 24;

/** One page being read, from the start of the reading part to the page's end. */
export class Session {
  readonly #reader: Reader;
  readonly #signal: AbortSignal;
  readonly #highlighter: Highlighter;
  #switches: KindSwitches;
  #view: View | null = null;
  #card: PassageCard | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #openedAtScrollY = 0;
  readonly #tellSought = soughtTeller();
  /** The finding that "next" and "previous" count from. */
  #current: string | null = null;
  readonly #painted = new EventTarget();
  #readings = 0;

  constructor(mode: string, switches: KindSwitches, signal: AbortSignal) {
    this.#reader = new Reader(mode, signal);
    this.#switches = switches;
    this.#signal = signal;
    this.#highlighter = createHighlighter(document, { signal, names: randomNames(crypto) });
    signal.addEventListener('abort', () => this.#card?.close(), { once: true });
  }

  /** What the article stands in: changes elsewhere need no new reading. */
  get roots(): readonly Node[] {
    return this.#reader.roots;
  }

  /** How often the page has been read. */
  get readings(): number {
    return this.#readings;
  }

  /** Reads the page and paints it; calls that come meanwhile are answered by one more reading. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readUntilCalm().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** Reads again after notes or corrections were written anywhere. */
  refreshNotes(): Promise<void> {
    this.#reader.forgetNotes();
    return this.refresh();
  }

  /** Another page under the same document: what was read is void. */
  async startOver(): Promise<void> {
    this.#card?.close();
    this.#reader.anyway = false;
    this.#reader.wantsArticle = isArticlePage(document);
    await this.refresh();
  }

  async readAnyway(): Promise<void> {
    this.#reader.wantsArticle = true;
    this.#reader.anyway = true;
    await this.refresh();
  }

  setSwitches(switches: KindSwitches): void {
    this.#switches = switches;
    this.#paint();
  }

  /** Opens the brief card at a point, or closes it when the pointer has left. */
  hover(x: number, y: number): void {
    if (this.#card?.isFull) return;
    const passage = this.#passageAt(x, y);
    if (!passage || !isSamePassage(passage, this.#card?.passage)) this.#card?.close();
    if (passage && !this.#card) this.#openCard(passage, rectAt(passage.ranges, y));
  }

  /** Opens the whole card at a point. */
  click(x: number, y: number): void {
    if (this.#card?.isEditing) return;
    const passage = this.#passageAt(x, y);
    this.#card?.close();
    if (passage) this.#openCard(passage, rectAt(passage.ranges, y))?.open();
  }

  /** Turns the brief card, which the reader clicked on, into the whole one. */
  openBriefCard(): void {
    if (this.#card && !this.#card.isFull) this.#card.open();
  }

  /** Closes the card once its passage has moved away, unless the reader is writing in it. */
  scrolled(): void {
    if (!this.#card || this.#card.isEditing) return;
    if (Math.abs(window.scrollY - this.#openedAtScrollY) > SCROLLED_AWAY_PX) this.#card.close();
  }

  closeCard(): void {
    this.#card?.close();
  }

  get card(): PassageCard | null {
    return this.#card;
  }

  /** Opens the editor on the selected passage; false where nothing is selected. */
  async noteOnSelection(): Promise<boolean> {
    if (!this.#view) await this.refresh();
    const selection = document.getSelection();
    const passage = this.#view && passageOfSelection(this.#view, selection);
    if (!passage) return false;
    this.#card?.close();
    const card = this.#openCard(passage, rectAt(passage.ranges));
    await card?.edit(null);
    return card !== null;
  }

  /** Scrolls to a finding or a note and shows it for a moment. */
  goTo(destination: Destination): boolean {
    const ranges = this.#rangesOf(destination);
    if (ranges.length === 0) return false;
    if ('finding' in destination) this.#current = destination.finding;
    scrollIntoView(ranges);
    this.#highlighter.flash(ranges);
    return true;
  }

  /** Shows where a finding or a note stands, for as long as a list points at it; null ends that. */
  point(destination: Destination | null): boolean {
    const ranges = destination ? this.#rangesOf(destination) : [];
    this.#highlighter.point(ranges);
    return ranges.length > 0;
  }

  /** Where all that is painted stands. */
  places(): { id: string; ranges: StaticRange[] }[] {
    const view = this.#view;
    return (view?.findings ?? []).map(({ id, pieces }) => ({
      id,
      ranges: view ? rangesOfSpans(view, pieces) : [],
    }));
  }

  /** Calls back after each painting, until the signal is aborted. */
  onPainted(listener: () => void, signal: AbortSignal): void {
    this.#painted.addEventListener('painted', listener, { signal });
  }

  /** Where a finding stands, for a note on it; null when the page has changed since. */
  targetOf(id: string): Target | null {
    const finding = this.#finding(id);
    return (this.#view && finding && passageOfFinding(this.#view, finding)?.target) ?? null;
  }

  /** Goes to the next or previous finding, from the last one or from what is in view. */
  step(direction: 1 | -1): boolean {
    const shown = this.#view?.findings.filter(({ kind }) => this.#switches[kind]) ?? [];
    const from = shown.findIndex(({ id }) => id === this.#current);
    const next = shown[from < 0 ? (direction > 0 ? 0 : shown.length - 1) : from + direction];
    const passage = next && this.#view && passageOfFinding(this.#view, next);
    if (!passage || !this.goTo({ finding: next.id })) return false;
    this.#card?.close();
    this.#openCard(passage, rectAt(passage.ranges))?.open();
    return true;
  }

  /** What the popup shows of this page. */
  describe(): Reading {
    const view = this.#view;
    return {
      state: view ? (view.index ? 'article' : 'notes') : 'working',
      page: view?.page ?? readPage(document),
      text: view?.index?.text ?? '',
      analysis: view?.analysis ?? {
        language: 'und',
        quotations: [],
        attributions: [],
        speakers: [],
        figures: [],
      },
      anchored: view?.notes.flatMap(({ note, span }) => (span ? [note.id] : [])) ?? [],
      corrections: view?.corrections ?? [],
    };
  }

  async #readUntilCalm(): Promise<void> {
    while (this.#again && !this.#signal.aborted) {
      this.#again = false;
      const view = await this.#reader.read();
      if (view) {
        this.#view = view;
        this.#readings += 1;
        this.#paint();
        this.#card?.draw();
        void ask('showMarked', { count: view.index ? view.findings.length : null });
        this.#tellSought(view.notes);
      } else if (!this.#signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, CHANGED_RETRY_MS));
      }
    }
  }

  #paint(): void {
    if (!this.#view) return;
    paintView(this.#highlighter, this.#view, this.#switches, this.#openRanges(this.#view));
    this.#painted.dispatchEvent(new Event('painted'));
  }

  /** The passage that a first note is being written on, which no saved note marks yet. */
  #openRanges(view: View): readonly StaticRange[] {
    const passage = this.#card?.isEditing ? this.#card.passage : null;
    if (!passage || notesOn(view, passage).length > 0) return [];
    return passage.ranges.filter(({ startContainer }) => startContainer.isConnected);
  }

  #passageAt(x: number, y: number): Passage | null {
    const view = this.#view;
    if (!view) return null;
    if (view.index) {
      const offset = offsetAtPoint(document, view.index, x, y);
      const mark = offset === null ? null : view.markIndex.at(offset);
      if (mark && this.#switches[mark.finding.kind]) return passageOfFinding(view, mark.finding);
    }
    if (view.notes.length === 0 || !this.#switches.note) return null;
    const offset = offsetAtPoint(document, view.documentText, x, y);
    const note = offset === null ? null : noteAt(view, offset);
    return note && passageOfNote(view, note);
  }

  #openCard(passage: Passage, anchor: Anchor | null): PassageCard | null {
    if (!anchor) return null;
    const before = document.activeElement;
    this.#openedAtScrollY = window.scrollY;
    this.#card = new PassageCard(passage, anchor, {
      view: () => this.#view as View,
      onWritten: () => this.refreshNotes(),
      onEditing: () => this.#paint(),
      onClose: () => {
        this.#card = null;
        this.#paint();
        if (before instanceof HTMLElement && before !== document.body) {
          before.focus({ preventScroll: true });
        }
      },
    });
    return this.#card;
  }

  #finding = (id: string): Finding | undefined =>
    this.#view?.findings.find((finding) => finding.id === id);

  #rangesOf(destination: Destination): StaticRange[] {
    const view = this.#view;
    if (!view) return [];
    return 'finding' in destination
      ? rangesOfSpans(view, this.#finding(destination.finding)?.pieces ?? [])
      : this.#noteRanges(destination.note);
  }

  #noteRanges(id: string): StaticRange[] {
    const span = this.#view?.notes.find(({ note }) => note.id === id)?.span;
    return span ? (this.#view?.documentText.rangesOf(span) ?? []) : [];
  }
}

const isSamePassage = (a: Passage, b: Passage | undefined): boolean =>
  a.target.position.start === b?.target.position.start &&
  a.target.position.end === b.target.position.end;
