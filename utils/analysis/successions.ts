import { type Appearance, type Cast, peopleIn } from './cast.ts';
import type { Entity } from './entities.ts';
import { isListed, PREPOSITION, SUCCEEDING } from './listed-words.ts';
import type { Reading, Unit } from './reading.ts';
import { tieTo } from './ties.ts';
import { isCapitalised, isMark, isRole, isVerb, lowerAt } from './unit-kinds.ts';

// Words after a verb within which its object or its office stands.
const NEAR = 6;
const MAX_OFFICE = 5;

/**
 * Notes who came after whom in an office: "Ann Lee succeeded Tom Bell as mayor", "Tom Bell stepped down
 * as mayor and was replaced by Ann Lee".
 */
export function findSuccessions({ sentences }: Reading, cast: Cast): void {
  sentences.forEach(({ units, lists }, sentence) => {
    if ((lists & SUCCEEDING) === 0) return;
    const people = peopleIn(cast, sentence).filter(({ mention }) => !mention.possessive);
    if (people.length === 0) return;
    units.forEach((unit, i) => {
      if (!isListed(unit, SUCCEEDING)) return;
      readChange(units, i, people);
      readSuccession(units, i, people);
    });
  });
}

/** "stepped down as mayor", "was sworn in as mayor": what somebody no longer is, or now is. */
function readChange(units: readonly Unit[], i: number, people: readonly Appearance[]): void {
  const office = lowerAt(units, i) === 'as' ? officeAt(units, i + 1) : null;
  if (!office) return;
  const verb = `${lowerAt(units, i - 2)} ${lowerAt(units, i - 1)}`;
  const who = lastBefore(people, units[i]?.start ?? 0)?.entity;
  if (!who) return;
  if (/ (?:down|resigned|quit|retired|ousted|sacked|fired|removed|dismissed)$/.test(verb))
    who.traits.push(`former ${office}`);
  else if (/^(?:took|takes) over$|^sworn in$/.test(verb)) who.traits.push(office);
}

/** "succeeded", "took over from", "was replaced by" */
function readSuccession(units: readonly Unit[], i: number, people: readonly Appearance[]): void {
  const verb = lowerAt(units, i);
  const takes = /^t(?:ook|akes)$/.test(verb) && lowerAt(units, i + 1) === 'over';
  const follows = /^(?:succeed(?:ed|s)|replace[ds])$/.test(verb);
  if (!follows && !(takes && lowerAt(units, i + 2) === 'from')) return;
  const isPassive = follows && lowerAt(units, i + 1) === 'by';
  const to = takes ? i + 3 : isPassive ? i + 2 : i + 1;
  const object = nextAfter(units, to, people);
  const subject = lastBefore(people, units[i]?.start ?? 0);
  if (!object || !subject || object.entity === subject.entity) return;
  const [successor, predecessor] = isPassive
    ? [subject.entity, object.entity].reverse()
    : [subject.entity, object.entity];
  if (!successor || !predecessor) return;
  tieTo('predecessor', predecessor, successor);
  const office = officeIn(units, object) ?? heldBy(isPassive ? predecessor : successor);
  if (office) tellOffices(successor, predecessor, office);
}

function tellOffices(successor: Entity, predecessor: Entity, office: string): void {
  successor.traits.push(office);
  predecessor.traits.push(`former ${office}`);
}

/** What somebody is or was: "mayor" for "former mayor". */
const heldBy = ({ roles, traits, mentions }: Entity): string | null => {
  const title = mentions.find((one) => one.title !== '')?.title;
  const office = roles[0] ?? traits[0] ?? title;
  return office ? office.toLowerCase().replace(/^former /, '') : null;
};

const lastBefore = (people: readonly Appearance[], offset: number): Appearance | undefined =>
  people.findLast(({ mention }) => mention.span.end <= offset);

/** The name that stands right behind a verb, but for its title. */
function nextAfter(
  units: readonly Unit[],
  from: number,
  people: readonly Appearance[],
): Appearance | undefined {
  for (let i = from; i < Math.min(units.length, from + NEAR); i++) {
    const start = units[i]?.start ?? -1;
    const found = people.find(({ mention }) => mention.span.start === start);
    if (found) return found;
    if (
      !isCapitalised(units[i]) &&
      !isRole(units[i]) &&
      !/^(?:the|former|long-serving)$/.test(lowerAt(units, i))
    )
      return undefined;
  }
  return undefined;
}

/** "as mayor" behind whoever is followed. */
function officeIn(units: readonly Unit[], { mention }: Appearance): string | null {
  const after = units.findIndex(({ start }) => start >= mention.span.end);
  const as = units.findIndex(
    ({ lower }, i) => after >= 0 && i >= after && i < after + NEAR && lower === 'as',
  );
  return as < 0 ? null : officeAt(units, as + 1);
}

/** An office in small letters or capitals, up to the next mark or preposition. */
function officeAt(units: readonly Unit[], from: number): string | null {
  let to = from;
  while (to < from + MAX_OFFICE && units[to]?.kind === 'word' && !isMark(units[to], ',.')) {
    if (isListed(units[to], PREPOSITION) || isVerb(units[to]) || lowerAt(units, to) === 'and')
      break;
    to++;
  }
  const words = units.slice(from, to);
  return words.some(isRole) ? words.map(({ lower }) => lower).join(' ') : null;
}
