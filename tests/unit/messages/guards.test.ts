import { describe, expect, it } from 'vitest';
import { backgroundGuards } from '../../../utils/messages/background-guards.ts';
import { admit, type Guard, isRefusal, mayRead, Refusal } from '../../../utils/messages/guard.ts';
import { pageGuards } from '../../../utils/messages/page-guards.ts';

const self = { id: 'ours', root: 'chrome-extension://ours/' };
const extension = { id: 'ours', url: `${self.root}popup.html` };
const page = { id: 'ours', url: 'https://www.paper.example/a', frameId: 0, tab: { id: 7 } };

const HERE = 'https://paper.example/a';
const ELSEWHERE = 'https://bank.example/a';
const article = (url: string, aliases: string[] = []) => ({ url, aliases, title: 'T', site: 'S' });
const target = {
  quote: { exact: 'words', prefix: '', suffix: '' },
  position: { start: 0, end: 5 },
};
const note = {
  ...{ id: 'n1', page: HERE, kind: 'selection', target, body: 'mine', tags: [] },
  ...{ color: 'default', created: '2026-05-01', modified: '2026-05-01' },
};
const correction = {
  ...{ id: 'c1', page: HERE, target, kind: 'quotation', verdict: 'not-a-quote' },
  created: '2026-05-01',
};
const draft = { key: 'd1', page: HERE, body: 'half', tags: [], modified: '2026-05-01' };

const guards: Record<string, Guard<unknown>> = {
  ...(backgroundGuards as unknown as Record<string, Guard<unknown>>),
  ...(pageGuards as unknown as Record<string, Guard<unknown>>),
};
const call = (name: string, data: unknown, sender: Parameters<typeof admit>[1]['sender']) => {
  const guard = guards[name];
  if (!guard) throw new Error(`no call is named ${name}`);
  return admit(guard, { data, sender }, self).data;
};

/** One good call of each name. */
const GOOD: [name: string, data: unknown][] = [
  ['pageSeen', { article: true }],
  ['analyze', { text: 'a', language: '' }],
  [
    'showMarked',
    { counts: { quotation: 3, attribution: 2, figure: 0, note: 1 }, notesUnread: false },
  ],
  ['startReading', { tabId: 7, force: false }],
  ['notesOfPage', { urls: [HERE] }],
  ['saveNote', { page: article(HERE), note }],
  ['removeNote', { id: 'n1' }],
  ['restoreNote', { id: 'n1' }],
  ['saveCorrection', { page: article(HERE), correction }],
  ['notesWritten', undefined],
  ['notesSought', { found: ['n1'], missing: ['n2'] }],
  ['loadDraft', { key: 'd1' }],
  ['saveDraft', { draft }],
  ['removeDraft', { key: 'd1' }],
  ['describePage', null],
  ['goTo', { finding: 'f1' }],
  ['point', { note: 'n1' }],
  ['describeFinding', { finding: 'f1' }],
  ['step', { direction: -1 }],
  ['noteOnSelection', undefined],
  ['readAnyway', null],
  ['notesChanged', undefined],
];
const ONLY_PAGES = ['pageSeen', 'showMarked', 'notesSought'];
const ONLY_EXTENSION = ['startReading', 'notesWritten', ...Object.keys(pageGuards)];

describe('the guards', () => {
  it('are tried below, each of them', () => {
    expect(GOOD.map(([name]) => name).sort()).toEqual(Object.keys(guards).sort());
  });

  it.each(GOOD)('let a good call through: %s', (name, data) => {
    const sender = ONLY_PAGES.includes(name) ? page : extension;
    expect(call(name, data, sender)).toEqual(data ?? undefined);
  });

  it.each(GOOD)('know who may call: %s', (name, data) => {
    const asPage = () => call(name, data, page);
    const asExtension = () => call(name, data, extension);
    if (ONLY_EXTENSION.includes(name)) expect(asPage).toThrow(Refusal);
    else expect(asPage).not.toThrow();
    if (ONLY_PAGES.includes(name)) expect(asExtension).toThrow(Refusal);
    else expect(asExtension).not.toThrow();
  });

  it.each(GOOD)('refuse what another extension sends: %s', (name, data) => {
    expect(() => call(name, data, { ...page, id: 'theirs' })).toThrow(Refusal);
    expect(() => call(name, data, { ...extension, id: 'theirs' })).toThrow(Refusal);
  });

  it.each(GOOD)('refuse what looks otherwise: %s', (name, data) => {
    const sender = ONLY_PAGES.includes(name) ? page : extension;
    for (const input of [7, 'text', true, [], [data], { unknown: 1 }, broken(data)]) {
      expect(() => call(name, input, sender)).toThrow(Refusal);
    }
  });

  it.each<[string, unknown]>([
    ['notesOfPage', { urls: [HERE, ELSEWHERE] }],
    ['saveNote', { page: article(ELSEWHERE), note }],
    ['saveNote', { page: article(HERE, [ELSEWHERE]), note }],
    ['saveNote', { page: article(HERE), note: { ...note, page: ELSEWHERE } }],
    ['saveCorrection', { page: article(HERE), correction: { ...correction, page: ELSEWHERE } }],
    ['saveDraft', { draft: { ...draft, page: ELSEWHERE } }],
  ])('refuse a page that speaks of another site: %s %j', (name, data) => {
    expect(() => call(name, data, page)).toThrow('about another site');
    expect(call(name, data, extension)).toEqual(data);
  });

  it('leave out what a shape does not name', () => {
    expect(call('removeNote', { id: 'n1', all: true }, extension)).toEqual({ id: 'n1' });
  });

  it('tell a refusal by its name, which is all that a message carries', () => {
    const travelled = Object.assign(new Error('malformed'), { name: 'Refusal' });
    expect([isRefusal(travelled), isRefusal(new Error('closed'))]).toEqual([true, false]);
  });
});

describe('mayRead', () => {
  const from = (url: string) => ({ role: 'page', url }) as const;

  it.each([
    [from('https://paper.example/a'), 'https://m.paper.example/b', true],
    [from('http://paper.example/a'), 'https://paper.example:8443/a', true],
    [from('https://paper.example.evil.example/'), 'https://paper.example/', false],
    [from('https://paper.example/'), 'paper.example', false],
    [{ role: 'extension' } as const, 'https://paper.example/', true],
  ])('%j %s: %s', (sender, address, expected) => {
    expect(mayRead(sender, address)).toBe(expected);
  });
});

/** The data with each of its values replaced by one of another type. */
function broken(data: unknown): Record<string, unknown> {
  const keys = Object.keys(Object(data));
  return Object.fromEntries(keys.map((key) => [key, { wrong: 1 }]));
}
