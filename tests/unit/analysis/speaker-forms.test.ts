import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

describe('who is meant again', () => {
  it.each([
    [
      'by a pronoun, whose name is given as that of a driver',
      'The road was shut. A driver named locally as Tom Bell was hurt. “It shook,” he said.',
      'Tom Bell',
    ],
    [
      'by a pronoun, who gave it himself',
      'The road was shut. A driver who gave his name as Tom Bell was hurt. “It shook,” he said.',
      'Tom Bell',
    ],
    [
      'by a trade that its form alone tells',
      'Rita Cole, a retired glassblower, came. Tom Bell, a baker, called it late. “It leaks,” Bell said. The former glassblower said it was old.',
      'Rita Cole',
    ],
    [
      'as a scientist, by the science',
      'Rita Cole, a seismologist, came. Tom Bell, a baker, called it late. “It leaks,” Bell said. The scientist said it was old.',
      'Rita Cole',
    ],
    [
      'by the land that is named as theirs',
      'Rita Cole, a skier from Norway, came. Tom Bell, a baker, called it late. “It leaks,” Bell said. The Norwegian said it was old.',
      'Rita Cole',
    ],
    [
      'by an office with a man’s noun, though a woman',
      'Helen Cole, the chairman of the board, came. “It leaks,” the chairman said.',
      'Helen Cole',
    ],
    [
      'by what was founded',
      'Rita Cole founded Acme Foods in 1998. The company’s founder said it was late.',
      'Rita Cole',
    ],
  ])('is found %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('is nobody where a driver without a name comes after somebody', () => {
    const text =
      'Tom Bell was there first. A driver who gave no name stopped. “It shook,” he said.';
    expect(toldBy(text)).toEqual(['-']);
  });

  it('is nobody of another land', () => {
    const text =
      'Tom Bell, a skier from Sweden, came. “It leaks,” Bell said. The Norwegian said it was old.';
    expect(toldBy(text).at(-1)).toBe('-');
  });
});

describe('what somebody is to another', () => {
  it.each([
    'rival',
    'opponent',
    'ally',
    'agent',
    'predecessor',
    'teammate',
    'running mate',
    'counterpart',
    'biographer',
    'mentor',
    'co-star',
    'spokesman',
    'ex-husband',
  ])('tells who “her %s” is', (noun) => {
    const again = noun.split(' ').at(-1);
    const text = `Helen Cole, a baker, was late. Her ${noun}, Tom Bell, was not.\n\nThe road was shut all day.\n\n“It leaks,” her ${again} said.`;
    expect(toldBy(text)).toEqual(['Tom Bell']);
  });

  it.each(['spokesman', 'rival', 'mother'])('is nobody’s where “her %s” has no name', (noun) => {
    const text = `Helen Cole, a baker, was late. “It leaks,” Cole said.\n\nHer ${noun} said it was shut.`;
    expect(toldBy(text)).toEqual(['Helen Cole', '-']);
  });

  it.each([
    ['a mother who has been called that', 'mother', 'Ruth Bell'],
    ['a sister, rather than whose sister she is', 'sister', 'Ruth Bell'],
  ])('means %s', (_name, noun, expected) => {
    const text = `Helen Cole, a baker, was late. Her ${noun}, Ruth Bell, saw it fall.\n\n“It shook,” her ${noun} said.`;
    expect(toldBy(text)).toEqual([expected]);
  });

  it('means the sister of who has just spoken', () => {
    const text =
      'Helen Cole, a baker, was late. Her sister, Ruth Bell, saw it fall. “It shook,” Bell said. Her sister said it was loud.';
    expect(toldBy(text)).toEqual(['Ruth Bell', 'Helen Cole']);
  });

  it('gives both of a list with their ages one surname', () => {
    const text =
      'Helen, 12, and Martin Cole, 14, were on the bus.\n\n“It shook,” said Helen. “It fell,” said Martin.';
    expect(toldBy(text)).toEqual(['Helen Cole', 'Martin Cole']);
  });
});

describe('for whom is spoken', () => {
  const acme = 'Acme Foods, which owns the mill, shut it. “It leaks,” the company said. ';

  it.each([
    ['the firm, wherever it is', `${acme}A spokesman for the firm in Harlow said it was late.`],
    ['the firm by its representatives', `${acme}Representatives for Acme Foods said it was late.`],
    [
      'whom a spokeswoman has spoken for',
      'A spokeswoman for Acme Foods said it leaked. Harlow Mill was shut. The spokeswoman said it was late.',
    ],
  ])('is %s', (_name, text) => {
    expect(toldBy(text).at(-1)).toBe('Acme Foods');
  });

  it('is a town that has a spokesman', () => {
    expect(toldBy('Harlow is small. A spokesman for Harlow said it was late.')).toEqual(['Harlow']);
  });
});

