import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../../../utils/notes/export/passage-link.ts';
import { anyText } from '../arbitrary.ts';

const PAGE = 'https://news.example/a';
const link = (exact: string, prefix = '', suffix = ''): string =>
  decodeURIComponent(passageLink(PAGE, { exact, prefix, suffix }).slice(PAGE.length));

describe('passageLink', () => {
  it.each([
    [
      'names a passage whole',
      'The pier held through the storm',
      '#:~:text=The pier held through the storm',
    ],
    [
      'puts white space on one line',
      ' The pier  held through a\u00A0storm ',
      '#:~:text=The pier held through a storm',
    ],
    [
      'names a long passage by its ends',
      `The ferry will run ${'again and '.repeat(20)}again until the end of June`,
      '#:~:text=The ferry will run again,until the end of June',
    ],
    [
      'names a passage of two blocks by its ends',
      'The ferry will run daily, he said.\n\nIt will be free of charge',
      '#:~:text=The ferry will run daily,,will be free of charge',
    ],
  ])('%s', (_name, exact, expected) => {
    expect(link(exact)).toBe(expected);
  });

  it('names a short passage with its neighbours, but for the words that may be cut', () => {
    expect(link('two boats', 'ere will be only ', ' a day from Ju')).toBe(
      '#:~:text=will be only-,two boats,-a day from',
    );
  });

  it('encodes what has a meaning in a fragment', () => {
    expect(
      passageLink(PAGE, { exact: 'a well-known, safe & sound boat', prefix: '', suffix: '' }),
    ).toBe(`${PAGE}#:~:text=a%20well%2Dknown%2C%20safe%20%26%20sound%20boat`);
  });

  it('keeps a fragment that the address has', () => {
    expect(
      passageLink(`${PAGE}#live`, { exact: 'The pier held through', prefix: '', suffix: '' }),
    ).toMatch(/^https:\/\/news\.example\/a#live:~:text=The/);
  });

  it('is the page where there is no passage', () => {
    expect(link(' \n')).toBe('');
  });

  it('is a fragment of encoded parts, whatever the passage', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (exact, prefix, suffix) => {
        const fragment = passageLink('', { exact, prefix, suffix });
        expect(fragment).toMatch(
          /^(?:#:~:text=(?:[^-,&\s]+-,)?[^-,&\s]+(?:,[^-,&\s]+)?(?:,-[^-,&\s]+)?)?$/,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
