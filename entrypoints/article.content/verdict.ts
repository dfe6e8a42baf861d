import { isArticlePage } from '../../utils/page/detect.ts';
import type { ReadingScope } from '../../utils/reading-scope.ts';

/** What the reading part starts with. */
export interface Start {
  /** Why it starts. */
  mode: string;
  /** Whether the reader wants every page of this site read, wherever the site's scripts lead to. */
  isAlways?: boolean;
}

/**
 * Whether the page is read as an article. Single-page sites change their address first and their
 * text some time later: until that has come, and wherever none was found yet, it is asked again.
 */
export class Verdict {
  /** Whether the reader asked for a page that does not look like an article. */
  anyway: boolean;
  /** Whether the reader wants every page of this site read. */
  readonly #isAlways: boolean;
  /** Whether only notes are wanted, whatever the page is. */
  readonly #isSilent: boolean;
  #isArticle: boolean;
  /** The text that stood here when the address changed; null once other text has come. */
  #staleText: string | null = null;

  constructor({ mode, isAlways = false }: Start) {
    this.#isAlways = isAlways;
    this.anyway = mode === 'anyway';
    this.#isSilent = mode === 'silent';
    this.#isArticle = mode === 'article' && isSeenAsArticle();
  }

  /** Decides before a reading. */
  ask(document: Document): boolean {
    if (this.anyway) return true;
    if (this.#isSilent) return false;
    const isSettled = this.#isArticle && this.#staleText === null;
    this.#isArticle = isSettled || isArticlePage(document);
    return this.#isArticle || this.#isAlways;
  }

  /** Whether the page is read without being an article: the likeliest place is then good enough. */
  get isForced(): boolean {
    return this.anyway || (this.#isAlways && !this.#isSilent && !this.#isArticle);
  }

  /** Learns which text was read. */
  hasRead(text: string): void {
    if (this.#isArticle && text !== this.#staleText) this.#staleText = null;
  }

  /** Another page under the same document, which may still show `text`. */
  startOver(text: string): void {
    this.anyway = false;
    this.#staleText = text;
  }
}

/** The detector's verdict, where it has one: it stands in the same world. */
const isSeenAsArticle = (): boolean =>
  (globalThis as ReadingScope).pressmarkSeen ?? isArticlePage(document);