describe('names of bodies', () => {
  it.each([
    ['The road is shut, the US said.', 'US'],
    ['The US said the road was shut.', 'US'],
    ['The road is shut, the Coast Guard said.', 'Coast Guard'],
    ['The Coast Guard met. “It is shut,” the coast guard said.', 'Coast Guard'],
    ['Harlow Rovers lost. “It is shut,” the team said.', 'Harlow Rovers'],
    ['The Swan Inn lost its roof. “It is shut,” the pub said.', 'Swan Inn'],
    ['The European Union met. “It is shut,” the bloc said.', 'European Union'],
    ['Unidos, which runs the buses, met. “It is shut,” the union said.', 'Unidos'],
  ])('are read in: %s', (text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('are no “us”', () => {
    expect(toldBy('“It is shut,” Tom Bell told us.')).toEqual(['Tom Bell']);
  });

  it.each(['Families', 'Staff', 'Unions', 'Charities', 'Scholars', 'Crews', 'Villagers'])(
    'are none of many: %s',
    (many) => {
      expect(toldBy(`${many} said the road was shut.`)).toEqual(['-']);
    },
  );

  it.each(['Williams', 'Rogers', 'Hughes'])('are surnames in -s: %s', (surname) => {
    expect(toldBy(`${surname} said the road was shut.`)).toEqual([surname]);
  });
});

describe('particles of names', () => {
  it('are no rank in small letters', () => {
    expect(toldBy('“It is shut,” said Leonardo Di Stefano, a driver.')).toEqual([
      'Leonardo Di Stefano',
    ]);
  });

  it('are a rank in capitals', () => {
    expect(toldBy('“It is shut,” said DI Tom Bell.')).toEqual(['Tom Bell']);
  });
});

describe('sources of several names', () => {
  it.each([
    ['Helen Cole, 41, of Mill Lane, Harlow, said it was shut.', 'Helen Cole'],
    ['“It is shut,” said Acme founder and chief executive Helen Cole.', 'Helen Cole'],
    ['“It is shut,” Helen Cole MP said.', 'Helen Cole'],
    ['“It is shut,” said Bank of Arden Governor Helen Cole.', 'Helen Cole'],
    ['A spokesman for Chinese carmaker Zipride said it was shut.', 'Zipride'],
    ['A spokesman for the US tech giant Zipride said it was shut.', 'Zipride'],
    ['San Pedro-based Zipride said it was shut.', 'Zipride'],
    ['The city of Harlow said it was shut.', 'Harlow'],
    ['A spokesman for the Labour Party said it was shut.', 'Labour Party'],
    ['A spokesman for National Highways said it was shut.', 'National Highways'],
  ])('are read by the one that speaks: %s', (text, expected) => {
    expect(toldBy(text)).toEqual([expected]);
  });

  it.each([
    'Acme Foods and Tarn Bank said it was shut.',
    'Helen Cole and Tom Bell said it was shut.',
    'Friends of Helen Cole said it was shut.',
    'Supporters of Helen Cole said it was shut.',
  ])('are nobody’s: %s', (text) => {
    expect(toldBy(text)).toEqual(['-']);
  });

  it('leave an MP of a place to be found', () => {
    const text = 'Helen Cole, the Labour MP for Harlow, came.\n\nThe Labour MP said it was shut.';
    expect(toldBy(text)).toEqual(['Helen Cole']);
  });

  it('are of whom a clause begins with a place', () => {
    expect(toldBy('In Harlow, Colby said it was shut.').at(-1)).toBe('Colby');
  });
});

describe('according to', () => {
  it.each([
    ['the city’s mayor, Helen Cole, it was shut', 'Helen Cole'],
    ['a spokeswoman for Acme, Helen Cole, the road is shut', 'Helen Cole'],
    ['the mayor, Harlow and Colby will be shut', '-'],
  ])('is read: %s', (rest, expected) => {
    expect(toldBy(`It rained. According to ${rest}.`)).toEqual([expected]);
  });
});

describe('long names of bodies', () => {
  it.each([
    'Centers for Disease Control and Prevention',
    'Transport for Arden',
    'Save the Children',
    'Acme plc',
    'Congress',
  ])('are whole: %s', (name) => {
    expect(toldBy(`“It is shut,” ${name} said.`)).toEqual([name]);
  });

  it.each(['Guardian', 'Times', 'Senate', 'House'])('are one word: the %s', (name) => {
    expect(toldBy(`The road is shut, the ${name} said.`)).toEqual([name]);
  });

  it('are the full ones of papers that the text has named', () => {
    const text = 'The New Harlow Times asked on Monday. The road is shut, the Times said.';
    expect(toldBy(text)).toEqual(['New Harlow Times']);
  });

  it('end where a list of others begins', () => {
    const text = '“It is shut,” said the Ministry of Health, Tom Bell and the mayor.';
    expect(toldBy(text).at(-1)).not.toContain('Bell');
  });
});

describe('surnames that come first', () => {
  it('are found again with a title', () => {
    const text = 'Kim Sung-woo, a baker, came. It rained.\n\nMr Kim said it was shut.';
    expect(toldBy(text)).toEqual(['Kim Sung-woo']);
  });

  it('are no first names', () => {
    const text = 'Helen Cole, a baker, came. It rained.\n\nMs Helen said it was shut.';
    expect(toldBy(text)).toEqual(['Helen']);
  });
});

describe('nouns for bodies and children', () => {
  it('do not mean a ministry by “the company”', () => {
    expect(toldBy('The Ministry of Health shut it. The company said it was late.')).toEqual(['-']);
  });

  it('mean a son by “the boy”', () => {
    const text = 'Martin Cole and his son Tom, 12, came.\n\n“It shook,” the boy said.';
    expect(toldBy(text)).toEqual(['Tom Cole']);
  });

  it('mean a chancellor by “the German leader”', () => {
    const text =
      'French President Helen Cole met German Chancellor Tom Bell.\n\nThe German leader said it was late.';
    expect(toldBy(text)).toEqual(['Tom Bell']);
  });
});
