import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../utils/analysis/analysis.ts';
import { findFigures } from '../../../utils/analysis/figures.ts';

/** Takes ⟦…⟧ out of a text and says where they stood. */
function parseMarked(marked: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split('⟦')) {
    const [inside = '', ...outside] = piece.split('⟧');
    if (outside.length > 0) spans.push({ start: text.length, end: text.length + inside.length });
    text += inside + outside.join('');
  }
  return { text, spans };
}

type Expected = Partial<Figure>;

function expectFigures(marked: string, expected: Expected[], language = 'en', claims = true) {
  const { text, spans } = parseMarked(marked);
  const figures = findFigures(text, language);
  const shown = claims ? figures.filter((figure) => figure.claim) : figures;
  expect(shown.map(({ span }) => span)).toEqual(spans);
  expect(shown).toMatchObject(expected.map((figure) => figure));
  shown.forEach((figure, index) => {
    const wanted = expected[index];
    if (wanted && !('high' in wanted)) expect(figure.high).toBeUndefined();
    if (wanted && 'value' in wanted) expect(figure.value).toBeCloseTo(wanted.value ?? 0, 9);
  });
}

const only = (expected: Expected) => [expected];

describe('findFigures reads the value', () => {
  it.each<[string, Expected]>([
    ['The harbour holds ⟦11,000⟧ containers.', { value: 11000 }],
    ['Repairs cost ⟦£3.4m⟧ so far.', { value: 3.4e6, unit: 'GBP' }],
    ['Sales came to ⟦US$1.2bn⟧ last year.', { value: 1.2e9, unit: 'USD' }],
    ['A debt of ⟦€2.5 trillion⟧ remains.', { value: 2.5e12, unit: 'EUR' }],
    ['Its budget is ⟦$4.2b⟧ now.', { value: 4.2e9, unit: 'USD' }],
    ['⟦Half a million⟧ homes lost power.', { value: 500_000, counts: 'homes' }],
    ['⟦Half a dozen⟧ bridges were shut.', { value: 6, counts: 'bridges' }],
    ['She bought ⟦a dozen⟧ paintings.', { value: 12, counts: 'paintings' }],
    ['⟦A quarter of a million⟧ letters arrived.', { value: 250_000 }],
    ['⟦Two-thirds⟧ of teachers complained.', { value: 2 / 3, unit: 'share', counts: 'teachers' }],
    ['⟦One in five⟧ pupils stayed home.', { value: 0.2, unit: 'share', counts: 'pupils' }],
    ['⟦Nine out of ten⟧ voters agreed.', { value: 0.9, unit: 'share' }],
    ['⟦1 in 36⟧ children is affected.', { value: 1 / 36, unit: 'share' }],
    ['⟦Half⟧ the flats are empty.', { value: 0.5, unit: 'share', counts: 'flats' }],
    ['It took ⟦two and a half hours⟧.', { value: 2.5, unit: 'hours' }],
    ['It lasted ⟦half an hour⟧.', { value: 0.5, unit: 'hours' }],
    ['They walked ⟦1½ miles⟧.', { value: 1.5, unit: 'miles' }],
    ['They walked ⟦10 1/2 miles⟧.', { value: 10.5, unit: 'miles' }],
    ['⟦Three hundred and forty-two⟧ sheep died.', { value: 342, counts: 'sheep' }],
    ['⟦One hundred thousand⟧ copies were printed.', { value: 100_000 }],
    ['Some ⟦4 hundred⟧ chairs were stacked.', { value: 400, change: '~' }],
    ['⟦3.5 lakh⟧ farmers pay it.', { value: 350_000, unit: 'people', counts: 'farmers' }],
    ['The levy raised ⟦Rs 8,450 crore⟧.', { value: 84_500_000_000, unit: 'INR' }],
    ['⟦12,34,567⟧ farmers applied.', { value: 1_234_567 }],
    ['⟦12 000⟧ cars were sold.', { value: 12_000, counts: 'cars' }],
    ['⟦12\u202f000⟧ cars were sold.', { value: 12_000 }],
    ['⟦12\u00a0000⟧ cars were sold.', { value: 12_000 }],
    ["It cost ⟦12'500 francs⟧.", { value: 12_500, unit: 'CHF' }],
    ['The index rose ⟦.45 points⟧.', { value: 0.45, unit: 'points' }],
    ['It weighs ⟦1.3e6 kg⟧.', { value: 1_300_000, unit: 'kg' }],
    ['It weighs ⟦6×10^-4 kg⟧.', { value: 0.0006, unit: 'kg' }],
    ['It was ⟦minus 12 degrees⟧ outside.', { value: -12, unit: 'degrees' }],
    ['Shares moved ⟦-1.3%⟧ on Monday.', { value: -1.3, unit: 'percent', change: 'down' }],
    ['⟦One point five⟧ cars per home is the rule.', { value: 1.5 }],
    ['A mug costs ⟦three dollars and 50 cents⟧.', { value: 3.5, unit: 'USD' }],
    ['A stamp costs ⟦41 cents⟧.', { value: 0.41, unit: 'USD' }],
    ['He is ⟦6ft 3in⟧ tall.', { value: 6.25, unit: 'feet' }],
    ['The sum was ⟦5 million⟧ in all.', { value: 5e6, unit: '' }],
  ])('%s', (marked, expected) => expectFigures(marked, only(expected)));
});

