import { describe, expect, it } from 'vitest';
import { readHead } from '../../../utils/analysis/source-heads.ts';
import { findTokens } from '../../../utils/text/tokens.ts';
import { toldBy } from '../support/told.ts';

const LOWRY = 'Tom Lowry, a fisherman, said the boat was lost.';

describe('relatives', () => {
  it.each([
    ['a wife', `${LOWRY} His wife Jean, 69, said it was old.`, ['Tom Lowry', 'Jean Lowry']],
    [
      'one after a comma',
      `${LOWRY} “It was old,” said his widow, Jean.`,
      ['Tom Lowry', 'Jean Lowry'],
    ],
    [
      'one whose trade is told too',
      `${LOWRY} His brother Alan, a baker, said it was old.`,
      ['Tom Lowry', 'Alan Lowry'],
    ],
    [
      'a son of hers',
      'Ann Lowry, a baker, died in May. Her son Peter said it was a stroke.',
      ['Peter Lowry'],
    ],
    [
      'one of a named owner',
      `${LOWRY} Lowry’s daughter Isla said it was old.`,
      ['Tom Lowry', 'Isla Lowry'],
    ],
    [
      'one whose owner’s sex a pronoun tells',
      'Linh Tran, who runs a shop on the high street, said she would go. It is late. Her husband Minh said it was over.',
      ['Linh Tran', 'Minh Tran'],
    ],
    [
      'one of a couple',
      'Tom Lowry and his wife, Jean, left. The couple’s son Derek said it was over.',
      ['Derek Lowry'],
    ],
    [
      'one of them',
      'Tom Lowry and his wife, Jean, left. Their son Derek said it was over.',
      ['Derek Lowry'],
    ],
    [
      'one of a relative',
      'Tom Lowry left. His son Derek stayed. Derek’s daughter Isla said it was over.',
      ['Isla Lowry'],
    ],
    [
      'one with a title later',
      `${LOWRY} His wife, Jean, came. “It was old,” Mrs Lowry said.`,
      ['Tom Lowry', 'Jean Lowry'],
    ],
    [
      'several',
      'Tom Lowry left the farm to his sons Peter, 31, and Paul. Peter said it was hard.',
      ['Peter Lowry'],
    ],
    [
      'parents',
      'Kyle Lowry, 19, died in the crash. His parents, Dawn and Phil, wept. “He was kind,” Phil said.',
      ['Phil Lowry'],
    ],
    [
      'one by age, of children told of before',
      'Effie Lowry raised three boys. The eldest, Derek, said it was hard.',
      ['Derek Lowry'],
    ],
    [
      'one whom somebody has',
      'Effie Lowry has a son, Derek, and a daughter, Joan. “It is hard,” Joan said.',
      ['Joan Lowry'],
    ],
    [
      'one without an article',
      'Kyle Lowry, 19, died in the crash. “He was kind,” said mum Dawn.',
      ['Dawn Lowry'],
    ],
    [
      'both of a couple',
      'Tom and Jane Lowry sold the farm. “We tried,” Tom said. Mr Lowry said it was over.',
      ['Tom Lowry', 'Tom Lowry'],
    ],
    [
      'one of a name with a particle',
      'Piet de Velde left. His son Joost said it was over.',
      ['Joost de Velde'],
    ],
  ])('share the surname: %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual(expected);
  });

  it.each([
    ['of another surname', `${LOWRY} His wife, Jean Hart, said it was old.`, 'Jean Hart'],
    ['by marriage', `${LOWRY} His son-in-law Jim said it was old.`, 'Jim'],
    ['that are cousins', `${LOWRY} His cousin Jim said it was old.`, 'Jim'],
    [
      'of one whose children are not told of',
      'Tom Lowry had two boats. The elder, Derek, said it was over.',
      'Derek',
    ],
    ['of nobody who is known', 'Ann Hart left in May. His wife, Jean, said it was over.', 'Jean'],
    ['of a king', 'King Harold came on Monday. His son Olaf said it was over.', 'Olaf'],
    ['that are friends', `${LOWRY} His friend Jim said it was old.`, 'Jim'],
    ['no longer married', `${LOWRY} His former wife, Jean, said it was old.`, 'Jean'],
    [
      'of a wife by birth',
      'Ann Lowry and her husband, Tom, left. Her brother Jim said it was over.',
      'Jim',
    ],
  ])('keep the given name alone: %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it.each([
    [
      'of whom somebody married bear his name',
      'Piet Lowry, a painter, died in May. He married Dora Quell in 1968. She survives him with their daughters, Ann and Joan.\n\nAnn said it was old. Her sister said it was late.',
      ['Ann Lowry', 'Joan Lowry'],
    ],
    [
      'of a painter are those of the one who is told to be one',
      'Painter Dora Quell called it old. The painter’s sister, Ann, said it was late. “It leaks,” she said.',
      ['Dora Quell', 'Ann Quell', 'Ann Quell'],
    ],
    [
      'of a couple bear the name that two share',
      'Dora Quell called it old. Ken Quell called it late.\n\nTom Bell, a baker, said it was shut. The couple’s daughter, Ann, said it was new.',
      ['Dora Quell', 'Ken Quell', 'Tom Bell', 'Ann Quell'],
    ],
    [
      'told of as sons are men',
      'Dora Quell has two sons, Kit and Robin. “It leaks,” Quell said.\n\nRobin came by. He said it was old.',
      ['Dora Quell', 'Robin Quell'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual(expected);
  });

  it('are told of after a verb too', () => {
    const text = 'Tom Lowry and his wife, Jane, left. “It was late,” said her husband.';
    expect(toldBy(text)).toEqual(['Tom Lowry']);
  });

  it('of "my wife" belong to whoever says so', () => {
    const head = readHead(findTokens('My wife'), []);
    expect(head).toMatchObject({ kind: 'description', noun: 'wife', owner: { word: 'my' } });
  });

  it('of a wife bear the name that she was born by, and she is one', () => {
    const text =
      'Josephine Tarr, a baker, died on Sunday.\n\nJosephine Mary Odell was born in 1934. ' +
      'Her mother, Agnes, believed that it was luck.\n\n“It was hard,” she said. “It was late,” Mrs. Tarr said.';
    expect(toldBy(text)).toEqual(['Agnes Odell', 'Agnes Odell', 'Josephine Tarr']);
  });

  it('are of the sex of what they are, where a trade is told too', () => {
    const text =
      '“You age,” said Nadiia Korsak, the head of the ward. Her husband, Pavlo Korsak, an engineer, was away. ' +
      '“He is ashamed,” she said.';
    expect(toldBy(text)).toEqual(['Nadiia Korsak', 'Nadiia Korsak']);
  });
});
