/** What our scripts leave for each other in the isolated world of a page. */
export type ReadingScope = typeof globalThis & {
  /** The detector's verdict on the page, for the background and the commands that ask for it. */
  pressmarkSeen?: boolean;
  /** Why the background starts the reading part: an article, the reader's wish, notes alone. */
  pressmarkMode?: string;
  /** Set by the reading part while it runs: it then looks after navigation itself. */
  pressmarkReading?: boolean;
  /** When the background last set out to inject the reading part. */
  pressmarkStartingAtMs?: number;
};
