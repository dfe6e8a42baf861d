import { ask } from '../../utils/messages/ask.ts';
import type { Destination } from '../../utils/messages/protocol.ts';
import { createHighlighter, type Highlighter, randomNames } from '../../utils/page/highlighter.ts';
import { t } from '../../utils/wording.ts';
import { CardFrame } from './card-frame.ts';
import type { Anchor } from './card-host.ts';
import type { Choices } from './choices.ts';
import { rectAt, scrollIntoView } from './geometry.ts';
import { PageReading } from './page-reading.ts';
import { Painting, rangesOf } from './painting.ts';
import {
  notesOn,
  type Passage,
  passageAt,
  passageOfFinding,
  passageOfSelection,
} from './passage.ts';
import { PassageCard } from './passage-card.tsx';
import { Reader, type View } from './reader.ts';
import { soughtTeller } from './sought-notes.ts';
import { countsOf, sayFinding } from './telling.ts';
import type { Start } from './verdict.ts';

const SCROLLED_AWAY_PX = 24;

/** One page being read, from the start of the reading part to the page's end. */
export class Session {
  /** What is known of the page. */
  readonly page: PageReading;
  readonly #highlighter: Highlighter;
  readonly #painting: Painting;
  #choices: Choices;
  #card: PassageCard | null = null;
  /** Where the open card's passage stood in the viewport when it was opened. */
  #openedAtPx = 0;
  readonly #tellSought = soughtTeller();
  /** The finding that "next" and "previous" count from. */
  #current: string | null = null;
  readonly #painted = new EventTarget();

  constructor(start: Start, choices: Choices, signal: AbortSignal) {
    this.#choices = choices;
    this.#highlighter = createHighlighter(document, { signal, names: randomNames(crypto) });
    this.#highlighter.setLook(choices.look);
    this.#painting = new Painting(this.#highlighter, signal);
    const reader = new Reader(start, signal, (root) => this.#highlighter.prepare(root));
    reader.scores = choices.scores;
    this.page = new PageReading(reader, (view) => this.#show(view), signal);
    signal.addEventListener('abort', () => this.#card?.close(), { once: true });
  }

  setChoices(choices: Choices): void {
    this.#choices = choices;
    this.#highlighter.setLook(choices.look);
    this.#paint();
    this.#tellMarked();
    this.page.scores = choices.scores;
  }

  /** Another page under the same document: the card and what was read are void. */
  startOver(): Promise<void> {
    this.#card?.close();
    return this.page.startOver();
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
    // Not the page's own scrolling alone: there are boxes and frames that scroll.
    const { top = Number.POSITIVE_INFINITY } = rectAt(this.#card.passage.ranges) ?? {};
    if (Math.abs(top - this.#openedAtPx) > SCROLLED_AWAY_PX) this.#card.close();
  }

  closeCard(): void {
    this.#card?.close();
  }

  get card(): PassageCard | null {
    return this.#card;
  }

  /** Opens the editor on the selected passage; false where nothing is selected. */
  async noteOnSelection(): Promise<boolean> {
    if (!this.#view) await this.page.refresh();
    const { selected } = this.page;
    const passage = selected && this.#view && passageOfSelection(this.#view, selected);
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

  /** Calls back after each painting, until the signal is aborted. */
  onPainted(listener: () => void, signal: AbortSignal): void {
    this.#painted.addEventListener('painted', listener, { signal });
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

  get #view(): View | null {
    return this.page.view;
  }

  #show(view: View): void {
    this.#paint();
    this.#card?.draw();
    this.#tellMarked();
    this.#tellSought(view.notes);
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
    return this.#view && passageAt(this.#view, this.#choices.kinds, x, y);
  }

  #openCard(passage: Passage, anchor: Anchor | null): PassageCard | null {
    const frame = anchor && CardFrame.open(anchor, this.#choices);
    if (!frame) return null;
    const before = document.activeElement;
    this.#openedAtPx = rectAt(passage.ranges)?.top ?? 0;
    this.#card = new PassageCard(passage, frame, {
      view: () => this.#view as View,
      onWritten: () => this.page.refreshNotes(),
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
}

const isSamePassage = (a: Passage, b: Passage | undefined): boolean =>
  a.target.position.start === b?.target.position.start &&
  a.target.position.end === b.target.position.end;
