import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

describe('pronouns', () => {
  it.each([
    [
      'not whom an opening phrase is about',
      'Tom Bell resigned on Monday. In a letter to Mayor Piet Vos, he said he was tired.',
      'Tom Bell',
    ],
    [
      'not whose clause comes first',
      'After Rita Cole left, Mary Dunn ran it. “It pays,” she said.',
      'Mary Dunn',
    ],
    [
      'not to whom one is compared',
      'Like Rita Cole, Mary Dunn left early. “It rained,” she said.',
      'Mary Dunn',
    ],
    [
      'not who asks',
      'Asked by Piet Vos whether the roof leaked, Tom Bell shrugged. “It does,” he said.',
      'Tom Bell',
    ],
    [
      'not who is named in a clause of time',
      'Tom Bell said the roof leaked.\n\nIt was laid in 2019, when Piet Vos was mayor. “They used cheap tiles,” he said.',
      'Tom Bell',
    ],
    [
      'by the sex of the pronoun of an introduction',
      'Kemistar Obi lost her shop in the fire. Sunny Ade, a driver, lost his van. “It went fast,” she said.',
      'Kemistar Obi',
    ],
    [
      'rather a speaker known to be of the sex',
      'Ngoro Obi said she had lost it all. Baraka Ade, a driver, was away. “It went fast,” she said.',
      'Ngoro Obi',
    ],
  ])('mean %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('mean whoever is named after her son, who is another of the surname', () => {
    expect(toldBy('Mr Vaughn’s mother, Nora Vaughn, left. “It drips,” she said.')).toEqual([
      'Nora Vaughn',
    ]);
  });

  it('mean no organisation by "who"', () => {
    const text =
      'At Harlow Oil, an attendant, who gave no name, said it was dear. “It hurts,” she added.';
    expect(toldBy(text).at(-1)).toBe('-');
  });

  it('mean no place', () => {
    const text = 'Drivers in Adamari State may stop. The manager said no fuel had come.';
    expect(toldBy(text)).toEqual(['-']);
  });
});

describe('descriptions', () => {
  it.each([
    [
      'a police officer, not the accused',
      'Police arrested Dinesh Bhat (41). Deputy Commissioner of Police Anil Rao said Mr. Bhat had fled. “We have proof,” the officer said.',
      'Anil Rao',
    ],
    [
      'a nun, who is called sister',
      'Sister Agnes Bello runs the home. Mary Udo, a cook, came in May. “She was hungry,” the nun said.',
      'Agnes Bello',
    ],
    [
      'somebody of that country',
      'The Dutch coach Bert Maas was calm. Italian midfielder Paolo Conti was not. “We were lucky,” the Dutchman said.',
      'Bert Maas',
    ],
    [
      'nobody of another country',
      'Bert Maas praised his side. Italian midfielder Paolo Conti did not. “We were lucky,” the Dutchman said.',
      'Bert Maas',
    ],
    [
      'who has testified, not who is charged',
      'Kevin Pell, 44, denies burglary. Rita Cole, 52, told the court he was in. Mr Pell wept. “I saw him,” the witness said.',
      'Rita Cole',
    ],
    [
      'a favourite that is a star, not a relative',
      'Soap star Tina Royde left with Clive Marlow. His wife Jean said it was late. “So what?” the telly favourite said.',
      'Tina Royde',
    ],
    [
      'a mother who has a trade too',
      'Jean Marlow said it was late. Soap star Tina Royde left with her. Ms Royde said it was fun. “I love it,” the mum-of-two said.',
      'Tina Royde',
    ],
    [
      'a trade with an age that was told before',
      'Linh Tran, 47, runs a salon. Her landlord, Bob Pike, said rents must rise. “I cannot pay,” the 47-year-old salon owner said.',
      'Linh Tran',
    ],
    [
      'what somebody no longer is',
      'Alan Webb, who was health minister until 2019, objected. Ann Lee smiled. “It is weak,” the former minister said.',
      'Alan Webb',
    ],
    [
      'nobody too young for the office',
      'Harlow striker Joe Dunn scored. Manager Alan Pike praised Dunn. “I was lucky,” the 23-year-old said.',
      'Joe Dunn',
    ],
    [
      'somebody of the age that the noun tells',
      'Doris Webb, 83, was out. PC Alan Reed said she was brave. “I hit him,” the pensioner said.',
      'Doris Webb',
    ],
    [
      'a victim',
      'Carl Moss, 22, stabbed Lee Wong outside a bar. “I thought I would die,” the victim said.',
      'Lee Wong',
    ],
    [
      'an office that was shortened before the name',
      'Sen. Rick Dale, R-Ohio, opposed it. Rep. Amy Wu backed it. “No,” the senator said.',
      'Rick Dale',
    ],
    [
      'a party by its letter',
      'Sen. Rick Dale, R-Ohio, opposed it. Rep. Amy Wu backed it. “No,” the Republican said.',
      'Rick Dale',
    ],
    [
      'a member for a place, whose party was told',
      'Labour MP Ros Kent met Tom Bell in Harlow. “I will vote no,” the MP for Harlow said.',
      'Ros Kent',
    ],
    [
      'nobody without the office, where papers name whoever holds it',
      'Dinesh Bhat, 41, said he fell. “We have proof,” the officer said.',
      '-',
    ],
    [
      'a deputy, not the minister',
      'Health Minister Ana Ruiz came. Her deputy, Luis Paz, was there. “It is late,” the deputy minister said.',
      'Luis Paz',
    ],
    [
      'an American, not an Irish one',
      'American golfer Tom Bell led. Rory Dunn was second. “I putted well,” the American said.',
      'Tom Bell',
    ],
    [
      'an Irish one, not an American',
      'Rory Dunn was second. American golfer Tom Bell led. “I putted well,” the Irishman said.',
      'Rory Dunn',
    ],
    [
      'a trade by what somebody does',
      'Ann Lee owns the Red Lion. Tom Bell drinks there. “I am broke,” the landlady said.',
      'Ann Lee',
    ],
    [
      'a surname with an age',
      'Kessel, 61, runs the mill. “It is old,” the 61-year-old said.',
      'Kessel',
    ],
    [
      'a relative who is not of the woman just named',
      'Josephine Tarr died. She is survived by a daughter, Anne Wills. Nora Odell baked too. Her daughter said it was sad.',
      'Anne Wills',
    ],
  ])('mean %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });
});

describe('a surname of several', () => {
  it('is of the one whom it alone meant before, once the other is far', () => {
    const text =
      'Deshawn Brill scored 27 points. “I was tired,” Brill said.\n\nBrill’s brother, Isaiah, had a good look. ' +
      'Yvonne Brill, who watched from the lower bowl in a jersey of both colours, was proud.\n\n' +
      'The team shot 61 percent after halftime, up from 34 percent in the first half. Game five is on Sunday at home, ' +
      'where nobody has won since the winter of 2022, and it is sold out.\n\nBrill insisted that it was not over.';
    expect(toldBy(text).at(-1)).toBe('Deshawn Brill');
  });

  it('is of the one named last where that is near', () => {
    const text =
      'Deshawn Brill scored 27 points. Brill was tired. Brill left. Yvonne Brill, an analyst, said it was fair. ' +
      'Brill added that it was late.';
    expect(toldBy(text).at(-1)).toBe('Yvonne Brill');
  });
});
