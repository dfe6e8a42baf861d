import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze.ts';
import { told, toldBy } from '../support/told.ts';

const QUIST = 'Dora Quist, a plumber at Harlow Works, said the roof leaked.';

describe('speakers', () => {
  it.each([
    ['a surname', `${QUIST} “It drips,” Quist said.`, ['Dora Quist', 'Dora Quist']],
    ['a surname with a title', `${QUIST} “It drips,” Ms Quist said.`, ['Dora Quist', 'Dora Quist']],
    ['a first name', `${QUIST} “It drips,” Dora said.`, ['Dora Quist', 'Dora Quist']],
    ['a pronoun', `${QUIST} “It drips,” she said.`, ['Dora Quist', 'Dora Quist']],
    ['an object pronoun', `${QUIST} According to her, it drips.`, ['Dora Quist', 'Dora Quist']],
    ['a trade', `${QUIST} “It drips,” the plumber said.`, ['Dora Quist', 'Dora Quist']],
    [
      'a wider word for the trade',
      'Dora Quist, a professor of law, said it leaked. “Never,” the expert said.',
      ['Dora Quist', 'Dora Quist'],
    ],
    [
      'an age',
      'Dora Quist, 41, said it leaked. Piet Vos, 38, said it did not. “Never,” the 41-year-old said.',
      ['Dora Quist', 'Piet Vos', 'Dora Quist'],
    ],
    [
      'a name that comes in full only later',
      '“It drips,” Quist said. Later Dora Quist left.',
      ['Dora Quist'],
    ],
    [
      'a trade that is a kind of body too',
      'Dora Quist, the operator, said it leaked. “I asked Tom,” she said. “It drips,” the operator said.',
      ['Dora Quist', 'Dora Quist', 'Dora Quist'],
    ],
    [
      'a science, of a professor',
      '“It works,” said Professor Dora Quist, who led the trial. Piet Vos, a plumber, said it did not. The cardiologist said it was a start.',
      ['Dora Quist', 'Piet Vos', 'Dora Quist'],
    ],
    [
      'what they have written or gathered',
      'The roof leaked, according to data compiled by Quistware. It leaks, according to a report by Roofwatch.',
      ['Quistware', 'Roofwatch'],
    ],
    [
      'a pronoun, of whom a paragraph opens with',
      'Ms Vos said it leaked.\n\nFor Dora Quist, 52, the leak was a shock. “It drips,” she said.',
      ['Vos', 'Dora Quist'],
    ],
    ['a relative pronoun', 'They met Dora Quist, who said the roof leaked.', ['Dora Quist']],
  ])('are found by %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual(expected);
  });

  it('of a heading in quotation marks is who says its words later', () => {
    const text =
      `“It drips,” said Piet Vos.\n\n“A roof of sieves”\n\nDora Quist came later. ` +
      '“It is a roof of sieves,” Quist said.';
    expect(toldBy(text)).toEqual(['Piet Vos', 'Dora Quist', 'Dora Quist']);
  });

  it('of a heading in quotation marks that nobody says later is not guessed', () => {
    const text = '“It drips,” said Piet Vos.\n\n“A roof of sieves”\n\nThe inspectors came later.';
    expect(toldBy(text)).toEqual(['Piet Vos']);
  });

  it('agree in sex with their pronouns', () => {
    const text = 'Dora Quist met Peter Vos in Harlow. “It drips,” he said. “It does,” she said.';
    expect(toldBy(text)).toEqual(['Peter Vos', 'Dora Quist']);
  });

  it('learn the sex from a title where the name does not tell it', () => {
    const text = 'Mrs Arvelo met Mr Tamm on Monday. “It drips,” she said. “No,” he said.';
    expect(toldBy(text)).toEqual(['Arvelo', 'Tamm']);
  });

  it('stay apart where two bear one surname', () => {
    const text =
      'Dora Quist and her brother Peter Quist sued. Ms Quist said it leaked. Mr Quist said it did not.';
    expect(toldBy(text)).toEqual(['Dora Quist', 'Peter Quist']);
  });

  it.each([
    [
      'what is said before the name',
      'Former mayor Dora Quist left. Mayor Ann Lee came. “It leaks,” the former mayor said.',
      'Dora Quist',
    ],
    [
      'what is said after the name',
      'Dora Quist, the mayor, met Ann Lee, a nurse. “It leaks,” the mayor said.',
      'Dora Quist',
    ],
    [
      'a clause with its noun',
      'Dora Quist, who was once a pilot, met Ann Lee. “It leaks,” the pilot said.',
      'Dora Quist',
    ],
    [
      'a clause with its verb',
      'Dora Quist, who drives a bus, met Ann Lee. “It leaks,” the driver said.',
      'Dora Quist',
    ],
    [
      'a sentence of its own',
      'Dora Quist is a nurse. Ann Lee is a pilot. “It leaks,” the nurse said.',
      'Dora Quist',
    ],
    [
      'an appointment',
      'They named Dora Quist director of works. Ann Lee left. “It leaks,” the director said.',
      'Dora Quist',
    ],
    [
      'an appointment in the passive',
      'Dora Quist was elected mayor. Ann Lee left. “It leaks,” the mayor said.',
      'Dora Quist',
    ],
    [
      'a name that comes after',
      'The mayor said it leaked. “It does,” said Dora Quist, mayor of Harlow.',
      'Dora Quist',
    ],
    [
      'the closer of two offices',
      'Dora Quist, the deputy mayor, met Ann Lee, the mayor. “It leaks,” the deputy mayor said.',
      'Dora Quist',
    ],
    [
      'what nobody holds any more, where only one may have held it',
      'Mayor Piet Vos said it was dry. Opposition leader Dora Quist left. “It leaks,” the former mayor said.',
      'Dora Quist',
    ],
    [
      'an odd name for the one before',
      'Dora Quist, 41, was caught on the roof. “I slipped,” the daring roof rider told the police.',
      'Dora Quist',
    ],
    [
      'a trade within a word',
      'Dora Quist, 41, met Ann Lee, a nurse. “It leaks,” the retired neurosurgeon said.',
      'Dora Quist',
    ],
    [
      'a mother of some',
      'Dora Quist, 41, met Peter Vos. “It leaks,” the mother-of-two said.',
      'Dora Quist',
    ],
  ])('are found by a description that fits %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  const EARNINGS =
    'Brightwell said sales rose. “Good,” said chief executive Dora Quist. Piet Vos, an analyst at Kestrel Bank, said they fell.';
  const MATCH =
    'Harlow beat Ayr. Ayr manager Piet Vos was angry. “Unfair,” the Dutchman said. His counterpart, Peter Lee, said it was fair.';
  const COURT =
    'Judge Mary Orr jailed Peter Vos, 44. Dora Quist, prosecuting, said he led them. Ann Lee, defending, said he was sorry.';
  const TRIAL =
    'Dr Ann Lee, who led the trial, said it worked. Professor Piet Vos said it was small. Dora Quist, 63, took part.';

  it.each([
    ['the company that is written of', EARNINGS, 'The company said it would grow.', 'Brightwell'],
    ['its business', EARNINGS, 'The chipmaker said it would grow.', 'Brightwell'],
    ['the analyst of another', EARNINGS, '“Bad,” the analyst said.', 'Piet Vos'],
    ['where somebody is from', MATCH, '“Unfair,” the Dutchman said.', 'Piet Vos'],
    ['the team', MATCH, '“Unfair,” the Ayr boss said.', 'Piet Vos'],
    ['another team', MATCH, '“Fair,” the Harlow boss said.', 'Peter Lee'],
    ['the judge', COURT, '“Enough,” the judge said.', 'Mary Orr'],
    ['who prosecutes', COURT, '“He led them,” the prosecutor said.', 'Dora Quist'],
    ['who defends', COURT, '“He is sorry,” the barrister for Vos said.', 'Ann Lee'],
    ['who is tried', COURT, '“I am sorry,” the defendant said.', 'Peter Vos'],
    ['who led the work', TRIAL, '“It works,” the lead researcher said.', 'Ann Lee'],
    ['a title', TRIAL, '“It is small,” the professor said.', 'Piet Vos'],
    ['who has no office', TRIAL, '“I walk,” the patient said.', 'Dora Quist'],
    [
      'what was told',
      'Dora Quist keeps cats. Ann Lee said they were loud. Lee sued.',
      '“They purr,” the cats lady said.',
      'Dora Quist',
    ],
  ])('are told apart in one article by %s', (_name, before, text, expected) => {
    expect(toldBy(`${before} ${text}`).at(-1)).toBe(expected);
  });

  it.each([
    ['its bearer alone', 'Dora Baker met Peter Vos. “It leaks,” Baker said.', 'Dora Baker'],
    ['a form of address', 'The roof fell. “It leaks,” Ms Baker said.', 'Baker'],
    ['no bearer', 'Dora Baker met Piet Vos, a baker. “It leaks,” the baker said.', 'Piet Vos'],
    [
      'a bearer who is never "Mrs"',
      'Peter Vos, 44, left. His wife, Dora Vos, came. “No,” Mrs Vos said. “It leaks,” Vos said.',
      'Peter Vos',
    ],
  ])('are read from a surname with %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it.each([
    [
      'the one introduced so',
      'Peter Vos left. His sister, Ann Lee, came. Dora Quist came. “It leaks,” his sister said.',
      'Ann Lee',
    ],
    [
      'the one introduced so by name',
      'Peter Vos met Dora Quist and Ann Lee, Quist’s lawyer. “It leaks,” Quist’s lawyer said.',
      'Ann Lee',
    ],
    [
      'the other way round',
      'Dora Quist left. Peter Quist, Dora’s cousin, said it was dry. “Never,” said his cousin.',
      'Dora Quist',
    ],
    [
      'the other of a family',
      'Peter Quist and Dora Quist live there. Ann Lee left. Mr Quist said it leaked. “Never,” said his wife.',
      'Dora Quist',
    ],
    ['nobody', 'Dora Quist left. Peter Vos said it was dry. “Never,” said his wife.', '-'],
  ])('are found by a relation that means %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it.each([
    [
      'another than is named in what is said',
      'Peter Vos met Paul Lee. Lee left. He said that Lee had lied about it.',
      'Peter Vos',
    ],
    [
      'meant by the subject of the sentence before',
      'Carl Lee is a pilot. Peter Vos met Lee. The pilot left. “It leaks,” he said.',
      'Carl Lee',
    ],
    [
      'a person, not a people',
      'Dora Quist said it leaked. African Americans came to see. “It leaks,” she said.',
      'Dora Quist',
    ],
    [
      'meant by a pronoun of the sentence before',
      'Peter Vos was caught. He had seen Paul Lee, not Carl Orr. He left with Orr. “It leaks,” he said.',
      'Peter Vos',
    ],
  ])('of a pronoun may be %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it.each([
    ['several people', 'Residents said it leaked. Two officials denied the report.', ['-', '-']],
    ['an indefinite person', `${QUIST} A neighbour said it did not.`, ['Dora Quist', '-']],
    ['two people at once', 'Dora Quist and Peter Vos said it leaked.', ['-']],
    ['somebody’s unnamed relation', `${QUIST} Her lawyer said it did not.`, ['Dora Quist', '-']],
    [
      'somebody without a name',
      `${QUIST} A driver was hurt. “It drips,” the driver said.`,
      ['Dora Quist', '-'],
    ],
    [
      'the pronoun of somebody without a name',
      `${QUIST} Outside, a girl with a book was reading. “It does,” she said.`,
      ['Dora Quist', '-'],
    ],
    [
      'the pronoun of a speaker without a name',
      `${QUIST} “It does,” said one woman, who left. “I saw it,” she said.`,
      ['Dora Quist', '-', '-'],
    ],
    ['a thing', `${QUIST} “It drips,” the report said.`, ['Dora Quist', '-']],
    ['a pronoun that fits nobody', `${QUIST} “No,” he said.`, ['Dora Quist', '-']],
  ])('stay unknown for %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual(expected);
  });

  it.each([
    ['its name', 'Harlow Works said the roof leaked.', 'Harlow Works'],
    ['its spokesman', 'A spokesman for Harlow Council said the roof leaked.', 'Harlow Council'],
    [
      'the kind it is of',
      'Harlow Council met. The council said the roof leaked.',
      'Harlow Council',
    ],
    ['a general word', 'Harlow Works sold the roof. The company said it leaked.', 'Harlow Works'],
    ['a word its name lacks', 'Harlow Police came. The force said it leaked.', 'Harlow Police'],
    [
      'a name that ends in a small letter',
      'Harlow council said the roof leaked.',
      'Harlow council',
    ],
    [
      'a name of several small words',
      'Ayr borough council met. The council said the roof leaked.',
      'Ayr borough council',
    ],
    ['police of a place', 'Ayr police came. The force said the roof leaked.', 'Ayr police'],
    [
      'the kind it was introduced by',
      'Members of the union Stand Fast met Ayr Council. The union said it leaked.',
      'Stand Fast',
    ],
    ['a kind and a name', 'According to the charity Carry On, the roof leaked.', 'Carry On'],
    ['it', 'Harlow Council met. It said the roof leaked.', 'Harlow Council'],
  ])('may be an institution, by %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual([expected]);
  });

  it.each([
    [
      'an apposition',
      'Dora Quist, senior engineer at the Harlow Institute, said it leaked.',
      'senior engineer at the Harlow Institute',
    ],
    [
      'words before the name',
      'Deputy Works Minister Dora Quist said it leaked.',
      'Deputy Works Minister',
    ],
    [
      'a part before the name',
      'Harlow’s head of works, Dora Quist, said it leaked.',
      'head of works',
    ],
    [
      'an office of several capitals',
      'Leader of the Opposition Dora Quist said it leaked.',
      'Leader of the Opposition',
    ],
    ['an office with "of"', 'Head of research Dora Quist said it leaked.', 'Head of research'],
    ['words before a title', 'Plumber Ms Dora Quist said it leaked.', 'Plumber'],
    ['nothing', 'Ms Dora Quist said it leaked.', null],
    ['nothing, after a conjunction', 'While Ms. Dora Quist said it leaked, it dripped.', null],
  ])('have the role that %s gives', (_name, text, role) => {
    expect(analyze(text, { language: 'en' }).speakers).toMatchObject([
      { name: 'Dora Quist', role },
    ]);
  });

  it('are an institution by the pronoun of its spokesman', () => {
    const text =
      'Piet Vos left. A spokesman for Harlow Council said the roof leaked. He said that it dripped.';
    expect(toldBy(text)).toEqual(['Harlow Council', 'Harlow Council']);
  });

  it.each([
    [
      'a name that ends like a company’s',
      'Harlow is small. Harlow Ferries rejects the idea. The company said the roof leaked.',
      'Harlow Ferries',
    ],
    [
      'a name that "which" follows',
      'Harlow is small. Harlow Kestrel, which sells tiles, rejects the idea. The company said the roof leaked.',
      'Harlow Kestrel',
    ],
  ])('are an organisation by %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('are the organisation that stands beside what somebody calls it', () => {
    const text = 'Mr Quist’s employer, Harlow Ferries, said the roof leaked.';
    expect(toldBy(text)).toEqual(['Harlow Ferries']);
  });

  it('tell a body from the place that it bears the name of', () => {
    const text = 'Harlow council met. Later Harlow won the match. “Good,” Harlow said.';
    expect(toldBy(text)).toEqual(['Harlow']);
  });

  it.each([
    ['initials apart', 'J. P. Rao said the roof leaked. “It drips,” Rao said.', 'J. P. Rao'],
    ['initials in one', 'JP Rao said the roof leaked. “It drips,” Mr Rao said.', 'JP Rao'],
    [
      'an office of several capitals before initials',
      'Leader of the Opposition K. S. Rao said the roof leaked. “It drips,” Rao said.',
      'K. S. Rao',
    ],
    [
      'an office with "of" before a name',
      'Head of research Dora Quist said the roof leaked. “It drips,” Quist said.',
      'Dora Quist',
    ],
  ])('bear the whole of a name with %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual([expected, expected]);
  });

  it('are not those whose relation speaks', () => {
    expect(toldBy('The mother of plumber Dora Quist said the roof leaked.')).toEqual(['-']);
  });

  it('list names and descriptions, no pronouns, as mentions', () => {
    const text = `${QUIST} She said it dripped. “It does,” the plumber said. Quist left.`;
    const [speaker] = analyze(text, { language: 'en' }).speakers;
    const mentions = speaker?.mentions.map(({ start, end }) => text.slice(start, end));
    expect(mentions).toEqual(['Dora Quist', 'the plumber', 'Quist']);
  });

  it('list only those to whom something is attributed', () => {
    const { speakers } = analyze('Dora Quist told Peter Vos that it leaked.', { language: 'en' });
    expect(speakers.map(({ name }) => name)).toEqual(['Dora Quist']);
  });
});

