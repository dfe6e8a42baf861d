import { later } from '../../utils/later.ts';
import type { Reading } from '../../utils/messages/protocol.ts';
import type { Target } from '../../utils/notes/note.ts';
import { selectedRange } from '../../utils/page/selected-range.ts';
import { placesOf } from './painting.ts';
import { passageOfFinding } from './passage.ts';
import type { Reader, View } from './reader.ts';
import { readingOf } from './telling.ts';

/** How long a page that changes under our hands is given before it is read once more, and how often. */
const RETRY_MS = 300;
const MOST_RETRIES = 3;

/** What is known of the page: read again whenever it is asked for, one reading at a time. */
export class PageReading {
  readonly #reader: Reader;
  readonly #onRead: (view: View) => void;
  readonly #signal: AbortSignal;
  #view: View | null = null;
  #reading: Promise<void> | null = null;
  #isDue = false;
  #count = 0;

  /** `onRead` gets each new view. */
  constructor(reader: Reader, onRead: (view: View) => void, signal: AbortSignal) {
    this.#reader = reader;
    this.#onRead = onRead;
    this.#signal = signal;
  }

  /** The page as it was last read; null before the first time. */
  get view(): View | null {
    return this.#view;
  }

  /** How often the page has been read. */
  get count(): number {
    return this.#count;
  }

  /** What the article stands in: changes elsewhere need no new reading. */
  get roots(): readonly Node[] {
    return this.#reader.roots;
  }

  /** The open shadow roots and the documents of frames that hold text. */
  get trees(): readonly Node[] {
    const around = this.roots.flatMap((root) => [root.getRootNode(), root.ownerDocument ?? root]);
    return [...around, ...(this.#view?.documentText.trees ?? [])];
  }

  /** What the reader has selected anywhere in the page. */
  get selected(): StaticRange | null {
    return selectedRange(document, this.trees);
  }

  /** Reads the page; calls that come meanwhile are answered by one more reading. */
  refresh(): Promise<void> {
    this.#isDue = true;
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
  startOver(): Promise<void> {
    this.#reader.verdict.startOver(this.#view?.index?.text ?? '');
    return this.refresh();
  }

  readAnyway(): Promise<void> {
    this.#reader.verdict.anyway = true;
    return this.refresh();
  }

  /** Whether results such as "2–1" are findings; another answer than before has the page read again. */
  set scores(scores: boolean) {
    if (scores === this.#reader.scores) return;
    this.#reader.scores = scores;
    void this.refresh();
  }

  /** What the popup shows of this page. */
  describe(): Reading {
    return readingOf(this.#view, document);
  }

  /** Where all that is painted stands. */
  places(): { id: string; ranges: StaticRange[] }[] {
    return this.#view ? placesOf(this.#view) : [];
  }

  /** Where a finding stands, for a note on it; null when the page has changed since. */
  targetOf(id: string): Target | null {
    const finding = this.#view?.findings.find((one) => one.id === id);
    return (this.#view && finding && passageOfFinding(this.#view, finding)?.target) ?? null;
  }

  async #readUntilCalm(): Promise<void> {
    let retries = MOST_RETRIES;
    while (this.#isDue && !this.#signal.aborted) {
      this.#isDue = false;
      const view = await this.#reader.read();
      if (view) {
        retries = MOST_RETRIES;
        this.#view = view;
        this.#count += 1;
        this.#onRead(view);
      } else if (!this.#signal.aborted) {
        await later(RETRY_MS);
        this.#isDue ||= retries-- > 0;
      }
    }
  }
}
