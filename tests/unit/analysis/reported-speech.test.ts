import { describe, expect, it } from 'vitest';
import { told } from '../support/told.ts';

describe('reports that stand before their cue', () => {
  it.each([
    [
      'The roof fell on two guests, a jury has heard.',
      ' | has heard | The roof fell on two guests | -',
    ],
    [
      'The roof fell on two guests, the inquest was told on Monday.',
      ' | was told | The roof fell on two guests | -',
    ],
  ])('come from nobody who only hears them: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('are not what somebody else was told', () => {
    expect(told('Though the roof had leaked, the plumber was told.')).toEqual([]);
  });

  it.each([
    [
      'Half of the roofs had leaked by May, council figures show.',
      'council figures | show | Half of the roofs had leaked by May | -',
    ],
    [
      'The roofs had leaked (in May; two of nine), the surveyors report.',
      'the surveyors | report | The roofs had leaked (in May; two of nine) | -',
    ],
    [
      'The roof had leaked for years, letters seen by the Harlow Post show.',
      'letters seen by the Harlow Post | show | The roof had leaked for years | -',
    ],
  ])('are found by papers: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    'He left for the west, and later the figure shows.',
    'After two years, the annual reports.',
  ])('are no nouns: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('name their speaker after further verbs', () => {
    expect(told('That roof was sound, countered Dora Quist.')).toEqual([
      'Dora Quist | countered | That roof was sound | Dora Quist',
    ]);
    expect(told('The plumber, who was late, admitted the theft.')).toEqual([
      'The plumber | admitted | the theft | -',
    ]);
  });

  it('may be a word before a verb of saying and its speaker', () => {
    expect(told('Nonsense, says Dora Quist.')).toEqual([
      'Dora Quist | says | Nonsense | Dora Quist',
    ]);
    expect(told('In May, says Dora Quist.')).toEqual([]);
  });

  it('are not what somebody says in a word', () => {
    expect(told('The plumber, who had mended it, said no.')).toEqual([]);
  });

  it.each([
    [
      'The roof had leaked for years, Dora Quist told the Harlow Post on Monday.',
      'Dora Quist | told | The roof had leaked for years | Dora Quist',
    ],
    [
      'The roof was mended in May, Dora Quist told the board, and now holds in any storm.',
      'Dora Quist | told | The roof was mended in May … and now holds in any storm | Dora Quist',
    ],
    [
      'When it rained, Dora Quist told the owner to leave.',
      'Dora Quist | told | to leave | Dora Quist',
    ],
  ])('may name a hearer: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('may name a paper that somebody tells more of', () => {
    expect(told('The roof leaked, Dora Quist said in a letter that has angered many.')).toEqual([
      'Dora Quist | said | The roof leaked | Dora Quist',
    ]);
  });
});

