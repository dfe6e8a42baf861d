import type { Speaker } from './analysis.ts';
import { findCast } from './cast.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { completeFamilies } from './families.ts';
import { findTies } from './introduced-ties.ts';
import { findIntroductions } from './introductions.ts';
import { findKinLists } from './kin-lists.ts';
import { findLedeSubject } from './lede-subjects.ts';
import type { Reading } from './reading.ts';
import { findRoles } from './roles.ts';
import { findSexes } from './sexes.ts';
import { describeSpeaker } from './speaker-entries.ts';
import { SpeakerResolver } from './speaker-resolver.ts';
import { findSuccessions } from './successions.ts';

export interface Resolved {
  /** `Speaker.id` or null, in the order of the drafts. */
  speakers: (string | null)[];
  list: Speaker[];
}

/** Finds for each draft, given in text order, who its speaker is within the article. */
export function resolveSpeakers(reading: Reading, drafts: readonly Draft[]): Resolved {
  if (drafts.length === 0) return { speakers: [], list: [] };
  const cast = findCast(reading);
  findRoles(reading, cast);
  findIntroductions(reading, cast);
  findSuccessions(reading, cast);
  findLedeSubject(reading, cast);
  findSexes(reading, cast);
  findTies(reading, cast);
  findKinLists(reading, cast);
  completeFamilies(reading.text, cast);
  const resolver = new SpeakerResolver(reading, cast, drafts);
  const entities = drafts.map((draft) => resolver.resolve(draft));
  const ids = new Map<Entity, string>();
  for (const entity of entities)
    if (entity && !ids.has(entity)) ids.set(entity, `s${ids.size + 1}`);
  return {
    speakers: entities.map((entity) => (entity ? (ids.get(entity) ?? null) : null)),
    list: [...ids].map(([entity, id]) => describeSpeaker(entity, id)),
  };
}
