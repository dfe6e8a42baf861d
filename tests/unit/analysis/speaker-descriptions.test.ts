import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

const OTHER = 'Tom Bell, a baker, called it late. “It leaks,” Bell said.';

describe('a description of somebody introduced', () => {
  it.each([
    ['by where one lives', 'Rita Cole, who lives opposite the site, said it was old.', 'neighbour'],
    ['by what one saw', 'Rita Cole, who witnessed the crash, said it was old.', 'witness'],
    ['by a child', 'Rita Cole, whose son attends the school, said it was old.', 'parent'],
    ['by what one runs', 'Rita Cole, who runs a bookshop, said it was old.', 'owner'],
    [
      'by a trade with an age before it',
      'The 39-year-old bus driver Rita Cole said it was old.',
      '39-year-old',
    ],
    ['by a former trade', 'Rita Cole, a retired miner, said it was old.', 'former miner'],
    ['by a woman’s noun', 'Actress Rita Cole said it was old.', 'actor'],
    ['as an assemblywoman', 'Assemblywoman Rita Cole said it was old.', 'lawmaker'],
    ['as a forecaster', 'Rita Cole, a forecaster in Harlow, said it was old.', 'meteorologist'],
    ['as a truck driver', 'Rita Cole, a truck driver, said it was old.', 'trucker'],
    ['as a paediatrician', 'Rita Cole, a paediatrician, said it was old.', 'doctor'],
    ['as an ambassador', 'Ambassador Rita Cole said it was old.', 'diplomat'],
    ['as a district attorney', 'District Attorney Rita Cole said it was old.', 'DA'],
    ['as the Reverend', 'The Rev. Rita Cole said it was old.', 'pastor'],
  ])('finds who was introduced %s', (_name, introduction, noun) => {
    const text = `${introduction} ${OTHER} The ${noun} said it was shut.`;
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });

  it('finds whom the text has as one rather than who spoke just before', () => {
    const text =
      'Winger Rita Cole said it was old. Tom Bell, the captain, said it was late. The winger said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });
});

describe('a description of a body', () => {
  it.each([
    ['The think tank Orrin said it was old.', 'think tank', 'Orrin'],
    ['Norvane Television said it was old.', 'network', 'Norvane Television'],
    ['Norvane Television said it was old.', 'channel', 'Norvane Television'],
  ])('in “%s” leads from “the %s” to it', (introduction, noun, name) => {
    const text = `${introduction} ${OTHER} The ${noun} said it was shut.`;
    expect(toldBy(text).at(-1)).toBe(name);
  });
});