describe('findFigures takes a range as one figure', () => {
  it.each<[string, Expected]>([
    ['Between ⟦10 and 20 per cent⟧ was lost.', { value: 10, high: 20, unit: 'percent' }],
    ['It takes ⟦5-7 years⟧ to grow.', { value: 5, high: 7, unit: 'years' }],
    ['It takes ⟦20–25 minutes⟧ by bus.', { value: 20, high: 25, unit: 'minutes' }],
    ['It costs between ⟦$4.7bn and $4.8bn⟧.', { value: 4.7e9, high: 4.8e9, unit: 'USD' }],
    ['Bids range from ⟦£800,000 to £1.3 million⟧.', { value: 800_000, high: 1.3e6, unit: 'GBP' }],
    ['The loss is ⟦€1.5-€2 billion⟧.', { value: 1.5e9, high: 2e9, unit: 'EUR' }],
    ['⟦Four to five thousand⟧ people came.', { value: 4000, high: 5000, unit: 'people' }],
    ['⟦Three or four⟧ boats sank.', { value: 3, high: 4, counts: 'boats' }],
    ['It goes ⟦0-to-60 mph⟧ at once.', { value: 0, high: 60, unit: 'mph' }],
    ['Tickets at ⟦$62 to $68⟧ each.', { value: 62, high: 68, unit: 'USD' }],
    ['⟦Dozens⟧ of houses burned.', { value: 12, high: 120, counts: 'houses' }],
    ['⟦Several hundred⟧ goats escaped.', { value: 200, high: 1000, counts: 'goats' }],
    ['⟦A few thousand⟧ nurses marched.', { value: 2000, high: 10_000, unit: 'people' }],
    ['It cost ⟦several million euros⟧.', { value: 2e6, high: 1e7, unit: 'EUR' }],
    ['⟦Tens of thousands⟧ of fans sang.', { value: 1e4, high: 1e5, unit: 'people' }],
    ['⟦Millions of dollars⟧ went missing.', { value: 1e6, high: 1e7, unit: 'USD' }],
    ['Rovers won ⟦3-1⟧ at home.', { value: 3, high: 1, unit: 'score' }],
    ['The Herons beat Duluth ⟦109-97⟧ on Friday.', { value: 109, high: 97, unit: 'score' }],
    ['Fuel is now ⟦N1,195⟧ in Lagos.', { value: 1195, unit: 'NGN' }],
    ['The state owes ⟦N2.5 billion⟧ to banks.', { value: 2.5e9, unit: 'NGN' }],
    ['The fine was ⟦R1,040⟧ last year.', { value: 1040, unit: 'ZAR' }],
    ['The dam cost ⟦R150m⟧ to build.', { value: 1.5e8, unit: 'ZAR' }],
    ['Goods worth ⟦P412 million⟧ went missing.', { value: 4.12e8, unit: 'PHP' }],
    ['The ⟦200⟧ or so people left.', { value: 200, unit: 'people', change: '~' }],
    ['⟦Three⟧ of the victims survived.', { value: 3, unit: 'people', counts: 'victims' }],
    ['A family of ⟦five⟧ lived there.', { value: 5, unit: 'people' }],
    ['Lows of ⟦minus 15 to minus 10 degrees⟧.', { value: -15, high: -10, unit: 'degrees' }],
  ])('%s', (marked, expected) => expectFigures(marked, only(expected)));

  it('keeps a change and the level it led to apart', () => {
    expectFigures('Turnout fell ⟦7%⟧ to ⟦61%⟧.', [
      { value: 7, change: 'down' },
      { value: 61, change: '=' },
    ]);
  });

  it('keeps two compared shares apart', () => {
    expectFigures('She leads by ⟦46 percent⟧ to ⟦39 percent⟧.', [{ value: 46 }, { value: 39 }]);
  });
});

