import { describe, expect, it } from 'vitest';
import { findDrafts } from '../../../utils/analysis/drafts.ts';
import { mergeTagged } from '../../../utils/analysis/merge-tagged.ts';
import { findQuotations } from '../../../utils/analysis/quotations.ts';
import { read } from '../../../utils/analysis/reading.ts';
import type { AttributionCandidate } from '../../../utils/analysis/tagger/candidate.ts';
import type { Span } from '../../../utils/text/spans.ts';

const place = (text: string, part: string): Span[] => {
  const start = text.indexOf(part);
  return part === '' ? [] : [{ start, end: start + part.length }];
};

const tag = (
  text: string,
  [source, cue, content]: [string, string, string],
): AttributionCandidate => ({
  source: place(text, source),
  cue: place(text, cue),
  content: place(text, content),
});

function merge(text: string, ...tagged: [string, string, string][]) {
  const reading = read(text);
  const candidates = tagged.map((parts) => tag(text, parts));
  return mergeTagged(reading, findDrafts(reading), candidates);
}

const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const told = (text: string, ...tagged: [string, string, string][]): string[] =>
  merge(text, ...tagged).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => words(text, spans)).join(' | '),
  );

describe('mergeTagged', () => {
  it('takes what the rules do not know', () => {
    const text = 'The mayor toyed with selling the harbour.';
    expect(told(text)).toEqual([]);
    expect(told(text, ['The mayor', 'toyed with', 'selling the harbour'])).toEqual([
      'The mayor | toyed with | selling the harbour',
    ]);
  });

  it('believes the tagger where both read a report', () => {
    const text = 'Ann Lee said the bridge was shut on Monday.';
    expect(told(text, ['Ann Lee', 'said', 'the bridge was shut'])).toEqual([
      'Ann Lee | said | the bridge was shut',
    ]);
  });

  it('takes what is told of the paper that something stands in for no report', () => {
    const text = 'The pier leaks, the council said in a letter that has angered many.';
    const told1: [string, string, string] = [
      'the council',
      'said in a letter',
      'that has angered many',
    ];
    expect(told(text, told1)).toEqual(['the council | said | The pier leaks']);
    const plain = 'The council said in a letter that angered crowds had left.';
    const told2: [string, string, string] = [
      'The council',
      'said in a letter',
      'that angered crowds had left',
    ];
    expect(told(plain, told2)).toEqual(['The council | said | that angered crowds had left']);
  });

  it.each<[string, string, string, string, string?]>([
    ['The council said Monday the pier leaks.', 'The council', 'said Monday', 'the pier leaks'],
    [
      'The pier leaks, the council said on the radio.',
      'the council',
      'said on',
      'the radio',
      'the council | said | The pier leaks',
    ],
    [
      'The pier leaks, said plumbers on Monday.',
      '',
      'said',
      'The pier leaks',
      'plumbers | said | The pier leaks',
    ],
    [
      'The pier leaks, she told the board, and the wall will hold.',
      'she',
      'told',
      'the wall will hold',
      'she | told | The pier leaks … and the wall will hold',
    ],
  ])(
    'takes when or in what somebody says it for no report: %s',
    (text, who, verb, said, line = '') => {
      expect(told(text, [who, verb, said])).toEqual([line || `${who} | said | ${said}`]);
    },
  );

  it('believes the rules in what is quoted, and the tagger in who says it', () => {
    const text = '“It was dark,” the nurse said. “Nobody saw it.”';
    expect(told(text, ['nurse', 'said', '“It was dark,”'])).toEqual([
      'nurse | said | “It was dark,” … “Nobody saw it.”',
    ]);
  });

  it.each([
    [
      'behind an aside',
      'Ann Lee said the ferry, an old tug, was lost at sea.',
      ['Ann Lee', 'said', 'the ferry'],
      'Ann Lee | said | the ferry, an old tug, was lost at sea',
    ],
    [
      'with a list',
      'Ann Lee said that thieves stole the boats, nets and, in one case, anchors of nine crews.',
      ['Ann Lee', 'said', 'that thieves stole the boats'],
      'Ann Lee | said | that thieves stole the boats, nets and, in one case, anchors of nine crews',
    ],
    [
      'without the hearer',
      'Ann Lee told relatives their loss would be known.',
      ['Ann Lee', 'told', 'relatives their loss would be known'],
      'Ann Lee | told | their loss would be known',
    ],
    [
      'without a time before it',
      'Ann Lee replied the next day that it was late.',
      ['Ann Lee', 'replied', 'the next day that it was late'],
      'Ann Lee | replied | that it was late',
    ],
  ] satisfies [string, string, [string, string, string], string][])(
    'gives a content %s that the tagger cuts elsewhere',
    (_name, text, tagged, line) => {
      expect(told(text, tagged)).toEqual([line]);
    },
  );

  it.each([
    [
      'Ann Lee said the ferry was lost, which was a pity for towns and farms.',
      'the ferry was lost',
    ],
    ['Ann Lee said the ferry was lost, and walked off.', 'the ferry was lost'],
    ['Ann Lee said the ferry was lost, citing captains and crews.', 'the ferry was lost'],
  ])('lets a comma end a content before other clauses: %s', (text, content) => {
    expect(told(text, ['Ann Lee', 'said', content])).toEqual([`Ann Lee | said | ${content}`]);
  });

  it('takes the report of a phrase for which the tagger reports its own clause', () => {
    const text = 'A neighbour who declined to be quoted thinks the boat is lost.';
    expect(
      told(text, ['A neighbour who', 'declined', 'to be quoted thinks the boat is lost']),
    ).toEqual(['A neighbour who declined to be quoted | thinks | the boat is lost']);
  });

  it('parts a question from the answer', () => {
    const text = 'Asked whether it was late, Ann Lee laughed. “Ask the wind.”';
    const candidate = {
      source: [],
      cue: place(text, 'Asked'),
      content: [...place(text, 'whether it was late'), ...place(text, '“Ask the wind.”')],
    };
    const reading = read(text);
    const drafts = mergeTagged(reading, findDrafts(reading), [candidate]);
    expect(drafts.map(({ content }) => words(text, content))).toContain('whether it was late');
  });

  it.each([
    ['a place', 'Harlow Works'],
    ['a preposition', 'At'],
  ])('takes the subject where the tagger took %s before it', (_name, source) => {
    const text = 'At Harlow Works, a plumber, who gave no name, said it leaked.';
    expect(told(text, [source, 'said', 'it leaked'])).toEqual(['a plumber | said | it leaked']);
  });

  it('joins what goes on behind a semicolon', () => {
    const text = 'Nets, ropes and boats were lost, the post said; the crews were not.';
    expect(told(text, ['the post', 'said', 'ropes and boats were lost'])).toEqual([
      'the post | said | Nets, ropes and boats were lost … the crews were not',
    ]);
  });

  it('keeps what rules read behind "who"', () => {
    expect(told('The crew waited for Ann Lee, who reckons the ferry will sink.')).toEqual([
      'who | reckons | the ferry will sink',
    ]);
  });

  it('takes nobody who speaks for what is said', () => {
    const text = 'Nonsense, says Ann Lee.';
    expect(told(text, ['', 'says', 'Ann Lee'])).toEqual(['Ann Lee | says | Nonsense']);
    expect(told(text)).toEqual(['Ann Lee | says | Nonsense']);
  });

  it('takes nobody who only hears for a source', () => {
    const text = 'The boat sank in the night, a jury has heard.';
    expect(told(text, ['a jury', 'has heard', 'The boat sank in the night'])).toEqual([
      ' | has heard | The boat sank in the night',
    ]);
  });

  it('keeps what the rules read where the tagger found nothing', () => {
    const text = 'Ann Lee said the bridge was shut.\n\nThe mayor toyed with selling it.';
    expect(told(text, ['The mayor', 'toyed with', 'selling it'])).toEqual([
      'Ann Lee | said | the bridge was shut',
      'The mayor | toyed with | selling it',
    ]);
  });

  it.each([
    'Adjusted margin fell 22 basis points to 9.8%.',
    'Ann Lee backed the plan on Monday.',
    'The Democratic contests award delegates by votes.',
    'The mayor, who supported the bridge, was out.',
  ])('keeps no doubtful reading of the rules alone: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('drops what the rules read across the words of the tagger', () => {
    const text = 'The board let it be known that Ann Lee denied that it was late.';
    expect(told(text)).toContain('Ann Lee | denied | that it was late');
    const whole = 'that Ann Lee denied that it was late';
    expect(told(text, ['The board', 'let it be known', whole])).toEqual([
      `The board | let it be known | ${whole}`,
    ]);
  });

  it('keeps what somebody plainly said within what another reports', () => {
    const text = 'The board let it be known that Ann Lee said it was late.';
    const [outer, inner] = merge(text, [
      'The board',
      'let it be known',
      'that Ann Lee said it was late',
    ]);
    expect(words(text, inner?.content ?? [])).toBe('it was late');
    expect(inner?.within).toBe(outer);
  });

  it('keeps what somebody thought, according to somebody else', () => {
    const text = 'He suspected it was late, according to Ann Lee.';
    const outer = 'He suspected it was late';
    expect(told(text, ['Ann Lee', 'according to', outer])).toEqual([
      `Ann Lee | according to | ${outer}`,
      'He | suspected | it was late',
    ]);
  });

  it.each([
    [
      'Ann Lee asked when the pier fell.',
      ['Ann Lee', 'asked', 'the pier fell'],
      'Ann Lee | asked | when the pier fell',
    ],
    [
      'Ann Lee asked him whether the pier fell.',
      ['Ann Lee', 'asked', 'him whether the pier fell'],
      'Ann Lee | asked | whether the pier fell',
    ],
    [
      'Ann Lee asked the board why the pier fell.',
      ['Ann Lee', 'asked the board', 'why the pier fell'],
      'Ann Lee | asked | why the pier fell',
    ],
    [
      'The guests were told by Ann Lee that the pier fell.',
      ['Ann', 'were told by', 'that the pier fell'],
      'Ann Lee | were told by | that the pier fell',
    ],
    [
      'The guests were told by Ann Lee that the pier fell.',
      ['', 'were told', 'that the pier fell'],
      'Ann Lee | were told by | that the pier fell',
    ],
    [
      'The plumber was quoted as saying the pier fell.',
      ['', 'was quoted as saying', 'the pier fell'],
      'The plumber | was quoted as saying | the pier fell',
    ],
  ])('knows who asks or tells whom what: %s', (text, [who = '', verb = '', said = ''], line) => {
    expect(told(text, [who, verb, said])).toEqual([line]);
  });

  it.each([
    ['The plumber accused the board of theft.', 'The plumber | accused | the board of theft'],
    ['The plumber blamed the leak on the frost.', 'The plumber | blamed | the leak on the frost'],
  ])('keeps whom somebody accuses: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('ends what somebody wants before whoever says so', () => {
    expect(
      told('The firm wants to sell the pier, officials said.', [
        'The firm',
        'wants',
        'to sell the pier, officials said',
      ]),
    ).toEqual([
      'The firm | wants | to sell the pier',
      'officials | said | The firm wants to sell the pier',
    ]);
  });

  it('keeps whose word it is that somebody says something', () => {
    const text = 'According to the plumber, Ann Lee denied that the roof leaked.';
    const inner = 'Ann Lee | denied | that the roof leaked';
    const outer = 'the plumber | According to | Ann Lee denied that the roof leaked';
    expect(told(text, ['Ann Lee', 'denied', 'that the roof leaked'])).toEqual([outer, inner]);
    expect(told(text, ['the plumber', 'According to', 'that the roof leaked'])[0]).toEqual(outer);
  });

  it('begins no report with a clause about its subject', () => {
    const text = 'The price, which rose in May, is too high, Ann Lee said.';
    expect(told(text, ['Ann Lee', 'said', 'which rose in May, is too high'])).toEqual([
      'Ann Lee | said | The price, which rose in May, is too high',
    ]);
  });

  it('takes no one who is told for a source', () => {
    const text = 'The clerks were told by Ann Lee that the bridge was shut.';
    expect(told(text, ['The clerks', 'were told', 'that the bridge was shut'])).toEqual([
      'Ann Lee | were told by | that the bridge was shut',
    ]);
  });

  it('takes the "by" of a passive into its cue', () => {
    const text = 'The clerks were warned by Ann Lee about the bridge.';
    expect(told(text, ['Ann Lee', 'were warned', 'about the bridge'])).toEqual([
      'Ann Lee | were warned by | about the bridge',
    ]);
  });

  it('takes in the quotation marks at the edges of a content, and the quotation with them', () => {
    const text = 'The clerk hinted at “a very long wait” there.';
    const [draft] = merge(text, ['The clerk', 'hinted at', 'a very long wait']);
    expect(words(text, draft?.content ?? [])).toBe('“a very long wait”');
    expect(draft?.quotes).toEqual([0]);
  });

  it('knows the quotation that an attribution is spoken in', () => {
    const text = '“The clerk hinted at a delay,” said Ann Lee.';
    const drafts = merge(text, ['The clerk', 'hinted at', 'a delay']);
    expect(drafts.find(({ cue }) => words(text, cue) === 'hinted at')?.inside).toBe(0);
  });

  it('keeps the turns of an interview', () => {
    const text =
      'Ann Lee spoke to Jon Reyes.\n\nQ: Is the bridge safe?\n\nA: It is safe.\n\nQ: Since when?\n\nA: Since May.';
    const turns = findDrafts(read(text)).filter(({ turn }) => turn);
    expect(turns.length).toBeGreaterThan(2);
    const kept = merge(text, ['Ann Lee', 'spoke', 'to Jon Reyes']).filter(({ turn }) => turn);
    expect(kept).toHaveLength(turns.length);
  });

  it.each([
    ['A doctor who hosts the show “Blue Hill Road” left.', 'who', 'hosts', '“Blue Hill Road”'],
    ['The show “Blue Hill Road,” on at 8, was late.', 'The', 'show', '“Blue Hill Road,”'],
  ])('takes the title of a work for nothing said: %s', (text, ...tagged) => {
    expect(told(text, tagged as [string, string, string])).toEqual([]);
  });

  it.each([
    ['The crowd chanted “Long Live Ann Lee.”', 'The crowd', 'chanted', '“Long Live Ann Lee.”'],
    ['The sign: “Keep Off The Grass”', 'The sign', ':', '“Keep Off The Grass”'],
    ['The show mocked “the old fool.”', 'The show', 'mocked', '“the old fool.”'],
  ])('keeps what somebody says, in capitals or not: %s', (text, ...tagged) => {
    expect(told(text, tagged as [string, string, string])).toHaveLength(1);
  });

  it('lets no mark alone be the source of a quotation', () => {
    const text = '“It was late,” Ann Lee, an actuary, said.';
    expect(told(text, [',', 'said', '“It was late,”'])).toEqual([
      'Ann Lee, an actuary | said | “It was late,”',
    ]);
  });

  it('takes irony at the beginning of a content for no quotation', () => {
    const text = 'So-called “experts” and their friends were asked.';
    const candidate = ['', 'So-called', '“experts” and their friends'] as const;
    const reading = read(text);
    const drafts = merge(text, [...candidate]);
    expect(drafts).toHaveLength(1);
    expect(findQuotations(reading, drafts)).toEqual([]);
  });

  it.each([
    ['keeps', '‘The clerk told us, “Go home,”’ Ann Lee said.', 2],
    ['drops', '‘The clerk told us that it was late,’ Ann Lee said.', 1],
  ])(
    '%s what is retold inside a quotation by whether it has marks of its own',
    (_does, text, count) => {
      const reading = read(text);
      expect(findDrafts(reading)).toHaveLength(2);
      const whole = text.slice(0, text.indexOf(' Ann'));
      expect(merge(text, ['Ann Lee', 'said', whole])).toHaveLength(count);
    },
  );
});
