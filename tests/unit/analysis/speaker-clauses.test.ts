import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

const OTHER = 'Tom Bell, a baker, called it late. “It leaks,” Bell said.';

describe('a clause about somebody', () => {
  it.each([
    ['For the council, Rita Cole said it was old.', 'barrister'],
    ['For the developer, Rita Cole said it was old.', 'solicitor'],
    ['Representing the family, Rita Cole said it was old.', 'lawyer'],
    ['Opening the case for Quell, Rita Cole said it was old.', 'barrister'],
    ['Rita Cole, representing the boy’s family, said it was old.', 'lawyer'],
    ['Rita Cole, who represents the union, said it was old.', 'solicitor'],
    ['Rita Cole KC said it was old.', 'barrister'],
    ['Rita Cole, who has two young children, said it was old.', 'mother-of-two'],
    ['Rita Cole, who has three sons, said it was old.', 'mother of three'],
    ['Rita Cole was the last of the great railway engineers, she said.', 'engineer'],
    ['Rita Cole is one of the few country doctors left, she said.', 'doctor'],
    ['The principal, Rita Cole, who has since stepped down, said it was old.', 'former principal'],
  ])('as in “%s” leads to whom “the %s” means', (introduction, noun) => {
    const text = `${introduction} ${OTHER} The ${noun} said it was shut.`;
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });

  it.each([
    ['Rita Cole, who represents the Harbour ward, said it was old.', 'lawyer'],
    ['For the council, its leader Rita Cole said it was old.', 'barrister'],
  ])('as in “%s” makes no lawyer', (introduction, noun) => {
    const text = `${introduction} ${OTHER} The ${noun} said it was shut.`;
    expect(toldBy(text).at(-1)).toBe('-');
  });

  it('makes a man father of his, and no woman one', () => {
    const text =
      'Rita Cole, whose son goes there, said it was old.\n\nTom Bell, who has two sons, said it was late. “It leaks,” the father-of-two said.';
    expect(toldBy(text).at(-1)).toBe('Tom Bell');
  });

  it.each([
    'cannot be named',
    'was not named',
    'asked not to be identified',
    'declined to give her name',
  ])('keeps unnamed who “%s”', (clause) => {
    const text = `Rita Cole, a doctor, said it was old. The doctor on duty, who ${clause}, said it was late.`;
    expect(toldBy(text)).toEqual(['Rita Cole', '-']);
  });
});

describe('a pronoun within a quotation', () => {
  it('means whom the same words named before the speaker was told', () => {
    const text =
      'Tom Bell, 19, played for Ron Pike.\n\n“Andy Gray texted me,” Bell said. “He said, ‘Have fun, kid.’”';
    expect(toldBy(text).at(-1)).toBe('Andy Gray');
  });
});

describe('“the mother of a boy” of a first sentence', () => {
  it('is the woman who speaks next', () => {
    const text =
      'The mother of a boy who fell from a pier says she was told nothing.\n\nRita Cole, from Harlow, said that her son was late.';
    expect(toldBy(text)).toEqual(['Rita Cole', 'Rita Cole']);
  });

  it('is whom a petitioner challenging something turns out to be', () => {
    const text =
      'A petitioner challenging the result told the court on Monday that it was old.\n\nRita Cole, who lost the poll, said it was late.';
    expect(toldBy(text)).toEqual(['Rita Cole', 'Rita Cole']);
  });

  it.each([
    ['where a man speaks next', 'Tom Bell, from Harlow, said it was late.'],
    ['where an officer speaks next', 'Coroner Rita Cole said it was late.'],
  ])('is nobody %s', (_name, next) => {
    const text = `The mother of a boy who fell from a pier says she was told nothing.\n\n${next}`;
    expect(toldBy(text)[0]).toBe('-');
  });
});

describe('who speaks', () => {
  it('is who speaks through an aide', () => {
    const text =
      'Festus Quell called it a joke.\n\nThe chairman, who spoke through his media aide, Mr. Tom Bell, said it was old. “It leaks,” he said.';
    expect(toldBy(text)).toEqual(['Festus Quell', 'Festus Quell', 'Festus Quell']);
  });

  it('is no old thing of a nation’s', () => {
    const text =
      'Ingo Quell came by. Rita Cole shot it on old Soviet lenses. “It leaks,” Cole said.\n\nQuell said it was late. He said it was shut.';
    expect(toldBy(text)).toEqual(['Rita Cole', 'Ingo Quell', 'Ingo Quell']);
  });

  it('may be a man, whatever woman without a name comes in', () => {
    const text =
      'A lamp fell, Ingo Quell says.\n\nThe woman is played by Rita Cole. “It leaks,” Cole says.\n\nQuell said it was late. He said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Ingo Quell');
  });

  it('is no place that a text opens with', () => {
    const text =
      'Mumbai: Quell Motors has lost a tenth of its sales, chairman Tom Bell said. The carmaker denied that it was late.';
    expect(toldBy(text).at(-1)).toBe('Quell Motors');
  });
});

describe('who was just told of', () => {
  it.each([
    'The winger, Waru Quell, was furious.',
    'The museum’s director, Oluwaseun Quell, came by.',
  ])('speaks next, whatever his name, after “%s”', (sentence) => {
    const text = `Tom Bell, a baker, called it late. “It leaks,” he said.\n\n${sentence} “It is shut,” he said.`;
    expect(toldBy(text).at(-1)).toMatch(/ Quell$/);
  });

  it('is not who asked, where somebody replies', () => {
    const text =
      'Tom Bell, a driver, said it was late.\n\nKen Cole, a barrister, asked why it leaked. “It is old,” the 58-year-old replied.';
    expect(toldBy(text).at(-1)).toBe('Tom Bell');
  });

  it('is one of several without a name', () => {
    const text =
      'Rita Cole, a baker, called it late.\n\nOne of the first volunteers, a teacher from Harlow, said it was old. “It is shut,” she said.';
    expect(toldBy(text)).toEqual(['Rita Cole', '-', '-']);
  });

  it('is no minister where the shadow of one is meant', () => {
    const text =
      'Culture minister Rita Cole called it late. Labour’s Tom Bell said it was old. The shadow minister said it was shut.';
    expect(toldBy(text).at(-1)).toBe('Tom Bell');
  });

  it('is whose former wife a first sentence brings in', () => {
    const text =
      'The ex-wife of a footballer said yesterday that it was old.\n\nRita Cole, 58, said that it was late.';
    expect(toldBy(text)).toEqual(['Rita Cole', 'Rita Cole']);
  });
});
