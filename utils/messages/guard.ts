import * as v from 'valibot';
import { isSameSite } from '../text/same-site.ts';
import { identifySender, type RawSender, type Self, type Sender } from './sender.ts';

/** What a call must be like to be answered. */
export interface Guard<Data> {
  from: readonly Sender['role'][];
  shape: v.GenericSchema<unknown, Data>;
  /** The page addresses that a call speaks of: a content script's must be of its own site. */
  addresses?: (data: Data) => readonly string[];
}

/** What a call of a protocol carries; nothing where it has no parameter. */
export type DataOf<Call> = Call extends (...data: infer All extends unknown[]) => unknown
  ? All[0]
  : never;

/** The guard of each of a protocol's calls: one without a guard does not compile. */
export type Guards<Calls> = { [K in keyof Calls]: Guard<DataOf<Calls[K]>> };

/** A message that is not answered. Its name survives the way back to whoever sent it. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Tells whether a call failed because it was refused: to repeat it is useless. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && error.name === 'Refusal';

/** The shape of a call without data, which travels as nothing or as null. */
export const NOTHING = v.pipe(
  v.nullish(v.null()),
  v.transform((): undefined => undefined),
);

/**
 * Lets a call through that comes from whom it may and looks as it must; what its shape does not
 * name is left out.
 * @throws {Refusal} for any other.
 */
export function admit<Data>(
  guard: Guard<Data>,
  message: { data: unknown; sender: RawSender | undefined },
  self: Self,
): { data: Data; sender: Sender } {
  const sender = identifySender(message.sender, self);
  if (!sender) throw new Refusal('not from Pressmark');
  if (!guard.from.includes(sender.role)) throw new Refusal(`not for a sender in a ${sender.role}`);
  const parsed = v.safeParse(guard.shape, message.data);
  if (!parsed.success) throw new Refusal(`malformed at "${v.getDotPath(parsed.issues[0]) ?? ''}"`);
  const addresses = guard.addresses?.(parsed.output) ?? [];
  for (const address of addresses) refuseForeign(sender, address);
  return { data: parsed.output, sender };
}

/** A page's content script may see what is kept for its own site; extension pages see everything. */
export const mayRead = (sender: Sender, address: string): boolean =>
  sender.role === 'extension' || isSameSite(sender.url, address);

/** Stops a sender at what is kept for another site. @throws {Refusal} */
export function refuseForeign(sender: Sender, address: string | null): void {
  if (address !== null && !mayRead(sender, address)) throw new Refusal('about another site');
}
