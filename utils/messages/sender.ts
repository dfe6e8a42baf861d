/** Who sent a message, as the browser tells it: nothing in the message itself counts. */
export type Sender =
  | { role: 'extension' }
  /** The content script of a tab's top frame, whose document is at `url`. */
  | { role: 'page'; url: string };

/** What is known of the extension that a message has arrived in. */
export interface Self {
  id: string;
  /** The address of its root: `chrome-extension://ID/`. */
  root: string;
}

/** The parts of the browser's `MessageSender` that tell who it is. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Tells who sent a message; null for anybody else than our own pages, background and top frames. */
export function identifySender(raw: RawSender | undefined, self: Self): Sender | null {
  if (!raw || raw.id !== self.id) return null;
  const origin = self.root.replace(/\/$/, '');
  if (raw.url?.startsWith(self.root)) {
    // A content script in one of our pages would be ours, too; another origin in the frame is not.
    return raw.origin === undefined || raw.origin === origin ? { role: 'extension' } : null;
  }
  // Chromium's background has an id and nothing else.
  if (!raw.tab && raw.url === undefined) return { role: 'extension' };
  const isTopFrame = raw.tab?.id !== undefined && raw.frameId === 0;
  if (!isTopFrame || raw.url === undefined || !/^https?:\/\//i.test(raw.url)) return null;
  return { role: 'page', url: raw.url };
}
