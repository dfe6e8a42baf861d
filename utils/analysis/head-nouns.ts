import { fromEnd, lastOf } from '../text/list-ends.ts';
import { contain, type Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { isDemonym } from './demonyms.ts';
import { PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import { LETTERED_OFFICES } from './lexicons/titles.ts';
import { GROUP, isIn, ORGANISATION_NOUN, PERSON_NOUN, TITLE } from './listed-nouns.ts';
import { isCapital } from './name-words.ts';
import { LINKS } from './source-bearers.ts';
import { isVoice } from './source-voices.ts';

/** The part of a source before its first comma or its first "of". */
export function headZone(tokens: readonly Token[], appearances: readonly Appearance[]): Span {
  const start = tokens[0]?.start ?? 0;
  let end = lastOf(tokens)?.end ?? start;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (isInterposed(tokens, i)) continue;
    if (token.kind === 'mark' && /^[,(—–]/.test(token.text))
      return { start, end: tokens[i - 1]?.end ?? end };
    const link =
      LINKS.has(token.lower) &&
      !isOwnLink(tokens, i, appearances) &&
      !appearances.some(({ mention: { span } }) => contain(span, token));
    if (link) return { start, end: tokens[i - 1]?.end ?? end };
    end = Math.max(end, token.end);
  }
  return { start, end };
}

/** "Bank of England": names know their own links. */
const isOwnLink = (
  tokens: readonly Token[],
  at: number,
  appearances: readonly Appearance[],
): boolean =>
  tokens[at]?.lower === 'of' &&
  isCapital(tokens[at - 1]) &&
  isCapital(tokens[at + 1]) &&
  !isIn(tokens[at - 1], PERSON_NOUN | TITLE | GROUP) &&
  // "Allies of Ann Quist"
  !namesPerson(appearances, tokens[at + 1]);

const namesPerson = (appearances: readonly Appearance[], token: Token | undefined): boolean =>
  appearances.some(
    ({ mention, entity }) => entity.kind === 'person' && mention.span.start === token?.start,
  );

/** "the Audit Board (AB) chairman", "Dr (Mrs) Lee": a word in brackets that a phrase goes on after. */
const isInterposed = (tokens: readonly Token[], open: number): boolean =>
  tokens[open]?.text === '(' &&
  isCapital(tokens[open + 1]) &&
  tokens[open + 2]?.text === ')' &&
  tokens[open + 3]?.kind === 'word';

const DONE = /(?:ed|sent|seen|written|read|put|hung|shown)$/;

/** "A notice posted", "the report released Friday": without what was done to a document. */
function withoutParticiple(inside: readonly Token[]): readonly Token[] {
  for (let i = 1; i < inside.length; i++) {
    const isDone = isVoice(inside[i - 1]?.lower ?? '') && DONE.test(inside[i]?.lower ?? '');
    if (isDone) return inside.slice(0, i);
  }
  return inside;
}

/** "the MP", "the DA", "the Collector": an office that is written with capitals. */
function isTitle(inside: readonly Token[], { text, lower }: Token): boolean {
  if (LETTERED_OFFICES.has(text)) return true;
  const isAlone = inside.length === 2 && inside[0]?.lower === 'the';
  return TITLES.has(lower) && (isAlone || /^\p{Lu}{2,}$/u.test(text));
}

/** The last noun of the head zone, where no name covers it. */
export function headNoun(
  tokens: readonly Token[],
  zone: Span,
  named: readonly Appearance[],
): Token | null {
  const inside = withoutParticiple(
    tokens.filter(({ end, kind }) => end <= zone.end && kind !== 'mark'),
  );
  const last = lastOf(inside);
  if (!last || last.lower === "'s") return null;
  const covered = named.some(({ mention }) => contain(mention.span, last));
  if (/^faqs?$/.test(last.lower)) return last;
  if (!isCapital(last)) return covered ? null : last;
  // "Secretary of State for Health"
  const office = fromEnd(inside, 2)?.lower === 'of' ? fromEnd(inside, 3) : undefined;
  if (office && last.lower === 'state' && isIn(office, PERSON_NOUN)) return office;
  // "Attorneys for Acme"
  const isMany = inside.length === 1 && PERSON_NOUNS.has(last.lower.replace(/s$/, ''));
  const alone =
    isMany ||
    (inside.length <= 2 && (isIn(last, GROUP | ORGANISATION_NOUN) || last.text === 'NGO'));
  // "Ann Lee MP": letters behind a name.
  const behind = named.some(
    ({ mention: { span }, entity }) =>
      entity.kind === 'person' && span.end === fromEnd(inside, 2)?.end,
  );
  if (behind && /^\p{Lu}{2,}$/u.test(last.text)) return null;
  const names = isIn(last, PERSON_NOUN) || isTitle(inside, last) || alone || isDemonym(last);
  return !covered && names ? last : null;
}