describe('findFigures names the unit', () => {
  it.each<[string, Expected]>([
    ['It rose ⟦25 basis points⟧.', { unit: 'basis points', change: 'up' }],
    ['It is ⟦two percentage points⟧ higher.', { unit: 'percentage points', change: 'up' }],
    ['A ⟦12-kilometre⟧ tunnel.', { value: 12, unit: 'km' }],
    ['The disk holds ⟦256GB⟧.', { unit: 'GB' }],
    ['It does ⟦140 km/h⟧ at best.', { unit: 'km/h' }],
    ['It does ⟦60 miles per hour⟧ at best.', { unit: 'mph' }],
    ['The plot is ⟦1520 sq m⟧.', { unit: 'm²' }],
    ['The hall is ⟦1,200 square feet⟧.', { unit: 'square feet' }],
    ['They pumped ⟦120 million cubic metres⟧.', { value: 1.2e8, unit: 'm³' }],
    ['It hit ⟦38.5°C⟧ there.', { value: 38.5, unit: '°C' }],
    ['It hit ⟦38 degrees Celsius⟧ there.', { unit: '°C' }],
    ['The mast is ⟦30m⟧ high.', { value: 30, unit: 'metres' }],
    ['A town of ⟦2.4m⟧ people.', { value: 2.4e6, unit: 'people' }],
    ['It exports ⟦1.2m tonnes⟧ a year.', { value: 1.2e6, unit: 'tonnes per year' }],
    ['Fuel is ⟦$3.50⟧ a gallon.', { value: 3.5, unit: 'USD per gallon' }],
    ['A room is ⟦€120⟧ per night.', { unit: 'EUR per night' }],
    ['They do ⟦3,000⟧ tests per day.', { unit: 'tests per day', counts: 'tests' }],
    ['It paid ⟦10.5 million Australian dollars⟧.', { value: 1.05e7, unit: 'AUD' }],
    ['A fine of ⟦A$600⟧ was set.', { unit: 'AUD' }],
    ['A fine of ⟦EUR50m⟧ was set.', { value: 5e7, unit: 'EUR' }],
    ['A fine of ⟦115.5 USD⟧ was set.', { value: 115.5, unit: 'USD' }],
    ['Shares closed at ⟦450p⟧ in London.', { value: 450, unit: 'pence' }],
    ['The bag weighs ⟦12 pounds⟧.', { unit: 'lb' }],
    ['The bag cost ⟦12 pounds⟧.', { unit: 'GBP' }],
    ['It made ⟦3 billion won⟧.', { value: 3e9, unit: 'KRW' }],
    ['It ran ⟦1.5 times⟧ faster.', { value: 1.5, unit: 'times' }],
    ['A note of ⟦$5⟧ each.', { unit: 'USD' }],
  ])('%s', (marked, expected) => expectFigures(marked, only(expected)));
});

