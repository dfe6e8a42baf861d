import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import type { Tie } from './entities.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { findMarriage } from './marriages.ts';
import type { Phrase } from './phrases.ts';
import type { Reading, Unit } from './reading.ts';
import { descriptionBefore, roleAfter, roleUpTo } from './role-phrases.ts';
import { findTie } from './ties.ts';
import { isMark } from './unit-kinds.ts';

/** Notes whose relative, lawyer or friend the text says that somebody is. */
export function findTies(reading: Reading, cast: Cast): void {
  reading.sentences.forEach(({ units }, sentence) => {
    for (const appearance of appearancesIn(cast, sentence)) {
      const { entity, inside, to } = appearance;
      if (inside !== null || entity.kind === 'organisation') continue;
      const before = descriptionBefore(units, appearance);
      const after = roleAfter(units, to, entity);
      // "Her late husband, the painter Piet Quist"
      const first = before && isMark(units[before.from - 1], ',') ? before.from : null;
      const apart = first === null ? null : roleUpTo(units, first);
      for (const phrase of [apart, before, after])
        if (phrase) readTie(units, cast, phrase, appearance);
      noteTie(findMarriage(cast, units, appearance), appearance);
    }
  });
}

/** "Her husband, Piet Quist, an engineer": what he is to her is told before his name, his trade after it. */
function readTie(units: readonly Unit[], cast: Cast, phrase: Phrase, appearance: Appearance): void {
  noteTie(findTie(cast, units, phrase, appearance), appearance);
}

function noteTie(tie: Tie | null, appearance: Appearance): void {
  if (!tie) return;
  // "his wife, Bernie": surer than a name, but not than a title.
  const sex = PERSON_NOUNS.get(tie.noun) ?? tie.bearer.sex;
  tie.bearer.sex = appearance.mention.title === '' ? sex : (tie.bearer.sex ?? sex);
  for (const one of [tie.bearer, tie.owner]) one.ties.push(tie);
}
