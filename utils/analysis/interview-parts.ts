import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { type Entity, isPerson } from './entities.ts';
import type { Reading } from './reading.ts';

// "She spoke exclusively to", "sat down with the"
const TALKED =
  /\b(?:spoke|speaks|spoken|talked|talks|talking|speaking|sat down|told) (?:exclusively )?(?:to |with )?(?:the )?$/i;

/** Where the first label of an interview starts; undefined in other texts. */
const firstTurn = (drafts: readonly Draft[]): number | undefined =>
  drafts.find(({ turn }) => turn !== undefined)?.source[0]?.start;

/** Who answers in an interview: the person named most before its first turn. */
export function findInterviewee({ appearances }: Cast, drafts: readonly Draft[]): Entity | null {
  const start = firstTurn(drafts);
  if (start === undefined) return null;
  const counts = new Map<Entity, number>();
  let best: Entity | null = null;
  for (const { entity, mention } of appearances) {
    if (mention.span.start >= start) break;
    if (!isPerson(entity)) continue;
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    if (!best || count > (counts.get(best) ?? 0)) best = entity;
  }
  return best;
}

/** Who asks: named before the first turn as the one to whom somebody "spoke" or "talked". */
export function findAsker(reading: Reading, cast: Cast, drafts: readonly Draft[]): Entity | null {
  const start = firstTurn(drafts);
  if (start === undefined) return null;
  for (const { entity, mention } of cast.appearances) {
    if (mention.span.start >= start) break;
    const before = reading.text.slice(Math.max(0, mention.span.start - 40), mention.span.start);
    if (TALKED.test(before)) return entity;
  }
  return null;
}
