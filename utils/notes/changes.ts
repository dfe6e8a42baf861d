import * as v from 'valibot';

const CHANNEL = 'pressmark-notes';

const ChangeSchema = v.object({
  /** `Page.url` under which the note or correction is kept. */
  page: v.string(),
  id: v.optional(v.string()),
  what: v.picklist(['note', 'correction']),
});

export type Change = v.InferOutput<typeof ChangeSchema>;

/** Tells every open extension page and the background, this one too, that something was written. */
export function announceChange(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Calls `listener` for each change announced in any context, until `signal` is aborted. */
export function onChange(listener: (change: Change) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const change = v.safeParse(ChangeSchema, data);
    if (change.success) listener(change.output);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
