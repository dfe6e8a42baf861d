import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze.ts';
import { told } from '../support/told.ts';

describe('attributions of quotations', () => {
  it.each([
    [
      'a subject before its verb',
      '“It leaks,” Dora Quist said.',
      'Dora Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'a verb before its subject',
      '“It leaks,” said Dora Quist.',
      'Dora Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'a verb that leads in',
      'Dora Quist said: “It leaks.”',
      'Dora Quist | said | “It leaks.” | Dora Quist',
    ],
    [
      'a hearer between',
      'Dora Quist told reporters, “It leaks.”',
      'Dora Quist | told | “It leaks.” | Dora Quist',
    ],
    [
      'an apposition',
      '“It leaks,” said Dora Quist, a plumber at Harlow Works.',
      'Dora Quist, a plumber at Harlow Works | said | “It leaks,” | Dora Quist',
    ],
    [
      'an age',
      '“It leaks,” said Dora Quist, 41.',
      'Dora Quist, 41 | said | “It leaks,” | Dora Quist',
    ],
    [
      'a relative clause left out',
      '“It leaks,” said Dora Quist, who built it.',
      'Dora Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'a subject far from its verb',
      '“It leaks,” Dora Quist, who built it, said.',
      'Dora Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'auxiliaries and adverbs',
      '“It leaks,” Dora Quist has repeatedly said.',
      'Dora Quist | has repeatedly said | “It leaks,” | Dora Quist',
    ],
    [
      'a day before a document',
      '“It leaks,” said a Wednesday editorial in The Harlow Post.',
      'a Wednesday editorial in The Harlow Post | said | “It leaks,” | Harlow Post',
    ],
    [
      'a month before a report',
      '“It leaks,” a May report said.',
      'a May report | said | “It leaks,” | -',
    ],
    [
      'a report of a day',
      'Tuesday’s report said: “It leaks.”',
      'Tuesday’s report | said | “It leaks.” | -',
    ],
    [
      'an order of somebody’s',
      '“It leaks,” the judge’s order said.',
      'the judge’s order | said | “It leaks,” | -',
    ],
    [
      'a document that came out on a day',
      'A report published on Monday said: “It leaks.”',
      'A report published on Monday | said | “It leaks.” | -',
    ],
    [
      'a document issued by a body',
      '“It leaks,” said a statement issued by the council.',
      'a statement issued by the council | said | “It leaks,” | -',
    ],
    [
      'a document on a page',
      '“It leaks,” said a post on Facebook.',
      'a post on Facebook | said | “It leaks,” | -',
    ],
    ['a noun in “-ing”', '“It leaks,” said the ruling.', 'the ruling | said | “It leaks,” | -'],
    [
      'an adverb in a phrase',
      '“It leaks,” said the visibly angry plumber.',
      'the visibly angry plumber | said | “It leaks,” | -',
    ],
    [
      'a pronoun and another',
      '“It leaks,” he and his wife said.',
      'he and his wife | said | “It leaks,” | -',
    ],
    [
      'a name and another',
      '“It leaks,” said Dora Quist and her husband.',
      'Dora Quist and her husband | said | “It leaks,” | -',
    ],
    [
      'what it is about left out',
      '“It leaks,” said Dora Quist of the pipe.',
      'Dora Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'where somebody belongs',
      '“It leaks,” said Dora Quist of the local union.',
      'Dora Quist of the local union | said | “It leaks,” | Dora Quist',
    ],
    [
      'a medium',
      '“It leaks,” Dora Quist replied by phone.',
      'Dora Quist | replied | “It leaks,” | Dora Quist',
    ],
    [
      'a clause between a question and its verb',
      '“Who mended it?” Dora Quist, who lives nearby, asked last week.',
      'Dora Quist | asked | “Who mended it?” | Dora Quist',
    ],
    [
      'a long apposition behind a question',
      '“Who mended it?” Dora Quist, director of the Centre for Pipes at Harlow University, also asked Monday.',
      'Dora Quist, director of the Centre for Pipes at Harlow University | also asked | “Who mended it?” | Dora Quist',
    ],
    [
      'a headline that runs',
      '“It leaks in every room,” ran the headline.',
      'the headline | ran | “It leaks in every room,” | -',
    ],
    [
      'a noun form that leads in',
      'The report states, “It leaks in every room.”',
      'The report | states | “It leaks in every room.” | -',
    ],
    [
      'a role and a name before a colon',
      'Harlow mayor Dora Quist: “It leaks in every room.”',
      'Harlow mayor Dora Quist | : | “It leaks in every room.” | Dora Quist',
    ],
    [
      'an adverb of two words',
      '“It leaks,” Dora Quist half-jokingly said.',
      'Dora Quist | half-jokingly said | “It leaks,” | Dora Quist',
    ],
    [
      'an adjunct before its verb',
      '“It leaks,” Dora Quist in turn said.',
      'Dora Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'a clause of time between',
      'Dora Quist said as she left, “It leaks in every room.”',
      'Dora Quist | said | “It leaks in every room.” | Dora Quist',
    ],
    [
      'according to',
      '“It leaks,” according to Dora Quist.',
      'Dora Quist | according to | “It leaks,” | Dora Quist',
    ],
    [
      'a bare name and a colon',
      'Dora Quist: “It leaks in every room.”',
      'Dora Quist | : | “It leaks in every room.” | Dora Quist',
    ],
    [
      'a party in brackets',
      '“It leaks,” Sen. Dora Quist (D-Ore.) said.',
      'Sen. Dora Quist (D-Ore.) | said | “It leaks,” | Dora Quist',
    ],
    [
      'a question',
      '“Does it leak?” asked Dora Quist.',
      'Dora Quist | asked | “Does it leak?” | Dora Quist',
    ],
    [
      'a nickname',
      '“It leaks,” said Dora “Drip” Quist.',
      'Dora “Drip” Quist | said | “It leaks,” | Dora Quist',
    ],
    [
      'single marks',
      '‘It’s the builders’ fault,’ said Dora Quist.',
      'Dora Quist | said | ‘It’s the builders’ fault,’ | Dora Quist',
    ],
    [
      'a lead that ends the sentence',
      'Dora Quist smiled and said “no”.',
      'Dora Quist | said | “no” | Dora Quist',
    ],
    [
      'a gerund',
      'Dora Quist left, adding: “It leaks.”',
      'Dora Quist | adding | “It leaks.” | Dora Quist',
    ],
  ])('take %s', (_name, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    [
      'a quotation broken by its cue',
      '“It leaks,” Dora Quist said, “in every room.”',
      '“It leaks,” … “in every room.”',
    ],
    [
      'the sentence after it',
      '“It leaks,” Dora Quist said. “In every room.”',
      '“It leaks,” … “In every room.”',
    ],
    [
      'a sentence behind a link',
      '“It leaks,” Dora Quist said. But “the rooms are dry.”',
      '“It leaks,” … “the rooms are dry.”',
    ],
    [
      'a sentence that goes on with its place',
      '“It leaks,” Dora Quist said. “The rooms are dry” on the first floor.',
      '“It leaks,” … “The rooms are dry”',
    ],
    [
      'what is said after a sentence of the article',
      '“It leaks,” Dora Quist said. She looked up. “The rooms are dry.”',
      '“It leaks,” … “The rooms are dry.”',
    ],
    [
      'paragraphs with a mark each',
      '“It leaks,” Dora Quist said. “In every room.\n\n“We will sue.”',
      '“It leaks,” … “In every room. … “We will sue.”',
    ],
    [
      'a paragraph after a colon',
      'Dora Quist went on:\n\n“It leaks in every room.”',
      '“It leaks in every room.”',
    ],
    [
      'the paragraph that follows directly',
      '“It leaks,” Dora Quist said.\n\n“It leaks in every room.”',
      '“It leaks,” … “It leaks in every room.”',
    ],
  ])('join %s', (_name, text, content) => {
    const lines = told(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.split(' | ')[2]).toBe(content);
  });

  it.each([
    [
      'the title of a work',
      '“It leaks,” Dora Quist said. But “The Dry Rooms of the Sea” sold well.',
    ],
    [
      'a clause of its own',
      '“It leaks,” Dora Quist said. “The rooms are dry” was all the notice said.',
    ],
  ])('do not join %s', (_name, text) => {
    expect(told(text)[0]).toBe('Dora Quist | said | “It leaks,” | Dora Quist');
  });

  it('end a sentence with a quotation where the next words name no speaker', () => {
    const text =
      '“It leaks,” Dora Quist said. “The rooms are dry.” Of late, Piet Vos said on Monday, it was worse.';
    expect(told(text)[0]).toBe(
      'Dora Quist | said | “It leaks,” … “The rooms are dry.” | Dora Quist',
    );
  });

  it('end a sentence with a quotation before a report of what somebody told others to do', () => {
    expect(
      told('“It leaks,” Dora Quist said. “In every room.” A judge told both tenants to leave.'),
    ).toEqual([
      'Dora Quist | said | “It leaks,” … “In every room.” | Dora Quist',
      'A judge | told | to leave | -',
    ]);
  });

  it('give a quotation alone the speaker of what stands above it, in its own attribution', () => {
    expect(told('“It leaks,” Dora Quist said. She sighed.\n\n“It leaks in every room.”')).toEqual([
      'Dora Quist | said | “It leaks,” | Dora Quist',
      ' |  | “It leaks in every room.” | Dora Quist',
    ]);
  });

  it('keep two speakers of one sentence apart', () => {
    expect(told('“It leaks,” Dora Quist said, and Piet Vos replied, “It does not.”')).toEqual([
      'Dora Quist | said | “It leaks,” | Dora Quist',
      'Piet Vos | replied | “It does not.” | Piet Vos',
    ]);
  });
});

