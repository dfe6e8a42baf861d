import type { Finding } from '../../utils/analysis/findings.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { Destination, Reading } from '../../utils/messages/protocol.ts';
import type { Target } from '../../utils/notes/note.ts';
import { isArticlePage } from '../../utils/page/detect.ts';
import { createHighlighter, type Highlighter, randomNames } from '../../utils/page/highlighter.ts';
import { offsetAtPoint } from '../../utils/page/hit-test.ts';
import { t } from '../../utils/wording.ts';
import { CardFrame } from './card-frame.ts';
import type { Anchor } from './card-host.ts';
import type { Choices } from './choices.ts';
import { rectAt, scrollIntoView } from './geometry.ts';
import { Painting, placesOf, rangesOf } from './painting.ts';
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
import { countsOf, readingOf, sayFinding } from './telling.ts';

/** How long a page that changes under our hands is given before it is read once more. */
const CHANGED_RETRY_MS = 300;
const SCROLLED_AWAY_PX = 24;

/** One page being read, from the start of the reading part to the page's end. */
export class Session {
  readonly #reader: Reader;
  readonly #signal: AbortSignal;
  readonly #highlighter: Highlighter;
  readonly #painting: Painting;
  #choices: Choices;
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

  constructor(mode: string, choices: Choices, signal: AbortSignal) {
    this.#choices = choices;
    this.#signal = signal;
    this.#highlighter = createHighlighter(document, { signal, names: randomNames(crypto) });
    this.#highlighter.setLook(choices.look);
    this.#painting = new Painting(this.#highlighter, signal);
    this.#reader = new Reader(mode, signal, (root) => this.#highlighter.prepare(root));
    this.#reader.scores = choices.scores;
    signal.addEventListener('abort', () => this.#card?.close(), { once: true });
  }

  /** What the article stands in: changes elsewhere need no new reading. */
  get roots(): readonly Node[] {
    return this.#reader.roots;
  }

  /** The documents and shadow roots that the article was read from. */
  get trees(): readonly Node[] {
    const around = this.roots.flatMap((root) => [root.getRootNode(), root.ownerDocument ?? root]);
    return [...around, ...(this.#view?.index?.trees ?? [])];
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

  setChoices(choices: Choices): void {
    const reread = choices.scores !== this.#choices.scores;
    this.#choices = choices;
    this.#reader.scores = choices.scores;
    this.#highlighter.setLook(choices.look);
    this.#paint();
    this.#tellMarked();
    if (reread) void this.refresh();
  }

  /** Opens the brief card at a point, or closes it when the pointer has left. */
  hover(x: number, y: number): void {
    if (this.#card?.isFull || this.#card?.isPointedAt) return;
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
    const ranges = this.#view ? rangesOf(this.#view, destination) : [];
    if (ranges.length === 0) return false;
    if ('finding' in destination) this.#current = destination.finding;
    scrollIntoView(ranges);
    this.#highlighter.flash(ranges);
    return true;
  }

  /** Shows where a finding or a note stands, for as long as a list points at it; null ends that. */
  point(destination: Destination | null): boolean {
    const ranges = this.#view && destination ? rangesOf(this.#view, destination) : [];
    this.#highlighter.point(ranges);
    return ranges.length > 0;
  }

  /** Where all that is painted stands. */
  places(): { id: string; ranges: StaticRange[] }[] {
    return this.#view ? placesOf(this.#view) : [];
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
    const shown = this.#view?.findings.filter(({ kind }) => this.#choices.kinds[kind]) ?? [];
    const from = shown.findIndex(({ id }) => id === this.#current);
    const at = from < 0 ? (direction > 0 ? 0 : shown.length - 1) : from + direction;
    const next = shown[at];
    const passage = next && this.#view && passageOfFinding(this.#view, next);
    if (!passage || !this.goTo({ finding: next.id })) return false;
    this.#card?.close();
    const card = this.#openCard(passage, rectAt(passage.ranges));
    card?.open();
    card?.announce(
      t('card.step', {
        at: at + 1,
        total: shown.length,
        words: this.#view ? sayFinding(next, this.#view) : '',
      }),
    );
    return true;
  }

  /** What the popup shows of this page. */
  describe(): Reading {
    return readingOf(this.#view, document);
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
        this.#tellMarked();
        this.#tellSought(view.notes);
      } else if (!this.#signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, CHANGED_RETRY_MS));
      }
    }
  }

  /** Has the toolbar show what there is on this page. */
  #tellMarked(): void {
    if (!this.#view) return;
    const { notesUnread } = this.#view;
    void ask('showMarked', { counts: countsOf(this.#view), notesUnread });
  }

  #paint(): void {
    if (!this.#view) return;
    this.#painting.show(this.#view, this.#choices.kinds, this.#openRanges(this.#view));
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
      if (mark && this.#choices.kinds[mark.finding.kind])
        return passageOfFinding(view, mark.finding);
    }
    if (view.notes.length === 0 || !this.#choices.kinds.note) return null;
    const offset = offsetAtPoint(document, view.documentText, x, y);
    const note = offset === null ? null : noteAt(view, offset);
    return note && passageOfNote(view, note);
  }

  #openCard(passage: Passage, anchor: Anchor | null): PassageCard | null {
    const frame = anchor && CardFrame.open(anchor, this.#choices);
    if (!frame) return null;
    const before = document.activeElement;
    this.#openedAtScrollY = window.scrollY;
    this.#card = new PassageCard(passage, frame, {
      view: () => this.#view as View,
      onWritten: () => this.refreshNotes(),
      onEditing: () => this.#paint(),
      onClose: (hadFocus) => {
        this.#card = null;
        this.#paint();
        if (hadFocus && before instanceof HTMLElement && before !== document.body) {
          before.focus({ preventScroll: true });
        }
      },
    });
    return this.#card;
  }

  #finding = (id: string): Finding | undefined =>
    this.#view?.findings.find((finding) => finding.id === id);
}

const isSamePassage = (a: Passage, b: Passage | undefined): boolean =>
  a.target.position.start === b?.target.position.start &&
  a.target.position.end === b.target.position.end;
