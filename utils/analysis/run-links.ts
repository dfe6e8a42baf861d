import type { Token } from '../text/tokens.ts';
import { SOCIETIES } from './lexicons/bodies.ts';
import { FIRST_NAMES } from './lexicons/first-names.ts';
import { BODY_KINDS, ORGANISATION_NOUNS } from './lexicons/person-words.ts';
import { OFFICE_FIELDS } from './lexicons/titles.ts';
import { BODY, isIn, TITLE } from './listed-nouns.ts';
import { DAY, isListed } from './listed-words.ts';
import { isCapital, isShortForm, isSmall, PARTICLES, touches } from './name-words.ts';
import { isGroup, isLinkInCapitals, isPatron } from './organisation-names.ts';
import { isTrade } from './source-nouns.ts';

/** How far a run reaches over the mark or the small word at `to`. */
export function stepOver(
  tokens: readonly Token[],
  from: number,
  to: number,
  organisation: boolean,
): number {
  const { text = '', lower = '', kind } = tokens[to] ?? {};
  const named = isCapital(tokens[to + 1]);
  if (named && ((text === '&' && !isSmall(tokens[to + 1])) || isGroupOwner(tokens, to)))
    return to + 1;
  if (kind === 'mark') return afterNickname(tokens, to);
  // "Acme plc"
  if (text === 'plc') return to + 1;
  if (PARTICLES.has(lower)) return afterParticles(tokens, to);
  // "Women Against the Levy"
  if (named && lower === 'the' && isLinkInCapitals(tokens, to - 1) && to - from > 1) return to + 1;
  if (named && lower === 'the' && tokens[to - 1]?.text === 'Save') return to + 1;
  if (named && lower === 'and' && (joinsBody(tokens, from, to) || joinsCare(tokens, to)))
    return to + 1;
  if (named && tellsPurpose(tokens, to)) return to + 1;
  return organisation ? afterLink(tokens, from, to, named) : to;
}

/** "the Commission on Rural Transport", "the Committee to Save the Wood" */
const tellsPurpose = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'to'
    ? PURPOSEFUL.has(tokens[at - 1]?.text ?? '')
    : tokens[at]?.lower === 'on' && isPanelOn(tokens, at);

// What is founded for an aim, which its name may tell.
const PURPOSEFUL = new Set(
  'Committee Campaign Coalition Alliance Movement Council Society'.split(' '),
);

/** "Harlow Hospital and Health Service": one body for both. */
const joinsCare = (tokens: readonly Token[], and: number): boolean =>
  /^(?:hospitals?|health|ambulance|fire)$/.test(tokens[and - 1]?.lower ?? '') &&
  /^(?:health|rescue|care|community)$/.test(tokens[and + 1]?.lower ?? '') &&
  isCapital(tokens[and + 2]);

/** "the Commission on Rural Transport": of what it treats; "the Council on Monday" is at a time. */
const isPanelOn = (tokens: readonly Token[], on: number): boolean =>
  /^(?:commission|committee|council|panel|inquiry|forum|institute|cent(?:er|re))$/.test(
    tokens[on - 1]?.lower ?? '',
  ) &&
  !isSmall(tokens[on + 1]) &&
  !isListed(tokens[on + 1], DAY) &&
  isCapital(tokens[on + 2]) &&
  touches(tokens, on + 2);

/** "van der Merwe": over one or two small words of a name. */
function afterParticles(tokens: readonly Token[], at: number): number {
  const last =
    PARTICLES.has(tokens[at + 1]?.lower ?? '') && !isCapital(tokens[at + 1]) ? at + 1 : at;
  return isCapital(tokens[last + 1]) ? last + 1 : at;
}

