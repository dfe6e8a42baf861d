import { appearancesIn, type Cast } from './cast.ts';
import { isAdverb } from './cues.ts';
import { PREPOSITIONS, RELATIVES } from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { isFormOfAddress, type Sex } from './names.ts';
import { isRole, isVerb } from './noun-phrases.ts';
import { isMark, type Reading, type Unit } from './reading.ts';

/** Writes into each entity by which office, trade or age the text introduces it. */
export function findRoles(reading: Reading, cast: Cast): void {
  reading.sentences.forEach(({ units }, sentence) => {
    let at = 0;
    for (const { mention, entity, inside } of appearancesIn(cast, sentence)) {
      if (inside !== null || entity.kind === 'organisation') continue;
      while (at < units.length && (units[at]?.start ?? 0) < mention.span.start) at++;
      let after = at;
      while (after < units.length && (units[after]?.start ?? 0) < mention.span.end) after++;
      const role =
        roleAfter(reading.text, units, after) ?? roleBefore(reading.text, units, at, mention.title);
      if (!role) continue;
      entity.roles.push(role);
      if (entity.kind === 'unknown') entity.kind = 'person';
      entity.sex ??= sexOfRole(role);
    }
  });
}

function sexOfRole(role: string): Sex | null {
  for (const word of role.toLowerCase().split(/[^\p{L}-]+/u)) {
    const sex = PERSON_NOUNS.get(word) ?? null;
    if (sex) return sex;
  }
  return null;
}

/** ", Senior Consultant at the Institute," after a name; an age may stand before it. */
function roleAfter(text: string, units: readonly Unit[], after: number): string | null {
  let from = after;
  if (!isMark(units[from], ',')) return null;
  from++;
  if (units[from]?.kind === 'number' && isMark(units[from + 1], ',')) from += 2;
  const first = units[from];
  if (!first || PREPOSITIONS.has(first.lower) || RELATIVES.has(first.lower) || isAdverb(first))
    return null;
  let to = from;
  let named = false;
  while (to < units.length && to < from + 20) {
    const unit = units[to];
    if (
      !unit ||
      unit.kind === 'quote' ||
      isMark(unit, ',.;:—–(') ||
      RELATIVES.has(unit.lower) ||
      isVerb(unit)
    )
      break;
    named ||= to < from + 7 && isRole(unit);
    to++;
  }
  const next = units[to];
  // "Smith, the minister and Jones met": a list, not an apposition, unless a mark or a verb closes it.
  if (
    !named ||
    to === from ||
    (next && next.kind === 'word' && !RELATIVES.has(next.lower) && !isVerb(next))
  )
    return null;
  return clean(text, units, from, to);
}

/** "Deputy Foreign Minister Name", "the agency’s head of research, Name" */
function roleBefore(
  text: string,
  units: readonly Unit[],
  at: number,
  title: string,
): string | null {
  const comma = isMark(units[at - 1], ',');
  const to = comma ? at - 1 : at;
  let from = to;
  let role = -1;
  while (from > 0 && to - from < 16) {
    const unit = units[from - 1];
    if (!unit || unit.kind !== 'word' || isVerb(unit) || RELATIVES.has(unit.lower)) break;
    if (PREPOSITIONS.has(unit.lower) && !(comma && /^(?:of|for|at|in)$/.test(unit.lower))) break;
    if (/^(?:and|or|but|that|because)$/.test(unit.lower)) break;
    if (isRole(unit)) role = from - 1;
    from--;
    if (/^(?:the|a|an)$/.test(unit.lower) && !PREPOSITIONS.has(units[from - 1]?.lower ?? '')) break;
  }
  const office = title && !isFormOfAddress(title) ? title : null;
  if (role < 0) return office;
  for (let i = from; i < to - 1; i++) if (units[i]?.lower === "'s") from = i + 1;
  const found = clean(text, units, from, to);
  return found && !isFormOfAddress(found) ? found : office;
}

function clean(text: string, units: readonly Unit[], start: number, to: number): string | null {
  let from = start;
  while (
    from < to &&
    /^(?:a|an|the|his|her|its|their|our|my|and|then|said|one)$/.test(units[from]?.lower ?? '')
  )
    from++;
  const first = units[from];
  const last = units[to - 1];
  return first && last && from < to ? text.slice(first.start, last.end) : null;
}
