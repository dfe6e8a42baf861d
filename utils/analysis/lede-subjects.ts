import { afterPart } from './appositions.ts';
import { type Cast, peopleIn } from './cast.ts';
import { findCues } from './cues.ts';
import { isNamedBefore } from './entities.ts';
import { tellsNoTrade } from './office-comparison.ts';
import type { Reading, Sentence, Unit } from './reading.ts';
import { isFigure, isPersonNoun, personNoun, sexOfNoun } from './source-nouns.ts';
import { isVoice } from './source-voices.ts';
import { isMark, isVerb, lowerAt } from './unit-kinds.ts';

// "A badly injured young crofter"
const MAX_WORDS = 6;
// Whom the first sentence brings in is named within this many more.
const WITHIN = 2;

/**
 * Notes by which noun a first sentence brings in its subject without a name, for whom the next ones name
 * with an age: "A crofter whose dog was shot has won. Ann Lee, 58, sobbed." Who holds an office of law or
 * state is named with it, and not so.
 */
export function findLedeSubject({ sentences }: Reading, cast: Cast): void {
  const [lede] = sentences;
  const noun = lede ? subjectNoun(lede) : null;
  if (!noun || peopleIn(cast, 0).length > 0) return;
  const sex = sexOfNoun(noun);
  for (let i = 1; i <= WITHIN; i++) {
    const units = sentences[i]?.units ?? [];
    const [next] = peopleIn(cast, i);
    if (!next) continue;
    const { entity, mention } = next;
    const opens = mention.span.start === units[0]?.start && !mention.possessive;
    const isNew = !isNamedBefore(entity, mention.span.start);
    const isOther = sex !== null && entity.sex !== null && entity.sex !== sex;
    const isAged = tellsAge(units, next.to);
    if (opens && isNew && isAged && !isOther && entity.roles.every(tellsNoTrade)) {
      entity.traits.push(noun);
      entity.sex ??= sex;
    }
    return;
  }
}

/** ", 58," */
const tellsAge = (units: readonly Unit[], after: number): boolean =>
  isMark(units[after], ',') &&
  units[after + 1]?.kind === 'number' &&
  /^\p{N}{1,3}$/u.test(units[after + 1]?.text ?? '') &&
  afterPart(units, after) > after;

/** "crofter" of "A crofter whose dog was shot has won"; null for those who bring in more than one. */
function subjectNoun(lede: Sentence): string | null {
  const { units } = lede;
  if (!/^an?$/.test(lowerAt(units, 0))) return null;
  // Who says something there is found as a source.
  if (findCues(lede).some(({ from }) => from <= MAX_WORDS + 2)) return null;
  for (let i = 1; i <= MAX_WORDS; i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' || isVerb(unit)) return null;
    const noun = personNoun(unit.lower);
    const next = units[i + 1];
    const isLast =
      /^(?:who|whose|has|had|was|is|in|from|with|at|on|accused|jailed|charged)$/.test(
        lowerAt(units, i + 1),
      ) ||
      isVerb(next) ||
      /^\p{Ll}+ed$/u.test(next?.text ?? '');
    if (isLast) return (isPersonNoun(noun) || isFigure(noun)) && !isVoice(noun) ? noun : null;
  }
  return null;
}
