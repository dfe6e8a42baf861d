import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

describe('whom pronouns mean', () => {
  it.each([
    [
      'the one brought in after her office and a title',
      'Coun Terry Moss voted against it. His colleague on the planning panel, Coun Joan Abbot (Con), took another view. “It costs too much,” she said.',
      'Joan Abbot',
    ],
    [
      'not the thanked one’s sex',
      'Director Greta Sol said it was late. Her counterpart, Kwabo Tetteh of Accra, thanked her in two languages. “My aunt comes too,” he said.',
      'Kwabo Tetteh',
    ],
    [
      'not a rival’s sex',
      'Her rival in the final, Nodiro Yusup, complained that she hummed. “It was a nice tune,” he said.',
      'Nodiro Yusup',
    ],
    [
      'nobody whom “the doctor” meant, by her doctor',
      'Mel Orr moved in last May. “It smelt,” the doctor said. Dora Quist rang twice. “She is ill,” her doctor said.',
      '-',
    ],
    ['somebody laughed at', 'They laughed at Krzyk Quistel. “Enough,” he said.', 'Krzyk Quistel'],
    [
      'a landlord known by his surname',
      'The mill was shut. The landlord, Quistel, told the court. “I was out,” he said.',
      'Quistel',
    ],
    [
      'an owner known by her surname',
      'The mill was shut. Its owner, Quistel, came on Monday. “I was out,” she said.',
      'Quistel',
    ],
    [
      'a promoter known by his surname',
      'Promoter Quistel said that it was late. “I was out,” he said.',
      'Quistel',
    ],
    [
      'an owner known by his surname, with no article',
      'Owner Quistel said that it was late. “I was out,” he said.',
      'Quistel',
    ],
    [
      'nobody that is a place',
      'In Port Tubig, where the sea came, Merla Obin said her family got one pack. “One pack,” she said.',
      'Merla Obin',
    ],
    [
      'whom the office before means, rather than a speaker further up',
      'The case was before Chief Justice A. V. Nambi. Advocate General Suresh Kamath said it took time. The Chief Justice was not moved. “You had months,” he said.',
      'A. V. Nambi',
    ],
    [
      'a spokesman without a name, and so his body',
      'Haddow Homes said it was puzzled. Its offer was fair, a spokesman said. “They do not get a vote,” he added.',
      'Haddow Homes',
    ],
    [
      'nobody, where an unnamed one told of somebody',
      'Officer Cody Brand was fired. A union spokesman said Brand would appeal. “It took a second,” he said.',
      '-',
    ],
    [
      'a woman with the surname that is a man’s first name',
      'For years, Zorela Thomas thought it was the boiler. Thomas owns three cats. “I rang twice,” she says.',
      'Zorela Thomas',
    ],
    [
      'a man by his wife',
      'Neighbour Zun Scarpo and his wife, Tiffany, moved in. “It is our house,” he said.',
      'Zun Scarpo',
    ],
    [
      'not a verb before somebody known',
      'Craig Dunn likes Mateus Teles. Losing Teles would hurt. The fans’ chair, Bev Coyle, agreed. “I hope he stays,” she said.',
      'Bev Coyle',
    ],
    [
      'whoever nods, smiles or shrugs before',
      'Mayor Detlef Brau was there. Baker Uwe Rahn was for it. The mayor shrugs when he hears this. “It is three,” he says.',
      'Detlef Brau',
    ],
    [
      'not who is named with an office in an opening phrase',
      'Finance Minister Ishak Durr came. In reply to a notice moved by opposition lawmaker Naved Qamr, he said he was aware.',
      'Ishak Durr',
    ],
    [
      'whom the sentence before brings in',
      'Sawyer told the board it was late. The prize went to Dora Quist, a goalie with the Nordiques. On a stool, she said it was cold.',
      'Dora Quist',
    ],
    [
      'not whom the sentence before brings in, where its own names another',
      'Ann Lee left. The prize went to Dora Quist. When Ann Lee came back, she said it was cold.',
      'Ann Lee',
    ],
    [
      'not a party before one of its candidates',
      'Jess Hart won. Lib Dem candidate Nia Powell came third. “It was clean,” she said.',
      'Nia Powell',
    ],
    [
      'a woman at a place named after a king',
      'Dr Amaru Eze, a surgeon at King’s, called it good. But she urged care. “It bit us,” she said.',
      'Amaru Eze',
    ],
    [
      'not Jean-Luc',
      'Nadia Kowal shot it in May. Producer Jean-Luc Arnaud turned it down. “I like buses,” she said.',
      'Nadia Kowal',
    ],
    [
      'not the one before, in a sentence that begins with another clause',
      'Ann Lee met chairman Tom Bell. Asked about the vote, the chairman laughed. “It was close,” he said.',
      'Tom Bell',
    ],
  ])('%s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('who is addressed in words that the speaker quotes', () => {
    const text =
      'Dr Colin Farr ran it. “I asked and she said, ‘It is in the post, Colin, do not fuss,’” he told the court.';
    expect(toldBy(text)).toEqual(['Colin Farr', '-']);
  });

  it('leave out places and whom a letter is from', () => {
    const inPlace =
      'Ruth Pink, an actuary in Hartford, who has begged him to go, said it was over.';
    expect(toldBy(inPlace)).not.toContain('Hartford');
    const letter =
      'Her husband, Luis Vega, read a letter from the couple’s eldest, who asked where it went.';
    expect(toldBy(letter)).not.toContain('Luis Vega');
  });
});