describe('findFigures says what is counted', () => {
  it.each<[string, Expected]>([
    ['⟦13000⟧ workers went home.', { unit: 'people', counts: 'workers' }],
    ['⟦700⟧ heart transplants were done.', { unit: '', counts: 'heart transplants' }],
    ['⟦14⟧ first-team players left.', { unit: 'people', counts: 'first-team players' }],
    ['⟦Five thousand⟧ Covid-19 tests were sent.', { counts: 'Covid-19 tests' }],
    ['⟦Two million⟧ barrels of oil were lost.', { counts: 'barrels of oil' }],
    ['⟦200⟧ digital and physical sales.', { counts: 'digital and physical sales' }],
    ['⟦Three⟧ new 737 Max jets landed.', { value: 3, counts: 'new 737 Max jets' }],
    ['⟦60%⟧ of its revenue is gone.', { unit: 'percent', counts: 'its revenue' }],
    ['⟦Two⟧ more ships sank.', { counts: 'ships' }],
    ['⟦22⟧ goals in all competitions.', { counts: 'goals' }],
  ])('%s', (marked, expected) => expectFigures(marked, only(expected)));

  it('gives a number the noun that its neighbour has', () => {
    expectFigures('They sold ⟦435⟧ homes in May and ⟦187⟧ in June.', [
      { counts: 'homes' },
      { counts: 'homes' },
    ]);
  });

  it('gives each alternative the unit that stands behind the last', () => {
    expectFigures('Choose a ⟦7⟧- or ⟦8-inch⟧ screen.', [{ unit: 'inches' }, { unit: 'inches' }]);
  });

  it('knows that the killed are people', () => {
    expectFigures('The blast killed ⟦14⟧, and ⟦three⟧ were injured.', [
      { value: 14, unit: 'people' },
      { value: 3, unit: 'people' },
    ]);
  });
});

describe('findFigures reads change and bounds', () => {
  it.each<[string, Expected]>([
    ['More than ⟦11,000⟧ troops crossed.', { change: '>' }],
    ['At least ⟦40⟧ boats sank.', { change: '>' }],
    ['Over ⟦2 billion⟧ was spent.', { change: '>' }],
    ['No fewer than ⟦30⟧ boats sank.', { change: '>' }],
    ['That is fewer than the ⟦30⟧ boats of last year.', { change: '=' }],
    ['⟦200⟧ or more boats sank.', { change: '>' }],
    ['Up to ⟦400⟧ jobs may go.', { change: '<' }],
    ['Fewer than ⟦30⟧ boats sank.', { change: '<' }],
    ['It cost less than ⟦$10⟧.', { change: '<' }],
    ['A sub-⟦7 nanometre⟧ chip.', { change: '<', unit: 'nm' }],
    ['Nearly ⟦60⟧ boats sank.', { change: '~' }],
    ['Around ⟦70,000⟧ fans came.', { change: '~' }],
    ['It weighs ~⟦45g⟧ each.', { change: '~', unit: 'grams' }],
    ['Wait time ≥ ⟦30 minutes⟧.', { change: '>' }],
    ['The fee is up ⟦3 %⟧ on last year.', { change: 'up' }],
    ['Prices rose by ⟦3%⟧ in May.', { change: 'up' }],
    ['Output grew ⟦+0.4%⟧ in May.', { change: 'up' }],
    ['It cut its staff by ⟦5%⟧ in May.', { change: 'down' }],
    ['Output fell by ⟦a third⟧ in May.', { value: 1 / 3, unit: 'share', change: 'down' }],
    ['The index shed ⟦190 points⟧.', { change: 'down' }],
    ['A ⟦3%⟧ rise is planned.', { change: 'up' }],
    ['A drop of ⟦3%⟧ is planned.', { change: 'down' }],
    ['Profits ⟦doubled⟧ at once.', { value: 2, unit: 'times', change: 'up' }],
    ['Prices ⟦halved⟧ at once.', { value: 0.5, unit: 'times', change: 'down' }],
    ['It is ⟦twice⟧ as loud.', { value: 2, unit: 'times', change: '=' }],
    ['The pump failed more than ⟦twice⟧ in a week.', { value: 2, unit: 'times', change: '>' }],
    ['The herd has nearly ⟦doubled⟧.', { value: 2, unit: 'times', change: 'up' }],
    ['It raised ⟦$5m⟧ in May.', { change: '=' }],
    ['It lost ⟦$5m⟧ and cut jobs.', { change: '=' }],
    ['It stood at ⟦21%⟧ in May.', { change: '=' }],
  ])('%s', (marked, expected) => expectFigures(marked, only(expected)));

  it('gives the same amount in another unit the same bound', () => {
    expectFigures('It flies more than ⟦100 km⟧ (⟦62 miles⟧).', [{ change: '>' }, { change: '>' }]);
    expectFigures('It lost ⟦190 points⟧, or ⟦0.6%⟧.', [{ change: 'down' }, { change: 'down' }]);
  });
});