describe('attributions of reported speech', () => {
  it.each([
    [
      'that',
      'Dora Quist said that the roof leaked.',
      'Dora Quist | said | that the roof leaked | Dora Quist',
    ],
    [
      'a bare clause',
      'Dora Quist said the roof leaked.',
      'Dora Quist | said | the roof leaked | Dora Quist',
    ],
    [
      'a day between',
      'Dora Quist said on Monday the roof leaked.',
      'Dora Quist | said | the roof leaked | Dora Quist',
    ],
    [
      'a hearer',
      'Dora Quist told the council that the roof leaked.',
      'Dora Quist | told | that the roof leaked | Dora Quist',
    ],
    [
      'a hearer and a bare clause',
      'Dora Quist told Harlow Radio the roof leaked.',
      'Dora Quist | told | the roof leaked | Dora Quist',
    ],
    [
      'a clause before',
      'The roof had leaked for years, Dora Quist said.',
      'Dora Quist | said | The roof had leaked for years | Dora Quist',
    ],
    [
      'according to, first',
      'According to Dora Quist, the roof leaked.',
      'Dora Quist | According to | the roof leaked | Dora Quist',
    ],
    [
      'according to, last',
      'The roof leaked, according to Dora Quist.',
      'Dora Quist | according to | The roof leaked | Dora Quist',
    ],
    [
      'a question',
      'Dora Quist asked whether the roof leaked.',
      'Dora Quist | asked | whether the roof leaked | Dora Quist',
    ],
    [
      'a thing denied',
      'Dora Quist denied the charge.',
      'Dora Quist | denied | the charge | Dora Quist',
    ],
    [
      'a promise',
      'Dora Quist promised to mend the roof.',
      'Dora Quist | promised | to mend the roof | Dora Quist',
    ],
    [
      'who is urged',
      'Dora Quist urged the council to act.',
      'Dora Quist | urged | the council to act | Dora Quist',
    ],
    [
      'quoted words in it',
      'Dora Quist said the roof was “a sieve in spring”.',
      'Dora Quist | said | the roof was “a sieve in spring” | Dora Quist',
    ],
    [
      'a passive with its agent',
      'They were told by Dora Quist that the roof leaked.',
      'Dora Quist | were told by | that the roof leaked | Dora Quist',
    ],
    [
      'a passive without one',
      'The jury was told that the roof leaked.',
      ' | was told | that the roof leaked | -',
    ],
    [
      'a court that hears',
      'The court heard that the roof leaked.',
      ' | heard | that the roof leaked | -',
    ],
    [
      'a shared subject',
      'Dora Quist came late and said the roof leaked.',
      'Dora Quist | said | the roof leaked | Dora Quist',
    ],
    [
      'an office before the name',
      'Harlow’s head of works, Dora Quist, confirmed the leak.',
      'Harlow’s head of works, Dora Quist | confirmed | the leak | Dora Quist',
    ],
    [
      'an unnamed source',
      'Two officials said the roof leaked.',
      'Two officials | said | the roof leaked | -',
    ],
  ])('take %s', (_name, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['a noun that looks like a verb', 'The claims about the roof were many.'],
    ['a verb with nothing said', 'Dora Quist declined to comment.'],
    ['an object that only points back', 'Dora Quist denied it.'],
    ['irony and titles', 'The so-called “experts” read “The Art of Roofs” in bed.'],
  ])('leave out %s', (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  it('end before the next report', () => {
    expect(told('Dora Quist said the roof leaked, adding that the walls did too.')).toEqual([
      'Dora Quist | said | the roof leaked | Dora Quist',
      'Dora Quist | adding | that the walls did too | Dora Quist',
    ]);
  });

  it('take what somebody in a quotation is said to have said', () => {
    expect(told('“My doctor said that I must rest,” said Dora Quist.')).toEqual([
      'Dora Quist | said | “My doctor said that I must rest,” | Dora Quist',
      'My doctor | said | that I must rest | -',
    ]);
  });
});

describe('kinds and quotations', () => {
  const read = (text: string) => analyze(text, { language: 'en' });

  it.each([
    ['direct', '“It leaks in every room,” said Dora Quist.'],
    ['mixed', 'Dora Quist said the roof had been “a sieve” for years.'],
    ['indirect', 'Dora Quist said the roof leaked.'],
  ])('tell %s speech', (kind, text) => {
    expect(read(text).attributions.map((attribution) => attribution.kind)).toEqual([kind]);
  });

  it('point each quotation to its attribution', () => {
    const { quotations } = read('Piet Vos said it was dry. “It leaks,” she said. “In every room.”');
    expect(quotations.map(({ attribution }) => attribution)).toEqual([1, 1]);
  });

  it.each([
    ['irony', 'The so-called “experts” and the ‘free’ ferry were late.'],
    ['a title', 'Dora Quist sang “The Roof of the World” on Monday.'],
  ])('take %s for no quotation', (_name, text) => {
    expect(read(text).quotations).toEqual([]);
  });

  it('take a sentence in marks for a quotation where nobody says it', () => {
    const text = '“Nobody knows why it leaks.”';
    expect(read(text).quotations).toEqual([
      { span: { start: 0, end: text.length }, attribution: null },
    ]);
  });
});

describe('other languages', () => {
  it.each([
    ['fr', '« Il n’y a plus d’argent dans la caisse », a déclaré la présidente du conseil.'],
    ['de', '„Es ist kein Geld mehr in der Kasse“, sagte die Vorsitzende des Rates.'],
    [
      'fi',
      '– Rahaa ei ole enää kassassa ja se on ikävää, sanoi puheenjohtaja, joka ei ole vain yksin.',
    ],
    ['ja', '議長は「修理する金がない」と述べた。『港の記録』という本もある。'],
    ['ar', 'قال رئيس المجلس: «لن نغلق العبارة قبل نهاية العام»، وأضاف أن الكلفة كبيرة.'],
  ])('give quotations but no attributions in %s', (language, text) => {
    const analysis = analyze(text);
    expect(analysis.language).toBe(language);
    expect(analysis.quotations).toHaveLength(1);
    expect(analysis.attributions).toEqual([]);
  });
});

describe('how a source spoke', () => {
  it.each([
    'A plumber, who asked not to be named, said that the roof leaked.',
    'A plumber who declined to be identified because of the dispute said that the roof leaked.',
    'A plumber, who wanted to remain anonymous, said that the roof leaked.',
  ])('is nothing that it said: %s', (text) => {
    const { attributions } = analyze(text, { language: 'en' });
    const contents = attributions.flatMap(({ content }) =>
      content.map(({ start, end }) => text.slice(start, end)),
    );
    expect(contents).toEqual(['that the roof leaked']);
  });

  it('is not confused with being named something', () => {
    const told = analyze('Dora Quist asked to be named head of the works.', { language: 'en' });
    expect(told.attributions).toHaveLength(1);
  });
});