describe('interviews', () => {
  const INTERVIEW = [
    'The plumber Dora Quist has mended roofs for years. Quist spoke to the Harlow Gazette.',
    'Q: Does it leak?',
    'A: It does. My boss told me, “Look away.”',
    'I looked.',
    'Q: And the walls?',
    'A: They are dry.',
  ].join('\n\n');

  it('give questions and answers to those who ask and answer', () => {
    expect(told(INTERVIEW)).toEqual([
      'Q | : | Does it leak? | Harlow Gazette',
      'A | : | It does. My boss told me, “Look away.” … I looked. | Dora Quist',
      'My boss | told | “Look away.” | -',
      'Q | : | And the walls? | Harlow Gazette',
      'A | : | They are dry. | Dora Quist',
    ]);
  });

  it('leave out of an answer what tells of whoever answers', () => {
    const text = `${INTERVIEW}\n\nQuist smiles, but she says the years wore her down.\n\nQ: And now?\n\nA: Rest.`;
    const rows = told(text);
    expect(rows.some((row) => row.includes('wore her down') && row.startsWith('she | says'))).toBe(
      true,
    );
    expect(rows.some((row) => row.includes('They are dry. …'))).toBe(false);
    expect(rows.at(-1)).toBe('A | : | Rest. | Dora Quist');
  });

  it('keep the further paragraphs of an answer', () => {
    const text = `${INTERVIEW}\n\nWe had them mended.\n\nQ: And now?\n\nA: Rest.`;
    expect(told(text).at(-3)).toContain('They are dry. … We had them mended.');
  });

  it('count as direct speech without marks', () => {
    const { attributions } = analyze(INTERVIEW, { language: 'en' });
    expect(attributions.map(({ kind }) => kind)).toEqual(Array(5).fill('direct'));
  });

  it('may have names for labels', () => {
    const text = ['Quist: Does it leak?', 'Vos: It does.', 'Quist: And the walls?', 'Vos: Dry.'];
    expect(toldBy(text.join('\n\n'))).toEqual(['Quist', 'Vos', 'Quist', 'Vos']);
  });

  it('need more than one label that opens a paragraph', () => {
    expect(told('Note: it leaks.\n\nNote: it leaks much.')).toEqual([]);
  });
});
