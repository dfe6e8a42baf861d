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
    ['as a goaltender', 'Rookie goaltender Rita Cole said it was old.', 'goalie'],
    ['as a defenceman', 'Defenceman Rita Cole said it was old.', 'blueliner'],
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
    [
      'The Commission on Rural Transport said it was old.',
      'commission',
      'Commission on Rural Transport',
    ],
    ['The Friends of Harlow Park said it was old.', 'group', 'Friends of Harlow Park'],
    [
      'The Harlow Hospital and Health Service said it was old.',
      'service',
      'Harlow Hospital and Health Service',
    ],
    ['The think tank Orrin said it was old.', 'think tank', 'Orrin'],
    ['Norvane Television said it was old.', 'network', 'Norvane Television'],
    ['Norvane Television said it was old.', 'channel', 'Norvane Television'],
  ])('in “%s” leads from “the %s” to it', (introduction, noun, name) => {
    const text = `${introduction} ${OTHER} The ${noun} said it was shut.`;
    expect(toldBy(text).at(-1)).toBe(name);
  });
});

describe('a body that is said to do something on a day', () => {
  it('has no day in its name', () => {
    expect(toldBy('The Harlow Council on Monday said it was old.')).toEqual(['Harlow Council']);
  });
});

describe('whoever follows another in an office', () => {
  const CAME = 'Rita Cole succeeded Tom Bell as mayor of Harlow.';
  const WENT = 'Tom Bell stepped down as chief executive and was replaced by Rita Cole.';

  it.each([
    [CAME, 'The mayor', 'Rita Cole'],
    [CAME, 'The former mayor', 'Tom Bell'],
    [WENT, 'The new chief executive', 'Rita Cole'],
    [WENT, 'The former chief executive', 'Tom Bell'],
    ['Police Chief Rita Cole, who took over from Tom Bell, came.', 'Her predecessor', 'Tom Bell'],
    ['Police Chief Rita Cole, who took over from Tom Bell, came.', 'The former chief', 'Tom Bell'],
  ])('in “%s” is told apart by “%s”', (introduction, who, expected) => {
    expect(toldBy(`${introduction} ${who} said it was shut.`)).toEqual([expected]);
  });
});

describe('a document', () => {
  it.each([
    'A report by the Harlow Housing Trust said it was old.',
    'The Harlow Housing Trust published a report on Monday.',
    'The Harlow Housing Trust’s annual report was late.',
  ])('of “%s” goes on to be its maker’s word', (introduction) => {
    const text = `${introduction} Tom Bell, a baker, came. The report said it was shut.`;
    expect(toldBy(text).at(-1)).toBe('Harlow Housing Trust');
  });

  it('is nobody’s where nobody made it', () => {
    const text =
      'A study published on Monday said it was old. Acme Foods said it was late. The study said it was shut.';
    expect(toldBy(text)).toEqual(['-', 'Acme Foods', '-']);
  });
});

describe('“they”', () => {
  it('is the body that spoke just before', () => {
    expect(toldBy('Acme said it was late. They also said it was shut.').at(-1)).toBe('Acme');
  });

  it('is nobody after people without a name', () => {
    expect(toldBy('Acme came. Neighbours said it was late. They said it was shut.').at(-1)).toBe(
      '-',
    );
  });
});

describe('those who go without a name', () => {
  it('are no one whom the text names', () => {
    const text =
      'Rita Cole, an actress, came. A pal of the actress said it was old. The insider said it was shut.';
    expect(toldBy(text).at(-1)).toBe('-');
  });

  it('are analysts of a bank, for which they speak', () => {
    expect(toldBy('Analysts at Orrin Securities said it was late.')).toEqual(['Orrin Securities']);
  });
});

