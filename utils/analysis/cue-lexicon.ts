import {
  CUE_VERBS,
  type CueClass,
  DOUBLING,
  IRREGULAR,
  NOUN_FORMS,
  PHRASAL,
  PHRASAL_FORMS,
} from './lexicons/cue-verbs.ts';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** One reading of a word as a form of a reporting verb. */
export interface CueVerb {
  lemma: string;
  forms: ReadonlySet<VerbForm>;
  classes: ReadonlySet<CueClass>;
}

export interface Phrasal {
  rest: readonly string[];
  classes: ReadonlySet<CueClass>;
}

function inflect(lemma: string): [form: VerbForm, word: string][] {
  const irregular = IRREGULAR[lemma];
  const stem = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : lemma;
  const doubled = DOUBLING.includes(lemma) ? lemma + lemma.slice(-1) : stem;
  const soft = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : doubled;
  const past = soft.endsWith('ee') ? `${soft}d` : `${soft}ed`;
  const third = soft.endsWith('i')
    ? `${soft}es`
    : /(?:s|sh|ch|x|z|o)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  return [
    ['base', lemma],
    ['third', third],
    ['past', irregular?.[0] ?? past],
    ['participle', irregular?.[1] ?? past],
    ['ing', `${doubled}ing`],
  ];
}

function makeVerbs(): Map<string, CueVerb> {
  const classesOf = new Map<string, Set<CueClass>>();
  for (const [kind, list] of Object.entries(CUE_VERBS)) {
    for (const lemma of list.split(' ')) {
      const classes = classesOf.get(lemma) ?? new Set();
      classesOf.set(lemma, classes.add(kind as CueClass));
    }
  }
  const verbs = new Map<string, { lemma: string; forms: Set<VerbForm>; classes: Set<CueClass> }>();
  for (const [lemma, classes] of classesOf) {
    for (const [form, word] of inflect(lemma)) {
      const known = verbs.get(word);
      if (known?.lemma === lemma) known.forms.add(form);
      else if (!known) verbs.set(word, { lemma, forms: new Set([form]), classes });
    }
  }
  return verbs;
}

const VERBS: ReadonlyMap<string, CueVerb> = makeVerbs();

/** The reporting verb that a word in lower case is a form of. */
export const cueVerb = (lower: string): CueVerb | undefined => VERBS.get(lower);

const PHRASES = new Map<string, Phrasal[]>();
for (const [lemma, rest, kind] of PHRASAL) {
  const forms = PHRASAL_FORMS[lemma] ?? inflect(lemma).map(([, word]) => word);
  const phrasal: Phrasal = { rest: rest.split(' '), classes: new Set([kind]) };
  for (const word of new Set(forms)) {
    const list = PHRASES.get(word) ?? [];
    list.push(phrasal);
    PHRASES.set(word, list);
  }
}

// Words that may begin a cue without being a verb of the lexicon.
const FIXED = 'according heard hears words opinion view belief'.split(' ');

/** The words that may be, or begin, what reports. */
export const openingCues = (): string[] => [...VERBS.keys(), ...PHRASES.keys(), ...FIXED];

/** The forms of reporting verbs that are finite and no nouns. */
export const finiteCues = (): string[] =>
  [...VERBS].flatMap(([word, { forms }]) =>
    NOUN_FORMS.has(word) || forms.has('base') || forms.has('ing') ? [] : [word],
  );

/** The several-word verbs that a word in lower case may open, as in "pointed out". */
export const phrasalVerbs = (lower: string): readonly Phrasal[] => PHRASES.get(lower) ?? NONE;

const NONE: readonly Phrasal[] = [];
