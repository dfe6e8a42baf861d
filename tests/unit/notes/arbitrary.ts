import fc from 'fast-check';
import type { Correction, Entry, Note, Page } from '../../../utils/notes/note.ts';

/** Pieces that mean something in Markdown, HTML, Obsidian, file systems or addresses. */
const NASTY = [
  ...[
    '*',
    '_',
    '**',
    '`',
    '```',
    '~~~',
    '[',
    ']',
    '](',
    '<',
    '>',
    '<b>',
    '-->',
    '<!--',
    '&amp;',
    '#',
  ],
  ...[
    '# ',
    '- ',
    '1. ',
    '2) ',
    '+ ',
    '---',
    '===',
    '|',
    '| - |',
    '$',
    '$$',
    '\\',
    '!',
    '![',
    '^',
    ':',
  ],
  ...[
    'https://example.org/',
    'www.example.org',
    'a@example.org',
    '[^1]',
    '[x]: /y',
    '==',
    '%%',
    '#tag',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    ',',
    '.',
    '…',
    'word',
    'two words',
    '5',
    '\u00A0',
    '\u200B',
    '\u2028',
    '\uFEFF',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\0',
    '\u0007',
    '\uD83D',
    '\uDE00',
    '😀',
    'é',
    'عربي',
  ],
];

/** Any text, often full of what some format takes for markup. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const anyKey = anyText.filter((text) => text !== '');

/** Any number that JSON can hold; it has no negative zero. */
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));

const anyIso = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());

const anyTarget = fc.record({
  quote: fc.record({ exact: anyText, prefix: anyText, suffix: anyText }),
  position: fc.record({ start: fc.nat(), end: fc.nat() }),
});

export const anyPage: fc.Arbitrary<Page> = fc.record(
  {
    url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), anyKey),
    aliases: fc.array(anyText, { maxLength: 3 }),
    title: anyText,
    site: anyText,
    author: anyText,
    published: fc.oneof(anyIso, anyText),
    language: anyText,
  },
  { requiredKeys: ['url', 'aliases', 'title', 'site'] },
);

const anyFigure = fc.record(
  {
    value: anyNumber,
    high: anyNumber,
    unit: fc.oneof(fc.constantFrom('people', 'percent', 'USD', 'share', 'score', ''), anyText),
    counts: anyText,
    change: fc.oneof(fc.constantFrom('=', '<', '>', '~', 'up', 'down'), anyText),
  },
  { requiredKeys: ['value', 'unit', 'counts', 'change'] },
);

const anyNote = (page: string): fc.Arbitrary<Note> =>
  fc.record(
    {
      id: fc.uuid(),
      page: fc.constant(page),
      kind: fc.constantFrom('quote', 'attribution', 'figure', 'selection', 'page'),
      target: anyTarget,
      speaker: fc.record({ name: anyText, role: anyText }, { requiredKeys: ['name'] }),
      figure: anyFigure,
      body: fc.array(anyText, { maxLength: 8 }).map((lines) => lines.join('\n')),
      tags: fc.array(anyText, { maxLength: 3 }),
      color: anyText,
      created: anyIso,
      modified: anyIso,
    },
    { requiredKeys: ['id', 'page', 'kind', 'body', 'tags', 'color', 'created', 'modified'] },
  );

const anyCorrection = (page: string): fc.Arbitrary<Correction> =>
  fc.record(
    {
      id: fc.uuid(),
      page: fc.constant(page),
      target: anyTarget,
      kind: fc.constantFrom('quotation', 'attribution', 'figure'),
      verdict: fc.constantFrom('not-a-quote', 'other-speaker', 'not-a-claim'),
      speaker: anyText,
      created: anyIso,
    },
    { requiredKeys: ['id', 'page', 'target', 'kind', 'verdict', 'created'] },
  );

/** A page with whatever may be kept about it. */
export const anyEntry: fc.Arbitrary<Entry> = anyPage.chain((page) =>
  fc.record({
    page: fc.constant(page),
    notes: fc.array(anyNote(page.url), { maxLength: 4 }),
    corrections: fc.array(anyCorrection(page.url), { maxLength: 2 }),
  }),
);

export const anyEntries = fc.array(anyEntry, { maxLength: 4 });