describe('a description that somebody else would seem to fit', () => {
  it.each([
    [
      'no leader of a council for the opposition’s',
      'Council leader Rita Cole said it was old. Her opponent Tom Bell said it was late. The opposition leader said it was shut.',
      'Tom Bell',
    ],
    [
      'no mother of somebody for a mother of two',
      'Rita Cole, 34, came. “It leaks,” Cole said. Her mother, Nora Cole, 61, stayed. The mother of two said it was shut.',
      'Rita Cole',
    ],
    [
      'whom a sentence is about',
      'Rita Cole, a nurse, came. Nora Vos, a baker, said it was old. For the veteran nurse, that is little. “It leaks,” she said.',
      'Rita Cole',
    ],
    [
      'whom the sentence before brings in, for a relative',
      'Rita Cole, a singer, said it was old. Mum Nora Vos, 61, agreed. “It leaks,” the proud gran said.',
      'Nora Vos',
    ],
    [
      'a title that opens with a capital',
      'Collector Rita Cole said it was old. Tom Bell said it was late. The Collector said it was shut.',
      'Rita Cole',
    ],
  ])('takes %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });
});

describe('a spokesman with “the” and a word for a body', () => {
  it.each(['union', 'company'])('is whom the text names as one: “the %s spokesman”', (body) => {
    const text = `Tom Bell, a spokesman for the ${body}, said it was old. Rita Cole said it was late. The ${body} spokesman said it was shut.`;
    expect(toldBy(text).at(-1)).toBe('Tom Bell');
  });

  it('speaks for the body where nobody is named as one', () => {
    const text =
      'Norvane Air said it was old. Rita Cole said it was late. The airline spokesman said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Norvane Air');
  });
});

describe('whom a description in two words means', () => {
  it.each([
    [
      'by the land and the trade',
      'Rita Cole, a lorry driver from Poland, said it was old.',
      'Polish driver',
    ],
    [
      'by where one plays, though from a land',
      'Rita Cole, a striker from Ghana, said it was old. Harlow lost.',
      'Harlow striker',
    ],
    [
      'by a playmaker’s land',
      'Welsh fly-half Rita Cole said it was old. The Welsh lost.',
      'Welsh playmaker',
    ],
    [
      'as the head of a union',
      'Rita Cole, general secretary of the Dockers’ Union, said it was old.',
      'union boss',
    ],
    [
      'as a worker somewhere',
      'Rita Cole, who commutes from Harlow, said it was old.',
      'office worker',
    ],
    [
      'as a singer, of a pop star',
      'Pop star Rita Cole said it was old. Tom Bell, a baker, called it late.',
      'troubled singer',
    ],
  ])('is found %s', (_name, introduction, who) => {
    expect(toldBy(`${introduction} The ${who} said it was shut.`).at(-1)).toBe('Rita Cole');
  });

  it('is found by what is whose: “the defendant’s lawyer”', () => {
    const text =
      'Tom Bell, 52, was charged with theft. “It leaks,” said Marek Vos, his attorney. District Attorney Rita Cole said it was old. The defendant’s lawyer said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Marek Vos');
  });
});

describe('a body that goes by no proper name', () => {
  it('is meant by its noun, and no bank named further down', () => {
    const text =
      'The Sorvian central bank cut rates. The bank said it was late. Rita Cole of Kestrel Bank came.';
    expect(toldBy(text)).toEqual(['Sorvian central bank']);
  });

  it.each(['US embassy', 'Sorvian presidency', 'district court', 'transport ministry'])(
    'is called the %s',
    (body) => {
      expect(toldBy(`The ${body} said it was late.`)).toEqual([body]);
    },
  );
});

describe('whom the first paragraph accuses', () => {
  it('is the next who is named with what he is charged with', () => {
    const text =
      'A Harlow man accused of theft told detectives that it was old.\n\nTom Bell, 52, was charged on Monday.';
    expect(toldBy(text)).toEqual(['Tom Bell']);
  });
});

describe('a description right after a sentence about somebody', () => {
  it.each([
    ['who wins', 'Harlow fly-half Rita Cole kicked twice. “It is old,” the match-winner said.'],
    ['who buys', 'Regular Rita Cole saw it. “It is old,” the customer said.'],
    ['by a land of two words', 'Coach Rita Cole came. “It is old,” the New Zealander said.'],
  ])('means that one: %s', (_name, text) => {
    expect(toldBy(`Tom Bell said it was late.\n\n${text}`).at(-1)).toBe('Rita Cole');
  });
});

