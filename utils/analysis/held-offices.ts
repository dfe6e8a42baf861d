import type { Entity } from './entities.ts';
import { type Office, readOffice } from './offices.ts';

/** Who holds which offices. */
export interface HeldOffices {
  offices: Map<Entity, Office[]>;
  /** Every word of an office, to those who hold one with it. */
  holders: Map<string, Set<Entity>>;
}

const FORMS_OF_ADDRESS = /^(?:mr|mrs|ms|mx|miss|sir|dame|lady|lord|shri|smt)\.?$/i;

/** Reads the offices that the text tells of people, by their titles too. */
export function readOffices(entities: readonly Entity[]): HeldOffices {
  const held: HeldOffices = { offices: new Map(), holders: new Map() };
  for (const entity of entities) {
    if (entity.kind === 'organisation') continue;
    const phrases = new Set([...entity.roles, ...entity.traits]);
    for (const { title } of entity.mentions)
      if (title !== '' && !FORMS_OF_ADDRESS.test(title)) phrases.add(title.replace(/\.$/, ''));
    if (phrases.size > 0) addOffices(held, entity, [...phrases].map(readOffice));
  }
  return held;
}

/** Notes offices of somebody. */
export function addOffices(
  { offices, holders }: HeldOffices,
  entity: Entity,
  more: readonly Office[],
): void {
  offices.set(entity, [...(offices.get(entity) ?? []), ...more]);
  for (const { words } of more) {
    for (const word of words) {
      const known = holders.get(word);
      if (known) known.add(entity);
      else holders.set(word, new Set([entity]));
    }
  }
}
