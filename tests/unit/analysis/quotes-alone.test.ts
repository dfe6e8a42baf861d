import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

const SAID = '“It leaks,” said Marek Vos, a baker.';

describe('a quotation alone after a sentence about somebody', () => {
  it.each([
    ['named with an office', 'Mayor Rita Cole was at the scene on Friday. “It is a mess.”'],
    ['named, in a paragraph of its own', 'Rita Cole, 34, shrugged.\n\n“It is a mess.”'],
    ['who was asked', 'Asked whether she would go, Rita Cole shook her head.\n\n“It is a mess.”'],
    [
      'told of by a tie, after somebody spoke',
      `${SAID} His neighbour Rita Cole shook her head. “It is a mess.”`,
    ],
    ['meant by a pronoun', `${SAID} Rita Cole wiped the knife. She sighed.\n\n“It is a mess.”`],
    [
      'meant by a description',
      `Rita Cole, a nurse, said it was late. ${SAID}\n\nThe nurse shrugged. “It is a mess.”`,
    ],
  ])('is hers: %s', (_name, text) => {
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });

  it('goes on with who spoke before, where she is the one who is told of', () => {
    const text = '“It leaks,” Rita Cole said. She wiped the knife. “It is a mess.”';
    expect(toldBy(text)).toEqual(['Rita Cole']);
  });

  it('is nobody’s after a sentence about a thing', () => {
    expect(toldBy('The road was shut on Monday.\n\n“It is a mess.”')).toEqual([]);
  });
});

describe('a spokesman after a body that nothing names', () => {
  it('speaks for that body, not for one further up', () => {
    const text =
      'Corran Ferries said it was late. The council said it was old. A spokesman said it was shut.';
    expect(toldBy(text)).toEqual(['Corran Ferries', '-', '-']);
  });
});