describe('lawyers of both sides', () => {
  const BOTH =
    'Assistant U.S. Attorney Tom Bell said it was old. His lawyer, Rita Cole, said it was late.';

  it.each(['The defense attorney', 'The founder’s attorney'])('are told apart: “%s”', (who) => {
    expect(toldBy(`${BOTH} ${who} said it was shut.`).at(-1)).toBe('Rita Cole');
  });

  it('are known by whom they appear for', () => {
    const text =
      'Rita Cole, for Bell, said it was old. Tom Bell came. The solicitor said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });
});

describe('who stays without a name', () => {
  it('is meant by the same noun', () => {
    const text = 'Rita Cole said it was late. A juror said it was old. The juror said it was shut.';
    expect(toldBy(text)).toEqual(['Rita Cole', '-', '-']);
  });

  it('is meant by “it”, of a body that nothing names', () => {
    const text =
      'Typhoon Odeng came. The weather bureau said it was late. It warned that it was old.';
    expect(toldBy(text)).toEqual(['-', '-']);
  });
});

describe('whom the first sentence is about', () => {
  it('is named in the next, with an age', () => {
    const text =
      'A crofter whose dog was shot has won.\n\nTom Bell, 58, sobbed. Rita Cole, a baker, said it was late. The crofter said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Tom Bell');
  });

  it('is nobody named with an office', () => {
    const text =
      'A crofter whose dog was shot has won.\n\nSheriff Tom Bell came. Rita Cole, a baker, said it was late. The crofter said it was shut.';
    expect(toldBy(text).at(-1)).not.toBe('Tom Bell');
  });
});

describe('who is not meant', () => {
  it.each([
    [
      'the boss of a shift, by “the company boss”',
      'Tom Bell, a shift boss, said it was old. Acme chief executive Rita Cole said it was late. The company boss said it was shut.',
      'Rita Cole',
    ],
    [
      'the street where somebody lives, by “the witness”',
      'Tom Bell (45), of Elm Park, Harlow, told the court that it was old. The manager, Rita Cole, gave evidence. The witness said it was shut.',
      'Rita Cole',
    ],
    [
      'who spoke before, by what a passer-by is',
      'Tom Bell, 79, said it was old.\n\nA video, filmed by passer-by Rita Cole, came out. “It is late,” the student said.',
      'Rita Cole',
    ],
    [
      'another councillor, by “the sponsor”',
      'Councilman Tom Bell, who sponsored the plan, said it was old. Rita Cole, a nurse, said it was late. The sponsor said it was shut.',
      'Tom Bell',
    ],
    [
      'nobody, where a survey is told of twice',
      'It fell, according to a survey published on Monday. The survey, by the Alpine Ice Institute, took a year. The survey said it was shut.',
      'Alpine Ice Institute',
    ],
  ])('is %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });
});

describe('whom the sentence before is about', () => {
  it.each(['volunteer', 'survivor'])('may be meant by “the %s”, for all a trade', (who) => {
    const text = `Captain Rita Cole led the crew. She has not spoken of it yet. “It leaks,” the ${who} said.`;
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });
});

describe('somebody of a body whom nothing introduces as that', () => {
  it.each(['factory cleaner', 'club captain', 'party veteran'])(
    'may be meant by “the %s”',
    (who) => {
      const text = `Tom Bell came. “It leaks,” Bell said. The ${who} said it was shut.`;
      expect(toldBy(text).at(-1)).toBe('Tom Bell');
    },
  );

  it.each(['club doctor', 'company lawyer'])('is another, by “the %s”', (who) => {
    const text = `Tom Bell came. “It leaks,” Bell said. The ${who} said it was shut.`;
    expect(toldBy(text).at(-1)).toBe('-');
  });
});
