import * as v from 'valibot';

const CHANNEL = 'pressmark-notes';

const What = v.picklist(['note', 'correction']);

/** What goes over the channel: one for many pages, as each message wakes every open view. */
const AnnouncementSchema = v.object({
  pages: v.array(v.string()),
  id: v.optional(v.string()),
  what: What,
});

export interface Change {
  /** `Page.url` under which the note or correction is kept. */
  page: string;
  id?: string | undefined;
  what: v.InferOutput<typeof What>;
}

/** Tells every open extension page and the background, this one too, that something was written. */
export const announceChange = ({ page, ...change }: Change): void =>
  announce({ pages: [page], ...change });

/** Tells the same of notes on many pages. */
export function announceNotes(pages: Iterable<string>): void {
  const all = [...new Set(pages)];
  if (all.length > 0) announce({ pages: all, what: 'note' });
}

function announce(announcement: v.InferOutput<typeof AnnouncementSchema>): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(announcement);
  channel.close();
}

/** Calls `listener` for each change announced in any context, until `signal` is aborted. */
export function onChange(listener: (change: Change) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(AnnouncementSchema, data);
    if (!parsed.success) return;
    const { pages, ...change } = parsed.output;
    for (const page of pages) listener({ page, ...change });
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
