import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import type { Sex } from './names.ts';
import { isPersonNoun, personNoun, sexOfNoun } from './source-nouns.ts';

/** What a source says of somebody whom it does not name: "the expert", "his cousin", "the ministry". */
export interface Description {
  kind: 'description';
  noun: string;
  /** As written, and its words in lower case. */
  phrase: string;
  words: readonly string[];
  sex: Sex | null;
  /**
   * Epithet: somebody, by a noun that is no trade ("the Dutchman"). Unknown: the noun does not
   * tell that it means anybody ("the old fox").
   */
  group: 'person' | 'organisation' | 'epithet' | 'unknown';
  owner: Owner | null;
}

/** Whose somebody is: "his", "Quist’s", "the striker’s"; null for others ("the firm’s"). */
export type Owner = { word: string } | { appearance: Appearance } | Description;

/** Describes somebody by the words of a phrase and its noun. */
export const describe = (
  noun: string,
  tokens: readonly Token[],
  group: Description['group'],
): Description => ({
  kind: 'description',
  noun,
  phrase: tokens.map(({ text }) => text).join(' '),
  words: tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower),
  sex: sexOfNoun(noun),
  group,
  owner: null,
});

const DEFINITE = new Set('the this that his her their its our my'.split(' '));

/** Tells whether a phrase means somebody known, by its first word or an owner. */
export const isDefinite = (tokens: readonly Token[]): boolean =>
  DEFINITE.has(tokens[0]?.lower ?? '') || tokens.some(({ lower }) => lower === "'s");

/** Finds whose somebody is: "his cousin", "Quist’s cousin", "the cousin of Quist". */
export function findOwner(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Owner | null {
  const first = tokens[0]?.lower ?? '';
  if (/^(?:his|her|my)$/.test(first)) return { word: first };
  const before = appearances.find(
    ({ mention }) => mention.possessive && mention.span.end <= noun.start,
  );
  const at = tokens.indexOf(noun);
  const of = tokens[at + 1]?.lower === 'of' ? (tokens[at + 2]?.start ?? -1) : -1;
  const owner = before ?? appearances.find(({ mention }) => mention.span.start === of);
  if (!owner) return describedOwner(tokens, at);
  return owner.entity.kind !== 'organisation' ? { appearance: owner } : null;
}

/** "the striker’s agent" */
function describedOwner(tokens: readonly Token[], at: number): Owner | null {
  const mark = tokens.findLastIndex(({ lower }, i) => i < at && lower === "'s");
  const owner = tokens[mark - 1];
  if (mark < 2 || !owner || tokens[0]?.lower !== 'the') return null;
  const lower = personNoun(owner.lower);
  return isPersonNoun(lower) ? describe(lower, tokens.slice(0, mark), 'person') : null;
}