describe('whom descriptions mean', () => {
  it.each([
    [
      'the minister, not her cousin',
      'Foreign Minister Dora Quist spoke. Senator Tom Bell, a cousin of the minister, asked why. It was late, the minister said.',
      'Dora Quist',
    ],
    [
      'whoever is spoken of, by what that one was',
      'Chairwoman Delia Whit cast the last vote. The retired school nurse said she was not sure.',
      'Delia Whit',
    ],
    [
      'who was called that before a former one was named',
      'Ines Carval opened it last year. The chef does not like it. Lucien Madd, its head chef at the time, left. “Go,” the chef said.',
      'Ines Carval',
    ],
    [
      'the newcomer of the sentence before',
      'CEO Brooke Sand said it was sorry. That is not how Imre Kallo sees it. The Tallinn-based researcher said he got in at once.',
      'Imre Kallo',
    ],
    [
      'nobody by a trade of a body, who was never introduced',
      'Maggie Sinn said her side was lucky. Piet Vos begged to play, according to the club doctor.',
      '-',
    ],
    [
      'who spoke just before, by an office of the kind',
      'Inspector Vijay Malk led the inquiry, the investigating officer said. DCP (South) Anita Rao denied it. “We have teams,” the officer said.',
      'Anita Rao',
    ],
    [
      'not the prime minister by another field',
      'Prime Minister Bogdan Relik spoke. Her own finance minister has said that she is against it.',
      '-',
    ],
    [
      'a minister by her field',
      'Minister for Health Grania Tuoh came. Asked about it, the Minister said she would wait.',
      'Grania Tuoh',
    ],
    [
      'who gave evidence',
      'Cross-examined by Tobias Wren, Dr Colin Farr accepted that. “I signed it,” replied the witness.',
      'Colin Farr',
    ],
    [
      'a player by her position',
      'The Ashdown captain, Ros Sole, laughed. “She had better,” said the midfielder.',
      'Ros Sole',
    ],
    [
      'a player by age and position',
      'Prop Gwil Reece was sent off. “I let them down,” said the 31-year-old prop, who was banned.',
      'Gwil Reece',
    ],
    [
      'a woman, whatever a clause tells of her husband',
      'Merla Obin, 52, got one pack. “One pack,” said the laundress, who lost her husband to the sea.',
      'Merla Obin',
    ],
    [
      'whom “who” goes back to',
      'The Ashdown captain, Ros Sole, laughed. “She had better,” said the midfielder, who thinks that it has gone on too long.',
      'Ros Sole',
    ],
    [
      'a compatriot by a noun for a people',
      'Ann Lee won. Uzbek player Nodir Yusup hummed. The Uzbek said it was a nice tune.',
      'Nodir Yusup',
    ],
    [
      'not the chief by the uncle of one',
      'Chief Marlene Wabo spoke first. Elder Josias Wabo, the chief’s uncle, called it old. “See you,” Chief Wabo said.',
      'Marlene Wabo',
    ],
    [
      'a mother, not a judge',
      'Kelly Marsh won. Mrs Justice Hallor ruled that it was untrue. “I am glad,” said the mother of two.',
      'Kelly Marsh',
    ],
    [
      'a compatriot by a first name of that people only where he is one',
      'Critic Roland Pym called it small. Producer Jean-Luc Arnaud is calm. “No,” the Frenchman said.',
      'Jean-Luc Arnaud',
    ],
    [
      'a retired miner, no company',
      'Helvex paid. Patient Len Carter said he was well. The retired miner said he gave up.',
      'Len Carter',
    ],
    [
      'who spoke before, not a relative brought in',
      'Nadia Kowal said it took a week. The lead, her cousin Marek, is a plumber. “He fixed it,” said the director.',
      'Nadia Kowal',
    ],
    [
      'a chairwoman by a clause about a Democrat',
      'Sen. Monica Truji, a Democrat who chairs the panel, was unmoved. Tom Bell said no. “You own it,” the chairwoman said.',
      'Monica Truji',
    ],
    [
      'a grower, not a relative whom a clause names',
      'Lucía Ferro lit candles. “It was dark,” says the winemaker, who took over from her uncle, Ramiro, in 2015.',
      'Lucía Ferro',
    ],
    [
      'the one asked, not whom the question is about',
      'Chairwoman Delia Whit voted last. Tom Rawl left. Asked about Rawl, the chairwoman stopped on the steps. “He is late,” the chairwoman said.',
      'Delia Whit',
    ],
    [
      'a rancher from somewhere',
      'Rep. Hank Bolling said it was late. The rancher from Otero County said he had facts.',
      'Hank Bolling',
    ],
    [
      'the subject after a phrase, no apposition',
      'Ava Chan said it was open. Raj Patel left in May. In a post on Zed, the engineer said he was thrilled.',
      'Raj Patel',
    ],
  ])('%s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });
});

describe('somebody whom the first paragraph brings in', () => {
  it.each([
    [
      'is who is named next',
      'A retired dental hygienist accused the town of sleeping.\n\n“It starts at five,” said Dolores Kapin, 67.',
      'Dolores Kapin',
    ],
    [
      'is who is introduced by that noun',
      'A crane operator warned that the load was heavy.\n\nTom Bell denies it. Erik Wald, the operator, said it fell.',
      'Erik Wald',
    ],
    [
      'is who is named next, by a firm’s office too',
      'Shares fell after its chief executive warned that profits would fall.\n\nGreta Lind, who took over in May, blamed cocoa.',
      'Greta Lind',
    ],
    [
      'is who is named next, by the minister of a country too',
      'Denmark’s tax minister has warned of more to come.\n\nKatrin Vogel said it was at 31%.',
      'Katrin Vogel',
    ],
    [
      'is who is told of next as a mother only',
      'A Cedar Falls woman accused the town of sleeping.\n\nTasha Willar, a single mother of two, moved in last May. “It was cold,” she says.',
      'Tasha Willar',
    ],
    [
      'is who is introduced by that noun, where “who” goes back to it',
      'The plan was thrown out by a planning inspector, who ruled that it would do harm.\n\nHomes Ltd had appealed. In her letter, inspector Philippa Garr found that it was modest.',
      'Philippa Garr',
    ],
    [
      'is nobody named next, where that one was introduced as something else',
      'A retired dental hygienist accused the town of sleeping.\n\nTown clerk Dolores Kapin said it was awake.',
      '-',
    ],
    [
      'is nobody who only tells of it at the end',
      'Police fired at miners on Tuesday, a hospital doctor said.\n\nDoctor Mariama Kalok contradicted them.',
      '-',
    ],
    [
      'is not the child of whom it is the father',
      'The father of a boy killed in a fall says that he was “our whole world”.\n\nTommy Kapin, 12, loved to climb. Tommy Kapin said so often.',
      '-',
    ],
    [
      'is not whom it found',
      'A neighbour has told how she found a man dead.\n\nTam Kapin, 44, had lived there for years. “He was kind,” she said.',
      '-',
    ],
    [
      'is not whom it accuses',
      'A woman told police that her ex-boyfriend had set fire to her car.\n\nJordy Kapin, 31, denies it. “I was out,” he said.',
      '-',
    ],
    [
      'is nobody of another sex than the pronouns tell',
      'A teenager said that he was beaten.\n\nAnn Kapin filed the suit for him. “It was cruel,” she said.',
      '-',
    ],
    [
      'is nobody who was found',
      'A neighbour said that the stairs were dark.\n\nTam Kapin, 44, was found on Monday. Mel Orr said so.',
      '-',
    ],
    [
      'is who was doing something',
      'A neighbour said that the stairs were dark.\n\nTam Kapin, 44, was carrying a lamp. “I slipped,” he said.',
      'Tam Kapin',
    ],
    [
      'is nobody who says nothing',
      'A neighbour said that the stairs were dark.\n\nTam Kapin, 44, lived there. The council said that it was sorry.',
      '-',
    ],
    [
      'is no judge by whoever is named next',
      'A judge warned that it would end in jail.\n\nDolores Kapin, 67, said she was sorry.',
      '-',
    ],
  ])('%s', (_name, text, expected) => {
    expect(toldBy(text)[0]).toBe(expected);
  });

  it('is called by that office from then on', () => {
    const text =
      'The education minister has denied misleading anyone.\n\nHanna Lindq told lawmakers that she was new. ' +
      '“I was surprised,” the minister said. Prime Minister Jonas Ek said he was not.';
    expect(toldBy(text)).toEqual(['Hanna Lindq', 'Hanna Lindq', 'Hanna Lindq', 'Jonas Ek']);
  });
});

describe('relatives', () => {
  it.each([
    [
      'one’s own father',
      'His daughter, Ellie Marsh, said no. Dougie Marsh is 50. “Dad told me so,” she said.',
      'Ellie Marsh',
    ],
    [
      'a husband after his trade',
      'Maud Ellis won. Her late husband, the painter Ivo Ellis, read aloud. “He did the voices,” she says.',
      'Maud Ellis',
    ],
    [
      'a great-nephew, who is called by his first name',
      'Linguist Bram Teun said she was strict. Her great-nephew Pavel is learning it. “She would laugh,” he says.',
      'Pavel',
    ],
    [
      'one of a couple',
      'Lottery winners Pat and Derek Shaw gave it away. “Derek cried,” said Mrs Shaw.',
      'Pat Shaw',
    ],
    [
      'the eldest of a couple',
      'Ann and Derek Shaw gave it away. Their eldest, Stephen, was away. “I read it,” Stephen said.',
      'Stephen Shaw',
    ],
    [
      'sisters named together',
      'Sisters Clara and Nell Hargr run it. “It is ours,” says Clara.',
      'Clara Hargr',
    ],
    [
      'a widow of a man named after a date',
      'Engineer Tomas Avery wrote on 3 April. On 4 April Avery left. “He checked,” recalled his widow, Joanne.',
      'Joanne Avery',
    ],
    [
      'a wife with a man’s name',
      'Michael Consid was found by his wife, Bernie, on Monday. “I saw his cap,” Mrs Consid said.',
      'Bernie Consid',
    ],
    [
      'a son of those married, not of a coroner',
      'Michael Consid was found by his wife, Bernie. Coroner Isobel Dea said it was late. Their son, Cathal, was away. “He had no fear,” Cathal said.',
      'Cathal Consid',
    ],
    [
      'a wife by the sex of a title, before another is named',
      'Bredo Henn rented it with her husband, Colm. “I carried it,” Ms Henn said. His mother, Nora Henn, went too.',
      'Bredo Henn',
    ],
  ])('are found: %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('are of whoever the text is about, not of a husband', () => {
    const text =
      'Kelly Marsh won. “I asked if it was open,” said husband Gary Marsh, 50, who sat behind her. ' +
      'Then, at home, mother Jean Tull danced. “It is over,” Kelly’s mother said.';
    expect(toldBy(text).at(-1)).toBe('Jean Tull');
  });

  it('are not read out of a cousin of one’s husband', () => {
    const text =
      'Merla Obin got one pack. Captain Noel Abut, a cousin of her husband, said it was fair. “No,” her husband said.';
    expect(toldBy(text).at(-1)).toBe('-');
  });
});

