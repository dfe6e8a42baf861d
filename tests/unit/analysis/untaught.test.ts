import { describe, expect, it } from 'vitest';
import { read } from '../../../utils/analysis/reading.ts';
import { addUntaught } from '../../../utils/analysis/untaught.ts';
import { told } from '../support/told.ts';

describe('figures that somebody puts on something', () => {
  it.each([
    [
      'Dora Quist estimated the damage at $85,000.',
      'Dora Quist | estimated | the damage at $85,000 | Dora Quist',
    ],
    [
      'The plumber, Dora Quist, who lives nearby, put his daily loss at N7,500.',
      'The plumber, Dora Quist | put | his daily loss at N7,500 | Dora Quist',
    ],
    [
      'Forty homes are gone, said officials, who put the cost of the works at between 40 and 60 million euros.',
      'officials | put | the cost of the works at between 40 and 60 million euros | -',
    ],
    [
      'The brewer put turnout at “barely a third” on Monday.',
      'The brewer | put | turnout at “barely a third” | -',
    ],
  ])('are attributions: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });

  it.each([
    'Dora Quist put the kettle on at 4.',
    'Dora Quist put the roof up at the works.',
    'The damage was put at $85,000.',
    'Dora Quist put the kettle at “the far end”.',
  ])('are told from other doings: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('end the report before them', () => {
    expect(
      told('Dora Quist said the roof leaked, putting the cost of the works at 38 million euros.'),
    ).toEqual([
      'Dora Quist | said | the roof leaked | Dora Quist',
      'Dora Quist | putting | the cost of the works at 38 million euros | Dora Quist',
    ]);
  });
});

describe('words set into a sentence', () => {
  it.each([
    [
      'The plan, Dora Quist said, would cost jobs.',
      ['Dora Quist | said | The plan … would cost jobs | Dora Quist'],
    ],
    [
      'The wall, Dora Quist conceded, had sunk.',
      ['Dora Quist | conceded | The wall … had sunk | Dora Quist'],
    ],
    [
      'The plan, Dora Quist told the board on Monday, would cost jobs.',
      ['Dora Quist | told | The plan … would cost jobs | Dora Quist'],
    ],
    [
      'The pier, the council said in a letter to staff, needs repairs.',
      ['the council | said | The pier … needs repairs | -'],
    ],
    [
      'The pier, Dora Quist, a surveyor, said on Tuesday, leaks at high tide.',
      ['Dora Quist, a surveyor | said | The pier … leaks at high tide | Dora Quist'],
    ],
    ['The wall, roofers found, had sunk.', ['roofers | found | The wall … had sunk | -']],
    [
      'That wall, the surveyors argue, points to an older house.',
      ['the surveyors | argue | That wall … points to an older house | -'],
    ],
  ])('tell who says it: %s', (text, lines) => {
    expect(told(text)).toEqual(lines);
  });

  it.each([
    ['In the long run, the roofers say, it will leak.', ['the roofers', 'say', 'it will leak']],
    ['The wall, Dora Quist said, had sunk.', ['Dora Quist', 'said', 'had sunk']],
    ['The wall, Dora Quist said, had sunk.', ['The wall, Dora Quist', 'said', 'had sunk']],
  ])('tell what is said before them, and who says it: %s', (text, tagged) => {
    const span = (part: string) => {
      const start = text.indexOf(part);
      return [{ start, end: start + part.length }];
    };
    const [source = '', cue = '', content = ''] = tagged;
    const draft = { source: span(source), cue: span(cue), content: span(content) };
    const rest = { quotes: [], follows: null, sentence: 0, inside: null };
    const [merged] = addUntaught(read(text), [{ ...draft, ...rest }]);
    const [front = '', who = ''] = text.split(', ');
    expect(merged?.source).toEqual(span(who.slice(0, who.indexOf(` ${cue}`))));
    expect(merged?.content).toEqual([...span(front), ...span(content)]);
  });
});

describe('a verb behind "but"', () => {
  it('shares its subject without a further "that"', () => {
    expect(told('Dora Quist admitted that the wall leaned but insisted it would hold.')).toEqual([
      'Dora Quist | admitted | that the wall leaned | Dora Quist',
      'Dora Quist | insisted | it would hold | Dora Quist',
    ]);
  });
});