describe('findFigures knows what is no quantity', () => {
  it.each([
    ['years', 'Since 2019 the 2020 model and the 2016 elections, in the 1990s and in ’16.'],
    ['early years', 'Built between A.D. 1000 and 1260.'],
    ['dates', 'On October 1 2019, Aug. 14, 3-5 March, 11 July, 2024-05-06 and 06/05/2024.'],
    ['clock times', 'At 9:35 PM, 12:01 a.m., 6pm, 0401 GMT and 10 o’clock.'],
    ['ordinals', 'The 22nd amendment, 10th place, the ninth inning and the twenty-first chapter.'],
    ['telephone numbers', 'Call +44 20 7946 0958, 555-0123 or (020) 7946 0123.'],
    ['a block of houses', 'A store in the 1200 block of Elm Street was hit.'],
    ['masks and roads', 'They wore N95 masks on the N340 and the R21.'],
    ['products and models', 'An iPhone 17, an F-35, a Boeing 737, Windows 11 and the Galaxy S23.'],
    ['events and groups', 'Covid-19, the G7, the Group of 20, 9/11, Euro 2020 and Formula 1.'],
    ['sections and articles', 'Article 5, Section 427, Row 21, Chapter 11, pages 12, 14 and 16.'],
    ['numbers in brackets', 'See Table (12), the proof (4) and Main Section (34).'],
    ['a few of a scale without a noun', 'Several hundred or more, a few thousand.'],
    ['list numbers', '1. Open it.\n2) Close it.\n[3]'],
    ['versions and addresses', 'Version 2.3.1 at 192.168.1.2.'],
    ['streets and postcodes', 'At 575 Wexford Road, or 22 Ave Foch, CA 94105.'],
    ['the pronoun one', 'The one you know, this one, no one, and the good one.'],
    ['indices', 'The S&P 500, the Nasdaq 100 and the FTSE 100.'],
    ['web addresses', 'See https://example.org/a?q=30%2520&n=7 or www.example.org/12.'],
    ['formations', 'They play 4-3-3 again.'],
    ['a half of a match', 'In the second half and the third quarter.'],
    ['identifiers', 'Order 20240506123456789012 was lost.'],
  ])('%s', (_name, text) => expect(findFigures(text, 'en')).toEqual([]));
});

