import { type Attributes, PAD } from './attributes.ts';
import { MARK } from './marks.ts';
import { SHAPE } from './tokens.ts';
import { isKnown } from './traits.ts';
import { isFunctionWord } from './word-classes.ts';

const isCapital = (kind: number | undefined): boolean =>
  kind === SHAPE.capital ||
  kind === SHAPE.allCaps ||
  kind === SHAPE.initial ||
  kind === SHAPE.mixed;

const opensQuotation = (before: number | undefined): boolean =>
  before === MARK.quote || before === MARK.single || before === MARK.colon;

/**
 * Tells which tokens are names. A word with a capital that opens a sentence or a quotation is one
 * only where it is no common word, or has its capital elsewhere too.
 */
function findNames({ tokens, traits, sentenceStart }: Attributes): Uint8Array {
  const { count, shape, word, mark } = tokens;
  const names = new Uint8Array(count + 1);
  const elsewhere = new Set<number>();
  const opens = (i: number) => sentenceStart[i + PAD] === i + PAD || opensQuotation(mark[i - 1]);
  for (let i = 0; i < count; i++) {
    if (isCapital(shape[i]) && !opens(i)) elsewhere.add(word[i] as number);
  }
  for (let i = 0; i < count; i++) {
    if (!isCapital(shape[i]) || isFunctionWord(word[i] as number)) continue;
    const common = isKnown(traits[i + PAD] as number) && !elsewhere.has(word[i] as number);
    names[i] = common && opens(i) ? 0 : 1;
  }
  return names;
}

/** Fills in the column of names. */
export function markNames(attributes: Attributes): void {
  const { count, word } = attributes.tokens;
  const names = findNames(attributes);
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    if (names[i] === 0) continue;
    const goesOn = names[i + 1] === 1;
    const place = i > 0 && names[i - 1] === 1 ? (goesOn ? 2 : 3) : goesOn ? 1 : 4;
    attributes.name[i + PAD] = place * 2 - 1 + (seen.has(word[i] as number) ? 1 : 0);
    seen.add(word[i] as number);
  }
}
