import { bySpan } from '../text/spans.ts';
import type { Speaker } from './analysis.ts';
import { type Entity, nameOf } from './entities.ts';

/** Tells of somebody what the analysis lists: the name, the first role and all places where he is meant. */
export function describeSpeaker(entity: Entity, id: string): Speaker {
  const mentions = entity.mentions.map(({ span }) => span);
  if (entity.descriptions.length > 0) mentions.push(...entity.descriptions);
  mentions.sort(bySpan);
  return {
    id,
    name: nameOf(entity),
    role: entity.roles[0] ?? null,
    mentions: mentions.filter(({ start }, i) => i === 0 || start >= (mentions[i - 1]?.end ?? 0)),
  };
}