describe('findFigures finds quantities that are no claim', () => {
  it.each([
    ['ages', 'Ms Verhoeven, ⟦66⟧, met the ⟦34-year-old⟧ and a boy aged ⟦nine⟧.'],
    ['ages in brackets', 'Mila Verhoeven (⟦66⟧) met Tom Okafor (⟦34⟧).'],
    ['structure', 'There are ⟦two⟧ sides and ⟦three⟧ reasons.'],
    ['the number of unnamed sources', '⟦Two⟧ officials said so.'],
    ['one of a group', 'It was ⟦one⟧ of the best.'],
    ['ranks', 'A top ⟦10⟧ list.'],
    ['minutes of a match', 'Okafor struck on ⟦39 minutes⟧.'],
  ])('%s', (_name, marked) => {
    const { text, spans } = parseMarked(marked);
    const figures = findFigures(text, 'en');
    expect(figures.map(({ span }) => span)).toEqual(spans);
    expect(figures.every(({ claim }) => !claim)).toBe(true);
  });

  it('takes an average age for a claim', () => {
    expectFigures('Life expectancy is around ⟦73⟧ there.', [{ value: 73, unit: 'years of age' }]);
  });
});

describe('findFigures in other languages', () => {
  it.each<[string, string, Expected]>([
    ['de', 'Der Umsatz lag bei ⟦1.234,5 Millionen Euro⟧.', { value: 1_234_500_000, unit: 'EUR' }],
    [
      'de',
      'Rund ⟦12.000⟧ Mitarbeiter gehen.',
      { value: 12_000, change: '~', counts: 'Mitarbeiter' },
    ],
    ['de', 'Ein Plus von ⟦3,5 Prozent⟧.', { value: 3.5, unit: 'percent' }],
    ['de', 'Es dauert ⟦5 bis 7 Jahre⟧.', { value: 5, high: 7, unit: 'years' }],
    ['fr', 'Soit ⟦12,5 milliards d’euros⟧.', { value: 1.25e10, unit: 'EUR' }],
    ['fr', 'Plus de ⟦3 %⟧ du total.', { value: 3, unit: 'percent', change: '>' }],
    ['es', 'Unos ⟦3,2 millones⟧ de personas.', { value: 3.2e6, change: '~', counts: 'personas' }],
    ['it', 'Oltre ⟦8.000⟧ dipendenti.', { value: 8000, change: '>', counts: 'dipendenti' }],
    ['uk', 'Понад ⟦11 тис.⟧ солдатів.', { value: 11_000, change: '>', counts: 'солдатів' }],
    ['pl', 'To ⟦2,5 mln zł⟧ rocznie.', { value: 2.5e6, unit: 'PLN' }],
    ['ar', 'بنسبة ⟦٣٫٥٪⟧', { value: 3.5, unit: 'percent' }],
    ['hi', 'लगभग ⟦₹१२,५००⟧', { value: 12_500, unit: 'INR' }],
    ['ja', '売上は⟦３億円⟧です', { value: 3e8, unit: 'JPY' }],
  ])('%s: %s', (language, marked, expected) => expectFigures(marked, only(expected), language));

  it('leaves dates out', () => {
    expect(findFigures('Am 3. Mai 2024 und am 14. März.', 'de')).toEqual([]);
  });
});

describe('findFigures in damaged text', () => {
  it.each<[string, Expected]>([
    ['It cost ⟦PS2.7m⟧ in all.', { value: 2.7e6, unit: 'GBP' }],
    ['A profit of ⟦Y=590 billion⟧.', { value: 5.9e11, unit: 'JPY' }],
    ['A sum of ⟦1\u200b2,5\u200b00⟧ cars.', { value: 12_500 }],
    ['A sum of ⟦１２，５００⟧ cars.', { value: 12_500 }],
  ])('%s', (marked, expected) => expectFigures(marked, only(expected)));

  it('does not take a console for money', () => {
    expect(findFigures('The PS5 is here.', 'en')).toEqual([]);
  });
});
