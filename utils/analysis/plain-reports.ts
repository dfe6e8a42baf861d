import { hull, type Span } from '../text/spans.ts';
import { holdsVerb } from './content-bounds.ts';
import { cueVerb } from './cue-lexicon.ts';
import type { Draft } from './draft.ts';
import { type CueClass, NOUN_FORMS } from './lexicons/cue-verbs.ts';
import { DOCUMENTS } from './lexicons/descriptions.ts';
import { isListed, PREPOSITION, RELATIVE } from './listed-words.ts';
import type { Reading, Unit } from './reading.ts';

const REPORTING: readonly CueClass[] = ['statement', 'hearer', 'ask', 'claim', 'urge', 'intend'];

/**
 * Tells whether what rules read and the tagger did not is a report for sure: a quotation, or somebody
 * who says, asks or promises something that is a clause. "Backed the plan" and "two contests" are none.
 */
export function isPlainReport(reading: Reading, draft: Draft): boolean {
  const { cue, source, content, quotes, inside } = draft;
  if (cue.length === 0 || quotes.length > 0 || inside !== null) return true;
  const units = reading.sentences[draft.sentence]?.units ?? [];
  const parts = {
    source: wordsIn(units, source),
    verb: wordsIn(units, cue).findLast(({ lower }) => cueVerb(lower))?.lower ?? '',
    said: wordsIn(units, content),
  };
  return (
    parts.verb === '' ||
    accuses(parts) ||
    (reports(parts) && (isInverted(draft) || saysClause(parts, isLong(cue))))
  );
}

/** "Nonsense, says Smith": whoever speaks, a word will do. */
const isInverted = ({ source: [who], cue: [cue], content: [said] }: Draft): boolean =>
  said !== undefined &&
  cue !== undefined &&
  who !== undefined &&
  said.end <= cue.start &&
  cue.end <= who.start;

/** "accused the board of lying", "blamed the leak on the frost" */
const accuses = ({ verb, source, said }: Parts): boolean =>
  source.length > 0 &&
  ((/^accuse[sd]?$/.test(verb) && said.some(({ lower }) => lower === 'of')) ||
    (/^blame[sd]?$/.test(verb) && said.some(({ lower }) => lower === 'on' || lower === 'for')));

interface Parts {
  source: readonly Unit[];
  verb: string;
  said: readonly Unit[];
}

/** Whether the verb tells what is said, or a paper finds it. */
function reports({ source, verb, said }: Parts): boolean {
  const classes = cueVerb(verb)?.classes;
  if (REPORTING.some((kind) => classes?.has(kind))) return true;
  const finder = source.some(({ lower }) => DOCUMENTS.has(lower));
  return classes?.has('finding') === true && (finder || (source.length > 0 && opens(said, 'that')));
}

function saysClause({ source, verb, said }: Parts, isLongCue: boolean): boolean {
  const [first] = said;
  const [subject] = source;
  const isOpened = OPENERS.has(first?.lower ?? '');
  if (!subject) return isOpened;
  if (!isOpened && isListed(subject, RELATIVE)) return isSaidByWho(subject, verb, said);
  const participle = /ing$/.test(verb) && verb !== 'saying';
  if (participle || (isNounForm(verb) && !isLongCue)) return isOpened && !opens(said, 'to');
  if (isOpened) return true;
  const clause = !isListed(first, PREPOSITION) && !/ing$/.test(first?.lower ?? '');
  return clause && holdsVerb(said, 0, said.length);
}

/** "Lee, who reckons it is late": a verb that says nothing but a clause. */
const isSaidByWho = ({ lower }: Unit, verb: string, said: readonly Unit[]): boolean =>
  /^wh(?:o|ich)$/.test(lower) &&
  !verb.endsWith('ing') &&
  cueVerb(verb)?.classes.has('statement') === true &&
  holdsVerb(said, 0, said.length);

const opens = ([first]: readonly Unit[], word: string): boolean => first?.lower === word;

const OPENERS = new Set('that whether if to not how why what when where who which'.split(' '));

const isNounForm = (lower: string): boolean =>
  NOUN_FORMS.has(lower) || (lower.endsWith('s') && NOUN_FORMS.has(lower.slice(0, -1)));

/** "will promise", "has asked": with an auxiliary, the word is a verb. */
const isLong = ([cue]: readonly Span[]): boolean => cue !== undefined && cue.end - cue.start > 12;

function wordsIn(units: readonly Unit[], spans: readonly Span[]): Unit[] {
  if (spans.length === 0) return [];
  const { start, end } = hull(spans);
  return units.filter((unit) => start <= unit.start && unit.end <= end);
}
