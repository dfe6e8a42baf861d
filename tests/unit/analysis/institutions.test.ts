import { describe, expect, it } from 'vitest';
import { toldBy } from '../support/told.ts';

const BANK = 'The National Bank of Sorvia raised rates.';
const AIRLINE = 'Norvane Air cancelled flights. “It snows,” Norvane Air said.';

describe('institutions as speakers', () => {
  it.each([
    ['their owner', `${BANK} Sorvia’s central bank said it was late.`, 'National Bank of Sorvia'],
    [
      'an owner that is not another state',
      'Russia’s Defence Ministry denied that it leaked. Ukraine’s defence ministry said that it did. Kyiv was dark.',
      "Ukraine's defence ministry",
    ],
    [
      'the firm that its founder is named like',
      'German car supplier Quist lost money. Quist expects less. A Quist spokesman said it was late. Chairman Ulrich Quist left.',
      'Quist',
    ],
    [
      'not the firm, once its founder is spoken of',
      'German car supplier Quist lost money. Chairman Ulrich Quist left. “It is late,” Quist said.',
      'Ulrich Quist',
    ],
    [
      'a noun before their name',
      `Sorvia’s central bank said it was late. ${BANK}`,
      'National Bank of Sorvia',
    ],
    [
      'a noun that their name replaces',
      'The regulator maintained that it leaked. Later the Water Pricing Office met.',
      'Water Pricing Office',
    ],
    [
      'another noun than that of their name',
      'The Loom Workers Alliance walked out. The union said that it leaked.',
      'Loom Workers Alliance',
    ],
    [
      'a noun for an authority',
      'The Food Safety Authority tested 40 shops. The watchdog said that most had failed.',
      'Food Safety Authority',
    ],
    [
      'a noun for whom their name does not describe',
      'Later Ofquist fined two firms. The regulator said that it leaked.',
      'Ofquist',
    ],
    [
      'an apposition with a wider noun',
      'Quistmart, the supermarket chain, cut jobs. The retailer said that sales fell.',
      'Quistmart',
    ],
    [
      'an apposition with a noun of no name',
      'Fedra, the trade body, met. The trade body said that it leaked.',
      'Fedra',
    ],
    [
      'a noun for the company that acted last',
      'Harlow Mills left “The Long Hour,” a show in Ayr. The company said that it leaked.',
      'Harlow Mills',
    ],
    [
      'a noun for a company with a latest model',
      'Voltquist’s latest car went on sale. The carmaker said that it sold well.',
      'Voltquist',
    ],
    [
      'a noun for a company with its first phone',
      'Quistung’s first phone fell apart. The company said that it was sorry.',
      'Quistung',
    ],
    [
      'a noun for a company with a largest factory',
      'Voltquist’s largest factory stood still. The carmaker said that a part was late.',
      'Voltquist',
    ],
    [
      'a noun for a company whose interest is told of',
      'Quistung’s interest in the mill has cooled. The company said that it was too dear.',
      'Quistung',
    ],
    [
      'no noun for a land with a largest company',
      'Sorvia’s second-largest listed carmaker stood still. The company said that it was late.',
      '-',
    ],
    [
      'a noun for a company with a plant',
      'The Voltquist plant will close. The company said that it was too old.',
      'Voltquist',
    ],
    [
      'a noun for a company in the plural',
      'Quistans fell by a tenth. The company said that sales were slow.',
      'Quistans',
    ],
    [
      'no noun for a paper where something is a feature of a land',
      'Soup kitchens have become a regular feature in Sorvia. The paper said that more would come.',
      '-',
    ],
    [
      'a noun for an owner of whom nothing tells a person',
      'The mill closed. The owner, Quistco, said that it was late. The company said that it rained.',
      'Quistco',
    ],
    [
      'a noun for a parent that opens a sentence',
      'Parent Quistco said that it was late. The company said that it rained.',
      'Quistco',
    ],
    [
      'a noun beside their name',
      'Members of the KLM union walked out. The union said that it leaked.',
      'KLM',
    ],
    [
      'a noun that stands before their name and a comma',
      'The grid operator, Ukrquist, cut power. “It snows,” it said. The operator said that it leaked.',
      'Ukrquist',
    ],
    [
      'their management',
      'Quistware, a maker of tiles, closed. Management said that it leaked.',
      'Quistware',
    ],
    [
      'a noun with which another’s name ends their statement',
      'The Loom Union met. The union, in a letter signed by its head, Mr Piet Vos, said that it leaked.',
      'Loom Union',
    ],
    [
      'a noun after they spoke, unlike an earlier one that it fits in part',
      'The Loom Association met. The ACLU of Ayr said that it leaked. The group said that it dripped.',
      'ACLU of Ayr',
    ],
    [
      'a noun for the company that does what was told of',
      'Ayr Rescue said that it leaked. Ayr Council met. The quarry is owned by Aggquist. The company said that it dripped.',
      'Aggquist',
    ],
    [
      'a noun after a dateline',
      'AYR (AP) — The Loom Union met. AYR, June 3 — The union said that it leaked.',
      'Loom Union',
    ],
    [
      'their matter',
      'The health ministry said that it leaked. The interior ministry said that it did not.',
      'interior ministry',
    ],
    ['a capital', 'The Depositors’ Association met. The Congress said that it leaked.', 'Congress'],
    [
      'a name after its kind in a capital',
      'Supermarket chain Greenquist shut. The retailer said that it leaked.',
      'Greenquist',
    ],
    [
      'their kind in a capital before a name of two words',
      'Acme said that it leaked. Brokerage Vos Hale cut jobs. The firm said that it dripped.',
      'Vos Hale',
    ],
    [
      'another noun beside a word that opens the text',
      'Travel body Abquist met. The trade association said that it leaked.',
      'Abquist',
    ],
    [
      'a noun for companies, not for the body that spoke last',
      'Arquist Motors cut jobs. The Road Bureau said that it leaked. The carmaker said that it dripped.',
      'Arquist Motors',
    ],
    [
      'a noun for an authority that goes by letters',
      'HMRQ fined two firms. The tax authority said that it leaked.',
      'HMRQ',
    ],
    [
      '"it" past a name in their description',
      'Ayr Athletic lost. The League Two club said that it leaked. It said that it dripped.',
      'Ayr Athletic',
    ],
    [
      'another noun for the trade of one, not for the office that spoke',
      'Private carrier Indiquist cut flights. The Flight Directorate said that it leaked. The airline said that it dripped.',
      'Indiquist',
    ],
    [
      'a noun after a passive',
      'The Loom Union met. Weavers were urged by the union not to sign.',
      'Loom Union',
    ],
    [
      'a noun for what they are called after',
      'Later a firm called Harrow Birch raised the rent. The firm said that it leaked.',
      'Harrow Birch',
    ],
    [
      'a noun for those of two trades',
      'The Allied Weavers and Dock Workers walked out. The union said that it leaked.',
      'Allied Weavers and Dock Workers',
    ],
    [
      'their management, once the other side spoke',
      'Shares in Tarnvane Looms fell. The Loom Union said that it leaked. Management said that it did not.',
      'Tarnvane Looms',
    ],
    [
      'a noun for who is against something',
      'Teachers Against the Levy marched. The group said that it leaked.',
      'Teachers Against the Levy',
    ],
    [
      'their name beside that of a product',
      'Harrowlock, a startup, pulled the Harrowlock Pro 3 from sale. The company said that it leaked.',
      'Harrowlock',
    ],
    [
      'their name after where they are from',
      'Harrowlock cut jobs. The Ayr-based company said that it leaked.',
      'Harrowlock',
    ],
    [
      'a noun of two words',
      'The Institute for Tarn Policy met. The think tank said that it leaked.',
      'Institute for Tarn Policy',
    ],
    [
      'a noun for an authority, of a council',
      'Tarn Council met. The authority said that it leaked.',
      'Tarn Council',
    ],
    [
      'a noun for a paper of a day',
      'The Sunday Express reported a fire. The newspaper said that it leaked.',
      'Sunday Express',
    ],
    [
      'a word of their name that a ship bears too',
      'Tarnvane Shipping ran the Tarnvane Pearl. Tarnvane said that it leaked.',
      'Tarnvane Shipping',
    ],
    ['a noun for what has letters only', 'ANZQ met. The alliance said that it leaked.', 'ANZQ'],
    [
      'a noun for a diocese',
      'The Diocese of Tarn met. The church said that it leaked.',
      'Diocese of Tarn',
    ],
    ['the last word of a club', 'Tarn City FC lost. City said that it leaked.', 'Tarn City FC'],
    [
      'an authority of a state, where what is named was called an airline',
      'Quistair said that it snowed. The airline said that it hailed. Sorvia’s flight authority said that it leaked.',
      "Sorvia's flight authority",
    ],
    [
      'an association of a state, where what is named is of all',
      'The International Rowing Federation met. Sorvia’s rowing association said that it leaked.',
      "Sorvia's rowing association",
    ],
    [
      'letters, without those of their country',
      'The U.S. Department of Justice sued. The DOJ said that it leaked.',
      'U.S. Department of Justice',
    ],
    [
      'a noun, of a board',
      'The Federal Grain Board met. The agency said that it leaked.',
      'Federal Grain Board',
    ],
    [
      'a noun for where an exposé stood',
      'She sued over an exposé in Quistly. The magazine argued that it was a joke.',
      'Quistly',
    ],
    [
      'a noun for their business, which they have not in their name',
      'Tarnflix said that it grew. The streaming service said that it leaked.',
      'Tarnflix',
    ],
    [
      'a noun with their name behind it',
      'Toymaker Brixo cut jobs. The NGO Rivers Alive said that it leaked.',
      'Rivers Alive',
    ],
    ['a maker’s noun with their name behind it', 'Toymaker Brixo said that it leaked.', 'Brixo'],
    [
      'a noun for a club, not a player',
      'Tarn Rovers denied that they will sell Vos. Rovers said that it snowed. A club spokesman said that it leaked.',
      'Tarn Rovers',
    ],
    [
      'a noun for a team',
      'The Tarn Pikes said that it snowed. The team said that it leaked.',
      'Tarn Pikes',
    ],
    [
      'the pronoun of their branch',
      'The Tarn branch of the Weavers’ Union said that it snowed. It said that it leaked.',
      "Weavers' Union",
    ],
    [
      'a name after its kind at the end of a dateline',
      'TARN — Miner Brixo said that it leaked.',
      'Brixo',
    ],
    [
      'an authority of a place, where another has only its letters',
      'Acme used AI to sort mail. Europe’s data regulator said that it leaked.',
      "Europe's data regulator",
    ],
    [
      'a noun for musicians',
      'The Tarn Symphony met. The orchestra said that it leaked.',
      'Tarn Symphony',
    ],
    [
      'a noun for them, not for a people',
      'Caritas Tarn urged Catholics to help. The aid agency said that it leaked.',
      'Caritas Tarn',
    ],
    [
      'a noun for what companies are and people too',
      'The developer, Crownhill, met. A Crownhill spokesman said that it leaked.',
      'Crownhill',
    ],
    [
      'a noun that follows on the name of what they own',
      'Quistle parent Harrobet said that it leaked.',
      'Harrobet',
    ],
    ['a name after what they are to another', 'Sponsor Harrobet said that it leaked.', 'Harrobet'],
    [
      'a noun after their kind and name',
      'Dora Quist left. Investor Tarn Ventures said that it snowed. The firm said that it leaked.',
      'Tarn Ventures',
    ],
    [
      'a name after a noun for a charity',
      'Charity Harbour Aid said that it leaked.',
      'Harbour Aid',
    ],
    [
      'a pronoun, not their land',
      'Brixo met. Sorvia’s largest carmaker will shut, it said.',
      'Brixo',
    ],
    [
      'a noun for a watchdog that was called so',
      'Schools watchdog Ofquiz met. A spokesman for the regulator said that it leaked.',
      'Ofquiz',
    ],
    [
      'a coast guard of a state',
      'Sorvia’s coast guard said that it leaked.',
      "Sorvia's coast guard",
    ],
    [
      'letters for a kind of body',
      'Sea Hope, a charity, met. The NGO said that it leaked.',
      'Sea Hope',
    ],
    [
      'a noun for a studio, with more behind it',
      'Pixelbrook, the studio behind it, met. The studio said that it leaked.',
      'Pixelbrook',
    ],
    ['a group whose name is before it', 'The M-17 group said that it leaked.', 'M-17'],
    [
      'a noun, once somebody accused them',
      'Dora Quist has accused Tarnvane of fraud. Before Easter, the company said that it leaked.',
      'Tarnvane',
    ],
    [
      'letters',
      'The Cabin Crew Alliance (CCA) met. The CCA said that it leaked.',
      'Cabin Crew Alliance',
    ],
  ])('are found by %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it.each([
    ['a board', `${BANK} The bank’s policy board said it was late.`, 'National Bank of Sorvia'],
    ['data', `${BANK} Lending grew, according to central bank data.`, 'National Bank of Sorvia'],
    [
      'a notice on a page',
      'The State Housing Board met. Lists will be redrawn, a notification on the Board’s website said.',
      'State Housing Board',
    ],
    ['an FAQ', 'The FAQ on Quistware’s website says that tiles are free.', 'Quistware'],
    [
      'a petition',
      'Save Our Pool, a campaign group, marched. The group’s petition demands that it stay open.',
      'Save Our Pool',
    ],
    [
      'a notice after its filing',
      'Quist Mills said in a filing that it leaked. The notice read: “It drips badly.”',
      'Quist Mills',
    ],
    [
      'a survey that it made',
      'The Ayr college met. A survey it published in May found that it leaked.',
      'Ayr college',
    ],
    ['a report', 'The report of the Tarn Audit Board says that it leaked.', 'Tarn Audit Board'],
    [
      'a report by a firm of its kind',
      'The report by the Ayr firm Harrow Birch found that it leaked.',
      'Harrow Birch',
    ],
    [
      'a panel',
      'The two-judge panel of the Tarn Court of Appeals said that it leaked.',
      'Tarn Court of Appeals',
    ],
    [
      'a bench',
      'The Tarn High Court met. A Division Bench of Chief Justice K. L. Vos and Justice Nora Quist said that it leaked.',
      'Tarn High Court',
    ],
    [
      'a notice posted on a page',
      `${BANK} A notice posted on its Facebook page said that it leaked.`,
      'National Bank of Sorvia',
    ],
    [
      'a filing',
      'Harlow Mills cut jobs. A filing with the stock exchange said that it leaked.',
      'Harlow Mills',
    ],
    ['attorneys', 'Attorneys representing Quistware said that it leaked.', 'Quistware'],
    ['an order', `${BANK} The bank’s order said that it leaked.`, 'National Bank of Sorvia'],
    ['an editorial', 'An editorial in the Tarn Post argued that it leaked.', 'Tarn Post'],
    ['a note', 'A note from Harlow Bank said that it leaked.', 'Harlow Bank'],
    ['its report', `${BANK} The bank’s report said that it leaked.`, 'National Bank of Sorvia'],
    ['a memorandum', 'A memorandum from the Treasury warned that it leaked.', 'Treasury'],
    [
      'a press service',
      'The Tarn Customs Bureau met. The press service of the bureau said that it leaked.',
      'Tarn Customs Bureau',
    ],
    [
      'a press office of nobody told',
      `${AIRLINE} The press office added that it hailed.`,
      'Norvane Air',
    ],
    ['a lawyer', 'A lawyer for the Harlow Trust said that it leaked.', 'Harlow Trust'],
    ['lawyers', `${AIRLINE} Lawyers for the airline said that it leaked.`, 'Norvane Air'],
    [
      'a spokeswoman whose ministry bears the name of an office',
      'A spokeswoman for the Department of Justice said that it leaked.',
      'Department of Justice',
    ],
    [
      'a statement that goes on',
      'It leaked, according to a statement from Harlow Mills, which added that it dripped.',
      'Harlow Mills',
    ],
    [
      'a spokesman of nobody told who says more',
      `Piet Vos left. ${AIRLINE} A spokesman said that it hailed. “It pours,” he added.`,
      'Norvane Air',
    ],
    [
      'the largest of several',
      'The largest, the brewer Old Quay, said that it leaked.',
      'Old Quay',
    ],
    ['a spokesman of a show', 'A spokesman for Mill Lane denied that it would end.', 'Mill Lane'],
    [
      'a spokesperson of nobody told',
      `${AIRLINE} A spokesperson added that it hailed.`,
      'Norvane Air',
    ],
    [
      'a statement told of before',
      'In a statement, the Water Office said that it leaked. The statement read: “It drips badly.”',
      'Water Office',
    ],
  ])('are those whom %s speaks for', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it.each([
    ['a letter is sent to', 'Harlow Council met. A letter to Harlow Council said that it leaked.'],
    ['a study appears with', 'A study in the Harlow Journal said that it leaked.'],
    [
      'a petition goes to',
      'The High Court will hear a petition. The petition argues that it leaked.',
    ],
    ['a page of theirs stands on', 'A GoFundMe page says that it leaked.'],
    ['travellers are', 'The passengers slept. Passengers said that it leaked.'],
    ['is another kind of firm', 'Quist Mills met. The law firm said that it leaked.'],
    ['a manager may run', 'Drivers in Harlow State queued. The manager said that it leaked.'],
    ['a lawyer’s client is', 'A lawyer for Dora Quist said that it leaked.'],
    ['a lawyer works for', 'The Harlow Trust met. A lawyer said that it leaked.'],
    ['a poll is made for', 'A poll for the Sunday Mail found that it leaked.'],
    ['emails are read by', 'According to emails obtained by the Harlow Gazette, it leaked.'],
    ['answers are', 'The FAQ page said that it leaked.'],
    ['players found is', 'The Tarn League met. The players’ association said that it leaked.'],
    [
      'a union of another place is',
      'Later the Tarn Union met. Harlow University’s student union said that it leaked.',
    ],
    ['lawyers are', 'The Harlow Trust met. Attorneys for the state argued that it leaked.'],
    ['a poll is printed by', 'A poll published by the Harlow Gazette found that it leaked.'],
    ['police do not belong to', 'The CCTV was off. He was asked by police if he lied.'],
  ])('are not what %s', (_name, text) => {
    expect(toldBy(text).at(-1)).toBe('-');
  });

  it('are an office of a person’s own', () => {
    expect(toldBy('Senator Dora Quist’s office said that it leaked.')).toEqual([
      "Dora Quist's office",
    ]);
    expect(toldBy('Mr Piet Vos left. His office said that it leaked.')).toEqual([
      "Piet Vos's office",
    ]);
  });

  it('are an office of whoever holds one', () => {
    const text = 'Mayor Dora Quist left. The mayor’s office said that it leaked.';
    expect(toldBy(text)).toEqual(["Dora Quist's office"]);
    const sheriff =
      'The Ayr County Sheriff’s Office came. The sheriff’s office said that it leaked.';
    expect(toldBy(sheriff)).toEqual(["Ayr County Sheriff's Office"]);
    const letter = 'Mayor Dora Quist left. A statement from her office said that it leaked.';
    expect(toldBy(letter)).toEqual(["Dora Quist's office"]);
  });

  it.each([
    ['The Sorvian military said that it leaked.', 'Sorvian military'],
    ['Sorvia’s air force said that it leaked.', "Sorvia's air force"],
    ['The air force said that it leaked.', '-'],
  ])('bear what they are called for a name: %s', (text, expected) => {
    expect(toldBy(text)).toEqual([expected]);
  });

  it('of one name are told apart by their states', () => {
    const text =
      'Russia’s Defence Ministry said that it leaked. Ukraine’s Defence Ministry said that it did not.';
    expect(toldBy(text)).toEqual(["Russia's Defence Ministry", "Ukraine's Defence Ministry"]);
  });

  it.each([
    'Brandt & Vos',
    'Tarn Courier',
    'Bishops’ Conference of Tarn',
    'United Dockworkers of Tarn',
    'Doctors Without Borders',
    'Ministry of Justice',
    'Diocese of Ayr',
    'San Marco Fire Department',
    'All India Pilots’ Guild',
    'Ayr fisheries college',
    'Ayr Sheriff’s Office',
    'Ayr Valley school board',
    'St Ann’s Infirmary',
    'Allied Hauliers’ Congress',
    'Food and Tobacco Authority',
  ])('bear the whole of the name %s', (name) => {
    expect(toldBy(`Later the ${name} said that it leaked.`)).toEqual([name.replace('’', "'")]);
  });

  it('are from the place after a firm’s last word', () => {
    expect(toldBy('Its owner, Quist Metals Corp. of Ayr, said that it leaked.')).toEqual([
      'Quist Metals Corp.',
    ]);
  });
});