/** "Farmers' League", "Women's Institute": whose body it is, no owner of one. */
function isGroupOwner(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const group = tokens[i - 1];
  if (!token || !group || token.start > group.end || !/^'s?$/.test(token.lower)) return false;
  // "Bernie Sanders' League" is of one man.
  if (isGroup(group.lower, token.text) && !FIRST_NAMES.has(tokens[i - 2]?.lower ?? ''))
    return isGroupBody(tokens, i + 1);
  if (!isIn(tokens[i + 1], BODY)) return false;
  // "Ayr Sheriff's Office"
  return isPatron(group, tokens[i - 2]) || isIn(group, TITLE);
}

// "Farmers' Mutual Aid Society"
const MAX_GROUP_BODY = 4;

/** Whether a body of members follows: "League", "Credit Union"; "Sanders' Senate" is no name. */
function isGroupBody(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + MAX_GROUP_BODY && isCapital(tokens[i]); i++) {
    if (SOCIETIES.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

// "Power and Lighting Company", "Tarn and District Farmers' Union": the noun comes soon after "and".
const MAX_JOINED = 4;

/** "the Nurses and Midwives Council", "Tarn and Ayr Police": two words of one name, by the noun for both. */
function joinsBody(tokens: readonly Token[], from: number, and: number): boolean {
  const kind = tokens[and - 1]?.lower ?? '';
  const isKind = OFFICE_FIELDS.has(kind) || BODY_KINDS.has(kind);
  const isForce =
    and - from === 1 && /^(?:police|constabulary)$/.test(tokens[and + 2]?.lower ?? '');
  const mayJoin = isKind || isForce || tokens[from - 1]?.lower === 'the';
  if (!mayJoin || and - from > MAX_JOINED) return false;
  const left = tokens.slice(from, and);
  if (left.some(({ lower }) => ORGANISATION_NOUNS.has(lower)) || isShortForm(left[0])) return false;
  let last = and + 1;
  while (last < and + MAX_JOINED && touches(tokens, last + 1)) {
    const next = isGroupOwner(tokens, last + 1) ? last + 2 : last + 1;
    if (!isCapital(tokens[next])) break;
    last = next;
  }
  const kindOfBoth = tokens[last]?.lower ?? '';
  return last > and + 1 && (ORGANISATION_NOUNS.has(kindOfBoth) || isTrade(kindOfBoth));
}

/** "Bank of the North", "Department of Health and Care": the links in an organisation's name. */
function afterLink(tokens: readonly Token[], from: number, to: number, named: boolean): number {
  const lower = tokens[to]?.lower ?? '';
  // "Acme Corp. of Ayr" is from there.
  if (INCORPORATED.test(tokens[to - 1]?.lower ?? '')) return to;
  if (named) {
    const links =
      /^(?:of|for)$/.test(lower) ||
      (lower === 'and' &&
        hasLink(tokens, from, to) &&
        !FIRST_NAMES.has(tokens[to + 1]?.lower ?? ''));
    return links ? to + 1 : to;
  }
  const ofThe = /^(?:of|for)$/.test(lower) && tokens[to + 1]?.lower === 'the';
  return ofThe && isCapital(tokens[to + 2]) ? to + 2 : to;
}

const INCORPORATED = /^(?:inc|corp|co|ltd|llc|plc|gmbh|ag|bros)\.?$/;

/** "Émile “no one” Roux": a name goes on after a few words in marks. */
function afterNickname(tokens: readonly Token[], open: number): number {
  const mark = tokens[open]?.text;
  if (mark !== '"' && mark !== "'" && mark !== '(') return open;
  if (tokens[open]?.start === tokens[open - 1]?.end) return open;
  // "Tarn Audit Board (TAB) Chairman": the short form ends the name.
  if (mark === '(' && isShortForm(tokens[open + 1]) && tokens[open + 2]?.text === ')') return open;
  for (let i = open + 2; i <= open + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    const closes = /^["')]$/.test(token.text) && touches(tokens, i + 1) && isCapital(tokens[i + 1]);
    return closes && !isSmall(tokens[i + 1]) ? i + 1 : open;
  }
  return open;
}

/** Tells whether an "of" or a "for" stands among some tokens. */
export function hasLink(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]?.lower === 'of' || tokens[i]?.lower === 'for') return true;
  return false;
}
