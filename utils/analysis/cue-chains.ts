import { AUXILIARIES } from './lexicons/function-words.ts';
import { isListed, PERSONAL_PRONOUN } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, lowerAt } from './unit-kinds.ts';

const words = (list: string) => new Set(list.split(' '));

// Verbs and the like that only say how often, when or how somebody said it. Not "refused" or "wanted":
// nothing was said.
const BEFORE_TO = words(
  'used like likes liked tends tended continues continued forced moved compelled prompted obliged quick keen ' +
    'happy proud anxious careful eager heard overheard seen alleged said understood reported believed thought known ' +
    'began begins started chose paused stopped pains',
);
const BEFORE_BY = words(
  'began begins started starts opened opens ended ends concluded concludes closed finished responded responds ' +
    'replied replies answered countered',
);
const BEFORE_ING = words(
  'kept keeps heard overheard seen filmed recorded caught recalled recalls remembered remembers',
);

/**
 * Where a chain of verbs begins that ends in a verb of saying: "used to say", "was heard saying", "began by
 * saying". Without one, `from`.
 * @param from index of the verb of saying, or of an auxiliary right before it
 */
export function chainStart(units: readonly Unit[], from: number, isIng: boolean): number {
  const head = isIng ? headOfIng(units, from) : headOfBase(units, from);
  if (head < 0) return from;
  let start = head;
  while (start > 0 && !opensClause(units, start - 1)) start--;
  return start;
}

function headOfIng(units: readonly Unit[], at: number): number {
  if (lowerAt(units, at - 1) === 'by') return BEFORE_BY.has(lowerAt(units, at - 2)) ? at - 2 : -1;
  return BEFORE_ING.has(lowerAt(units, at - 1)) ? at - 1 : -1;
}

function headOfBase(units: readonly Unit[], at: number): number {
  if (lowerAt(units, at - 1) !== 'to') return -1;
  return BEFORE_TO.has(lowerAt(units, at - 2)) ? at - 2 : headOfTaking(units, at - 2);
}

/** "took to Twitter to say", "took to the social network to say" */
function headOfTaking(units: readonly Unit[], last: number): number {
  for (let i = last - 1; i > last - 4; i--) {
    if (lowerAt(units, i) === 'to')
      return /^t(?:ook|akes)$/.test(lowerAt(units, i - 1)) ? i - 1 : -1;
  }
  return -1;
}

/** Whether a unit is no auxiliary or adverb of the chain behind it. */
function opensClause(units: readonly Unit[], i: number): boolean {
  const lower = lowerAt(units, i);
  if (lower === "'s") return !isListed(units[i - 1], PERSONAL_PRONOUN);
  if (lower === 'at') return lowerAt(units, i + 1) !== 'pains';
  if (lower === 'felt') return false;
  return isCapitalised(units[i]) || !(AUXILIARIES.has(lower) || isAdverb(units[i]));
}
