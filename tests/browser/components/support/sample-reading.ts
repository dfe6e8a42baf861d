import type { Analysis, Attribution, Figure } from '../../../../utils/analysis/analysis.ts';
import type { Correction, Note, Page } from '../../../../utils/notes/note.ts';
import type { Span } from '../../../../utils/text/spans.ts';

export const TEXT = [
  'Ferries will cross Kestrel Bay at night again from next spring, after councillors voted 7–4 on Tuesday to pay for a three-year trial.',
  'The trial will cost €4.8 million. “We are not buying a boat ride, we are buying the night shift a way home,” said Marit Osei, the mayor of Kestrel Bay, after the vote.',
  'She told reporters that the first sailing was planned for the end of March.',
  'More than 2,000 people signed a petition for the crossing.',
  'According to Adaeze Rowntree, a transport economist at the University of Larkhaven, that is optimistic. Fares covered only 38 percent of its costs, she said.',
  '“It is a number that nobody has tested,” Rowntree said. “If one in five of those seats stays empty, the subsidy per passenger rises to €11.50. That is dearer than a taxi was when I moved here, and I moved here a long time ago.”',
  'A neighbour, who asked not to be named, was not pleased. “They promised us quiet engines then, too,” she said.',
  'The council expects between 900 and 1,200 passengers a week.',
  'A poster at the pier says “See you at midnight”.',
].join('\n');

const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const attribution = (
  kind: Attribution['kind'],
  source: Span,
  cue: Span,
  content: string[],
  speaker: string | null,
): Attribution => ({ kind, source: [source], cue: [cue], content: content.map(at), speaker });

const figure = (words: string, parts: Omit<Figure, 'span' | 'claim' | 'attribution'>): Figure => ({
  span: at(words),
  claim: true,
  attribution: null,
  ...parts,
});

const from = (words: string, part: string): Span => {
  const start = at(words).start + words.indexOf(part);
  return { start, end: start + part.length };
};

const OSEI = '“We are not buying a boat ride, we are buying the night shift a way home,”';
const TESTED = '“It is a number that nobody has tested,”';
const SEATS =
  '“If one in five of those seats stays empty, the subsidy per passenger rises to €11.50. That is dearer than a taxi was when I moved here, and I moved here a long time ago.”';
const ENGINES = '“They promised us quiet engines then, too,”';

export const ANALYSIS: Analysis = {
  language: 'en',
  quotations: [
    { span: at(OSEI), attribution: 0 },
    { span: at(TESTED), attribution: 4 },
    { span: at(SEATS), attribution: 4 },
    { span: at(ENGINES), attribution: 5 },
    { span: at('“See you at midnight”'), attribution: null },
  ],
  attributions: [
    attribution(
      'direct',
      at('Marit Osei, the mayor of Kestrel Bay'),
      from('said Marit Osei', 'said'),
      [OSEI],
      'osei',
    ),
    attribution(
      'indirect',
      from('She told', 'She'),
      at('told reporters'),
      ['the first sailing was planned for the end of March'],
      'osei',
    ),
    attribution(
      'indirect',
      at('Adaeze Rowntree, a transport economist at the University of Larkhaven'),
      at('According to'),
      ['that is optimistic'],
      'rowntree',
    ),
    attribution(
      'indirect',
      from('she said.\n“It', 'she'),
      from('she said.\n“It', 'said'),
      ['Fares covered only 38 percent of its costs'],
      'rowntree',
    ),
    attribution(
      'direct',
      from('Rowntree said', 'Rowntree'),
      from('Rowntree said', 'said'),
      [TESTED, SEATS],
      'rowntree',
    ),
    attribution(
      'direct',
      from('too,” she said', 'she'),
      from('too,” she said', 'said'),
      [ENGINES],
      null,
    ),
  ],
  speakers: [
    { id: 'osei', name: 'Marit Osei', role: 'mayor of Kestrel Bay', mentions: [at('Marit Osei')] },
    {
      id: 'rowntree',
      name: 'Adaeze Rowntree',
      role: 'transport economist at the University of Larkhaven',
      mentions: [at('Adaeze Rowntree')],
    },
  ],
  figures: [
    figure('7–4', { value: 7, high: 4, unit: 'score', counts: 'councillors', change: '=' }),
    figure('€4.8 million', { value: 4_800_000, unit: 'EUR', counts: 'trial', change: '=' }),
    figure('More than 2,000 people', {
      value: 2000,
      unit: 'people',
      counts: 'people',
      change: '>',
    }),
    {
      ...figure('38 percent', { value: 38, unit: 'percent', counts: 'costs', change: '=' }),
      attribution: 3,
    },
    {
      ...figure('one in five', { value: 0.2, unit: 'share', counts: 'seats', change: '=' }),
      attribution: 4,
    },
    {
      ...figure('€11.50', {
        value: 11.5,
        unit: 'EUR',
        counts: 'subsidy per passenger',
        change: '=',
      }),
      attribution: 4,
    },
    figure('between 900 and 1,200 passengers', {
      value: 900,
      high: 1200,
      unit: 'people',
      counts: 'passengers a week',
      change: '=',
    }),
  ],
};

export const PAGE: Page = {
  url: 'https://bay-observer.example/ferry',
  aliases: [],
  title: 'Night ferry to return to Kestrel Bay after close vote',
  site: 'bay-observer.example',
  author: 'Ines Falkenrath',
  published: '2026-10-14',
};

const target = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: at(exact),
});

const note = (id: string, parts: Partial<Note>): Note => ({
  id,
  page: PAGE.url,
  kind: 'quote',
  body: '',
  tags: [],
  color: '',
  created: '2026-10-14T08:00:00.000Z',
  modified: '2026-10-14T08:00:00.000Z',
  ...parts,
});

export const NOTES: Note[] = [
  note('n0', {
    kind: 'page',
    body: 'For Thursday’s piece on night transport. Call the council about the budget line first.',
    tags: ['transport'],
  }),
  note('n1', {
    target: target(SEATS),
    speaker: { name: 'Adaeze Rowntree', role: 'transport economist' },
    body: 'Where does the €11.50 come from? She had €9 in the spring report.',
    tags: ['check', 'subsidy'],
  }),
  note('n2', {
    kind: 'selection',
    target: {
      quote: { exact: 'the last boat left without its lights on', prefix: '', suffix: '' },
      position: { start: 0, end: 40 },
    },
    body: 'Taken out in the later edition?',
  }),
];

export const CORRECTIONS: Correction[] = [
  {
    id: 'c1',
    page: PAGE.url,
    target: target('“See you at midnight”'),
    kind: 'quotation',
    verdict: 'not-a-quote',
    created: '2026-10-14T08:00:00.000Z',
  },
];