describe('words of saying that "as" opens', () => {
  it.each([
    ['As Dora Quist put it, the roof leaks.', 'Dora Quist | put it | the roof leaks | Dora Quist'],
    [
      'As the surveyors told the board on Monday, the wall has sunk.',
      'the surveyors | told | the wall has sunk | -',
    ],
    [
      'The wall, as Dora Quist has said, needs repairs.',
      'Dora Quist | has said | The wall … needs repairs | Dora Quist',
    ],
    [
      'The wall has sunk, as the surveyors reported last week.',
      'the surveyors | reported | The wall has sunk | -',
    ],
  ])('tell whose word a sentence is: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    'As Dora Quist feared, the roof leaks.',
    'The wall sank as the roof fell.',
    'As Dora Quist spoke, the roof fell.',
  ])('are told from other clauses: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('own words and opinions', () => {
  it.each([
    [
      'In the words of Dora Quist, the wall will hold.',
      'Dora Quist | In the words of | the wall will hold | Dora Quist',
    ],
    ['In her words, the wall will hold.', 'her | In … words | the wall will hold | -'],
    [
      'Dora Quist is of the opinion that the wall will hold.',
      'Dora Quist | is of the opinion | that the wall will hold | Dora Quist',
    ],
    [
      'The beams, surveyors found, were still “as good as new”.',
      'surveyors | found | The beams … were still “as good as new” | -',
    ],
  ])('are reports: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('nouns of saying', () => {
  it.each([
    [
      'The guests left after Dora Quist’s claim that the roof leaked.',
      'Dora Quist’s | claim | that the roof leaked | Dora Quist',
    ],
    [
      'The board voted despite their repeated warning that the wall had sunk.',
      'their | repeated warning | that the wall had sunk | -',
    ],
  ])('tell what their owner says: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });

  it.each([
    'The guests left after a claim that angered the board.',
    'Dora Quist’s claim that the roof leaked won her a prize.',
  ])('are no report where nobody owns them or a verb may follow: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what is said of somebody', () => {
  it.each([
    [
      'The owner of the pier is said to have left the country.',
      ' | is said | The owner of the pier … to have left the country | -',
    ],
    [
      'Two guests are now believed to be in Harlow, but nobody looks for them.',
      ' | are now believed | Two guests … to be in Harlow | -',
    ],
  ])('comes from nobody: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('verbs that share their subject', () => {
  it.each([
    [
      'The roofer said that it was late and urged the owner to mend it.',
      'The roofer | said | that it was late | -',
      'The roofer | urged | the owner to mend it | -',
    ],
    [
      'The roofer said that it was late and promised to mend it.',
      'The roofer | said | that it was late | -',
      'The roofer | promised | to mend it | -',
    ],
  ])('part what is said from what is asked or promised: %s', (text, ...lines) => {
    expect(told(text)).toEqual(lines);
  });

  it('find it behind a verb of no list of reports', () => {
    expect(told('Roofer Dora Quist fled to Ayr in May and said on Monday it would leak.')).toEqual([
      'Roofer Dora Quist | said | it would leak | Dora Quist',
    ]);
  });

  it('are attributions of their own', () => {
    expect(told('The roofer says the beam is “tired” and warns that “it may fall” soon.')).toEqual([
      'The roofer | says | the beam is “tired” | -',
      'The roofer | warns | that “it may fall” soon | -',
    ]);
  });
});

describe('reports behind a verb', () => {
  it.each([
    [
      'Dora Quist confessed to taking the keys.',
      'Dora Quist | confessed | to taking the keys | Dora Quist',
    ],
    [
      'The roofers were urged by Dora Quist not to use the ladder.',
      'Dora Quist | were urged by | not to use the ladder | Dora Quist',
    ],
    [
      'The roofers may walk out on Monday if nobody pays them, the Roofers Union has threatened.',
      'the Roofers Union | has threatened | The roofers may walk out on Monday if nobody pays them | Roofers Union',
    ],
    [
      'A poll by the Harlow Works found one in three tenants would leave.',
      'A poll by the Harlow Works | found | one in three tenants would leave | Harlow Works',
    ],
    [
      'It was dry, according to his aunt, Dora Quist, who still has the key.',
      'his aunt, Dora Quist | according to | It was dry | Dora Quist',
    ],
  ])('are read: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('are read with a plural owner in the source', () => {
    expect(
      told('The tenants may walk out on Monday, the Roofers’ Union has threatened.')[0],
    ).toMatch(/^the Roofers’ Union \| has threatened \| The tenants may walk out on Monday \|/);
  });
});

describe('quotations inside of quotations', () => {
  it.each([
    ['“My aunt said, ‘Go home.’ So I went,” said Dora Quist.', 'My aunt | said | ‘Go home.’ | -'],
    [
      '“Arlo Finch said, ‘Go home,’ and hung up,” Dora Quist said.',
      'Arlo Finch | said | ‘Go home,’ | Arlo Finch',
    ],
    [
      '“‘It leaks,’ I said, and they laughed,” Dora Quist said.',
      'I | said | ‘It leaks,’ | Dora Quist',
    ],
    [
      '“My aunt used to say, ‘Leave it better,’ and I do,” said Dora Quist.',
      'My aunt | used to say | ‘Leave it better,’ | -',
    ],
    ['“My aunt had told me, ‘Go home,’” said Dora Quist.', 'My aunt | had told | ‘Go home,’ | -'],
    ['‘My aunt shouted “Go home!” at us,’ said Dora Quist.', 'My aunt | shouted | “Go home!” | -'],
  ])('are attributions: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });

  it.each([
    '“They may say, ‘Go home,’” said Dora Quist.',
    '“They will say, ‘Go home,’” said Dora Quist.',
    '“You can’t just say, ‘Go home,’” said Dora Quist.',
    '“I never said, ‘Go home,’” said Dora Quist.',
    '“My aunt might have said, ‘Go home,’” said Dora Quist.',
    '“It is no use saying, ‘Go home,’” said Dora Quist.',
    '“I like a man who says, ‘Go home,’” said Dora Quist.',
    '“She sang ‘Blue Hill Road’ to us,” said Dora Quist.',
    '“Ann Lee: ‘We may go on from here.’ That was it,” said Dora Quist.',
    '“When people said, ‘We may go,’ we went,” said Dora Quist.',
  ])('are none where nobody has said it: %s', (text) => {
    expect(told(text)).toHaveLength(1);
  });
});
