// Nouns, verbs and other adjectives that end like superlatives.
const OTHERS = new Set(
  (
    'guest priest protest request interest disinterest contest forest rainforest harvest conquest arrest invest ' +
    'reinvest divest suggest digest ingest congest bequest inquest quest chest breast crest wrest nest vest pest ' +
    'zest jest rest west midwest northwest southwest test attest detest infest molest manifest tempest honest ' +
    'dishonest modest immodest earnest unrest houseguest everest budapest'
  ).split(' '),
);

/** Tells whether a word in lower case is a superlative: "largest", not "priest". */
export const isSuperlative = (lower: string): boolean =>
  /^\p{Ll}{2,}est$/u.test(lower) && !OTHERS.has(lower);