describe('names', () => {
  it.each([
    ['a day after a trade', 'A bus driver, Sunday Okon, said it was bad.', 'Sunday Okon'],
    ['no day after a preposition', 'The vote was close. On Sunday Okon said it was bad.', 'Okon'],
    ['a surname like a short title', 'Advocate Kabiro Sen said the film was erased.', 'Kabiro Sen'],
    [
      'a first name like an office',
      'Coun Dean Pryor spoke. “Alan learned there,” said Dean.',
      'Dean Pryor',
    ],
    ['one of several', 'One of them, the investor Bruno Kell, said she had to go.', 'Bruno Kell'],
    [
      'who holds an office of a place',
      'The nominee, former Kansas congressman Ray Dufr, said he was ambushed.',
      'Ray Dufr',
    ],
    ['nobody of a group', 'Judges said it was quiet.', '-'],
    ['nobody of “neither”', 'Neither said it was quiet.', '-'],
  ])('are read: %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });
});

describe('titles before given names', () => {
  it.each([
    ['Sir Giles Quist left. It was late, Sir Giles said.', 'Giles Quist'],
    ['Dame Ann Lee left. Dame Ann, 67, said it was late.', 'Ann Lee'],
    ['Giles Quist left. It was late, Mr Giles said.', 'Giles'],
  ])('%s', (text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });
});

describe('a surname of two', () => {
  it('is of the one named first, where the other came up long before', () => {
    const text =
      'Lucía Ferro lit 900 candles. Her uncle, Ramiro, helped. Ramiro Ferro, 77, thinks that candles are for churches. ' +
      'He lost half of his crop in 1991 and slept well.\n\nHer neighbour Gil Otero lost everything. He watched hers ' +
      'glow from the other side of the road until six in the morning, when the sun came up over the hill.\n\n' +
      'Ferro said she had ordered 2,000 more.';
    expect(toldBy(text).at(-1)).toBe('Lucía Ferro');
  });
});

describe('labels of an interview', () => {
  it('are of one person each, whoever of that name is named between', () => {
    const text =
      'Fintan Garv retired in July. He spoke to Aoife Brann at home.\n\nBrann: Were you timid?\n\nGarv: I was.\n\n' +
      'Brann: Your wife, Justice Máire Garv, sits on a court. Did she mind?\n\nGarv: She did not.';
    expect(toldBy(text).at(-1)).toBe('Fintan Garv');
  });
});