describe('the words that say to whom, when and in what somebody says it', () => {
  it.each([
    ['The roof leaks, the plumber said late Tuesday.', 'the plumber | said | The roof leaks | -'],
    [
      'The roof leaks, Dora Quist told a news conference in a televised speech.',
      'Dora Quist | told | The roof leaks | Dora Quist',
    ],
    [
      'The roof leaks, the plumber said in an email on Monday, and the walls have sunk.',
      'the plumber | said | The roof leaks … and the walls have sunk | -',
    ],
    [
      'The roof leaks, the plumber told the board, but the walls will hold.',
      'the plumber | told | The roof leaks … but the walls will hold | -',
    ],
  ])('are no part of it: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('adjuncts between a verb and what is said', () => {
  it.each([
    ['The board announced before dawn that the hall would close.', 'that the hall would close'],
    ['The mayor said from the steps that the roof leaked.', 'that the roof leaked'],
    ['The plumber said in written evidence that the roof leaked.', 'that the roof leaked'],
    [
      'The roof leaked, the plumber said, and had cost a fortune.',
      'The roof leaked … and had cost a fortune',
    ],
    [
      'The plumber said the roof was “safe,” a claim that the board rejects.',
      'the roof was “safe,”',
    ],
  ])('are no part of it: %s', (text, content) => {
    expect(told(text)[0]?.split(' | ')[2]).toBe(content);
  });

  it('leave who says so before a participle', () => {
    expect(told('The plumber rejects that, saying the roof leaked for years.')).toContain(
      'The plumber | saying | the roof leaked for years | -',
    );
  });
});

describe('things that somebody reports of', () => {
  it.each([
    ['The plumber denied the charge and left the hall.', 'the charge'],
    ['The plumber criticised the board, but later praised the surveyors.', 'the board'],
    ['The plumber denied the theft and is not worried.', 'the theft'],
    ['The plumber condemned the old and rotten beams.', 'the old and rotten beams'],
    ['The plumber denied the guests had come and gone.', 'the guests had come and gone'],
    [
      'The plumber said most of the guests boarded and were taken home.',
      'most of the guests boarded and were taken home',
    ],
  ])('end before a further deed: %s', (text, content) => {
    expect(told(text)[0]?.split(' | ')[2]).toBe(content);
  });
});

describe('questions', () => {
  it.each([
    [
      'Dora Quist asked when the roof fell.',
      'Dora Quist | asked | when the roof fell | Dora Quist',
    ],
    [
      'Dora Quist asked the plumber where the roof leaked.',
      'Dora Quist | asked | where the roof leaked | Dora Quist',
    ],
    [
      'The plumber did not say when the roof fell.',
      'The plumber | did not say | when the roof fell | -',
    ],
    ['Asked who owned the roof, Dora Quist laughed.', ' | Asked | who owned the roof | -'],
    [
      'The plumber was quoted as telling the board that the roof fell.',
      'The plumber | was quoted as telling | that the roof fell | -',
    ],
    ['The plumber, who said the roof leaked, left the hall.', 'who | said | the roof leaked | -'],
  ])('and others’ words are read whole: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });
});

describe('what somebody expects', () => {
  it.each([
    [
      'The plumber expects the rent to rise by 12 points, while Acme, a broker, reckons it will fall.',
      'The plumber | expects | the rent to rise by 12 points | -',
    ],
    [
      'All but two of the surveyors expected a better roof.',
      'All but two of the surveyors | expected | a better roof | -',
    ],
  ])('is a report: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });
});

describe('subjects behind another clause', () => {
  it.each([
    ['Three guests resigned as Dora Quist said the roof leaked.', 'Dora Quist'],
    ['The price fell by a tenth after the plumber warned that the roof leaked.', 'the plumber'],
    ['A man described as old said the roof leaked.', 'A man described as old'],
    ['The mayor since 2010 said the roof leaked.', 'The mayor since 2010'],
  ])('begin with it or not: %s', (text, source) => {
    expect(told(text)[0]).toMatch(new RegExp(`^${source} \\| `));
  });
});

describe('reports end where the reporter goes on', () => {
  it.each([
    [
      'When the plumber said that the roof leaked, two guests left the hall.',
      'the plumber | said | that the roof leaked | -',
    ],
    [
      'But if Dora Quist claims the roof, which is new, will leak, the board has a problem.',
      'Dora Quist | claims | the roof, which is new, will leak | Dora Quist',
    ],
    [
      'After the plumber told the board that the roof was old, damp and black, they voted.',
      'the plumber | told | that the roof was old, damp and black | -',
    ],
    [
      'The plumber said two walls would fall but declined to name them.',
      'The plumber | said | two walls would fall | -',
    ],
    [
      'Guests were told to leave the hall after the roof leaked.',
      ' | were told | to leave the hall | -',
    ],
    [
      'The plumber said the roof leaked, speaking on Monday.',
      'The plumber | said | the roof leaked | -',
    ],
    [
      'The plumber said the roof leaked — a claim that the board rejects.',
      'The plumber | said | the roof leaked | -',
    ],
  ])('%s', (text, line) => {
    expect(told(text)).toContain(line);
  });
});

describe('reports about whom "who" tells of', () => {
  it.each([
    [
      'It was not clear who police said had fired the shot.',
      'police | said | had fired the shot | -',
    ],
    [
      'Rangers are looking for a man who witnesses said ran away.',
      'witnesses | said | ran away | -',
    ],
    [
      'A boy who officers at the scene said was late ran.',
      'officers at the scene | said | was late ran | -',
    ],
    [
      'A boy who coach Dora Quist said was late ran.',
      'coach Dora Quist | said | was late ran | Dora Quist',
    ],
  ])('may have a subject of their own: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    'A man who works at the harbour',
    'A man who also owns the shop',
    'Residents who fled the city',
    'A girl who swam',
    'Farmers who own land',
    'People who suffer from asthma',
    'The lawyer who heads the union',
  ])('come from somebody so described: %s', (source) => {
    expect(told(`${source} said the roof leaked.`)).toEqual([
      `${source} | said | the roof leaked | -`,
    ]);
  });
});

describe('verbs that report', () => {
  it.each([
    'Dora Quist pulled up a chair and sat down.',
    'Her second album, “Who Are You?” topped Billboard charts for a week.',
    'The council, which runs the school, believes Dora Quist.',
  ])('are not those of deeds: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    [
      'The roof, which leaked, is lost, believes Dora Quist.',
      'Dora Quist | believes | The roof, which leaked, is lost | Dora Quist',
    ],
    [
      '“It leaked!” trumpeted Dora Quist, the mayor.',
      'Dora Quist, the mayor | trumpeted | “It leaked!” | Dora Quist',
    ],
  ])('may stand before a name: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('reports after their cue', () => {
  it.each([
    [
      'Dora Quist said the year that ended in May was its best.',
      'Dora Quist | said | the year that ended in May was its best | Dora Quist',
    ],
    [
      'Dora Quist recalled the night that changed her life.',
      'Dora Quist | recalled | the night that changed her life | Dora Quist',
    ],
    [
      'Dora Quist said the summer that followed was wet.',
      'Dora Quist | said | the summer that followed was wet | Dora Quist',
    ],
    ['The court heard the night he died was cold.', ' | heard | the night he died was cold | -'],
  ])('may begin with a time: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    [
      'an adjunct of time before "to"',
      'Dora Quist had threatened on Thursday to leave the roof as it was.',
      'Dora Quist | had threatened | to leave the roof as it was | Dora Quist',
    ],
    [
      'an adjunct before "that"',
      'Dora Quist complained in two letters that the roof leaked.',
      'Dora Quist | complained | that the roof leaked | Dora Quist',
    ],
    [
      'a time without preposition',
      'Dora Quist replied the next day that the roof leaked.',
      'Dora Quist | replied | that the roof leaked | Dora Quist',
    ],
    [
      'a medium and a time',
      'Dora Quist admitted in a letter to staff that evening that the roof leaked.',
      'Dora Quist | admitted | that the roof leaked | Dora Quist',
    ],
    [
      'a medium without article',
      'Dora Quist said by telephone the roof leaked.',
      'Dora Quist | said | the roof leaked | Dora Quist',
    ],
    [
      'a time after a participle',
      'Asked later if the roof leaked, Dora Quist nodded.',
      ' | Asked | if the roof leaked | -',
    ],
    [
      'a subject that ends in a number',
      'A plumber of two told the board she had mended it.',
      'A plumber of two | told | she had mended it | -',
    ],
    [
      'the verb of a question',
      'The first thing she asked me was whether the roof leaked.',
      'she | asked | whether the roof leaked | -',
    ],
    [
      'a deed, not a hearer',
      'Dora Quist threatened to open the public baths.',
      'Dora Quist | threatened | to open the public baths | Dora Quist',
    ],
  ])('begin after %s', (_name, text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('are none where a verb tells of a paper', () => {
    expect(told('Dora Quist wrote in a report that has angered many.')).toEqual([]);
  });

  it.each([
    ['The plumber, who said it was too late, left early.', 'who | said | it was too late | -'],
    [
      'The plumber, who said it was late, old and grey, quickly walked off.',
      'who | said | it was late, old and grey | -',
    ],
  ])('end with the clause about a name: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });

  it('take the office before a name inside what another says', () => {
    expect(told('Bo Lund said that the plumber, Dora Quist, had warned that it leaked.')).toContain(
      'the plumber, Dora Quist | had warned | that it leaked | Dora Quist',
    );
  });
});

describe('subjects that a clause with "who" belongs to', () => {
  it.each([
    [
      'Neighbours who hear the roof leak calculate that it will fall.',
      'Neighbours who hear the roof leak | calculate | that it will fall | -',
    ],
    [
      'A woman who works at the plant said both roofs leaked.',
      'A woman who works at the plant | said | both roofs leaked | -',
    ],
    [
      'A woman who works at the plant mended it and said the roof leaked.',
      'A woman who works at the plant | said | the roof leaked | -',
    ],
  ])('are taken whole: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('are not the hearer of a name', () => {
    expect(told('A man who the plumber, Dora Quist, said was late left.')).not.toContain(
      'A man who the plumber, Dora Quist | said | was late left | -',
    );
  });
});

describe('verbs after a quotation that no list knows', () => {
  it.each([
    [
      '“It leaks!” fluted Dora Quist, 41. “In every room.”',
      'Dora Quist, 41 | fluted | “It leaks!” … “In every room.” | Dora Quist',
    ],
    ['“It leaks,” Dora Quist fluted.', 'Dora Quist | fluted | “It leaks,” | Dora Quist'],
    ['‘It leaks’, fluted Dora Quist.', 'Dora Quist | fluted | ‘It leaks’ | Dora Quist'],
  ])('are verbs of saying before a name or at the end: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    '“Hotel” opened in May.',
    '“The Leak,” filmed by Dora Quist.',
    'The “leak” angered Dora Quist.',
  ])('are none elsewhere: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what somebody demands', () => {
  it.each([
    [
      'demanded',
      'Dora Quist demanded a dry roof.',
      'Dora Quist | demanded | a dry roof | Dora Quist',
    ],
    [
      'appealed to',
      'Dora Quist appealed to her friends to help.',
      'Dora Quist | appealed to | her friends to help | Dora Quist',
    ],
    [
      'pleaded with',
      'Dora Quist pleaded with police to help.',
      'Dora Quist | pleaded with | police to help | Dora Quist',
    ],
  ])('is a report: %s', (_name, text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('subjects among commas', () => {
  it.each([
    [
      'And at the works in Harlow, roofer Dora Quist, 41, revealed that it leaked.',
      'roofer Dora Quist, 41 | revealed | that it leaked | Dora Quist',
    ],
    [
      'At Harlow Works, a plumber, who gave no name, said it leaked.',
      'a plumber | said | it leaked | -',
    ],
    [
      'According to Dora Quist, managing director of the works, the roof leaked.',
      'Dora Quist, managing director of the works | According to | the roof leaked | Dora Quist',
    ],
    [
      'Dora Quist, managing director of the works, said the roof leaked.',
      'Dora Quist, managing director of the works | said | the roof leaked | Dora Quist',
    ],
    [
      'The roof was wet, although a note from the owner, pinned up in May, said it was dry.',
      'a note from the owner | said | it was dry | -',
    ],
    [
      'That note, a page sent in May, warns that it leaked.',
      'That note, a page sent in May | warns | that it leaked | -',
    ],
    [
      'Many roofers in Harlow believe it leaked.',
      'Many roofers in Harlow | believe | it leaked | -',
    ],
  ])('are read: %s', (text, line) => {
    expect(told(text)).toContain(line);
  });

  it('speak after a semicolon for themselves', () => {
    expect(told('Dora Quist said the roof was old; she believes that it leaks.')).toEqual([
      'Dora Quist | said | the roof was old | Dora Quist',
      'she | believes | that it leaks | Dora Quist',
    ]);
  });
});

describe('whoever is warned', () => {
  it.each([
    [
      'Dora Quist warned tenants that it leaked.',
      'Dora Quist | warned | that it leaked | Dora Quist',
    ],
    [
      'Dora Quist promised them that it would hold.',
      'Dora Quist | promised | that it would hold | Dora Quist',
    ],
    ['Dora Quist warned that it leaked.', 'Dora Quist | warned | that it leaked | Dora Quist'],
  ])('is no part of what is said: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});
