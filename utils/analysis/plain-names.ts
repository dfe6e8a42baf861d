import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { LINKS } from './source-bearers.ts';

// What may make of a source with a name in it something else than its bearer.
const OTHERS = new Set([
  ...LINKS,
  ..."bench anonymity named identified name faq faqs his their its 's".split(' '),
]);

/**
 * The one name that a source ends in, where nothing in it can tell that somebody else speaks: "Ann Lee", "Mayor Ann
 * Lee", "the Audit Board". So most sources are that are no pronouns.
 */
export function plainName(
  tokens: readonly Token[],
  appearances: readonly Appearance[],
): Appearance | null {
  const only = appearances.length === 1 ? appearances[0] : undefined;
  if (!only || only.mention.possessive || only.mention.span.end !== lastOf(tokens)?.end)
    return null;
  if (tokens.some(({ kind, lower }) => kind === 'mark' || OTHERS.has(lower))) return null;
  if (only.entity.kind !== 'organisation') return only;
  const name = tokens[0]?.lower === 'the' ? tokens[1] : tokens[0];
  return name?.start === only.mention.span.start ? only : null;
}
