import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, escapeLine, link, oneLine } from '../../../../utils/notes/export/escape.ts';
import { anyText } from '../arbitrary.ts';
import { parseMarkdown } from '../parse-markdown.ts';

/** The parsed nodes without their places. */
const shape = (markdown: string) =>
  JSON.parse(
    JSON.stringify(parseMarkdown(markdown).children, (key, value) =>
      key === 'position' || value === null ? undefined : value,
    ),
  );

const paragraph = (...children: object[]) => [{ type: 'paragraph', children }];
const text = (value: string) => ({ type: 'text', value });

describe('escapeLine', () => {
  it.each([
    ['leaves plain prose alone', 'It cost 5%, he said (twice) - no more!', null],
    ['keeps emphasis marks', 'a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
    ['keeps HTML', '<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['keeps entities', 'AT&T &copy; &#65;', 'AT&T \\&copy; \\&\\#65;'],
    ['keeps a number that looks like an item', '1986. It began', '1986\\. It began'],
    ['keeps a dash that looks like an item', '- so what', '\\- so what'],
    ['keeps a minus sign', '-5 degrees', null],
    [
      'keeps what Obsidian would read',
      '#tag ==x== %%y%% $1',
      '\\#tag \\=\\=x\\=\\= \\%\\%y\\%\\% \\$1',
    ],
    ['puts lines on one', ' a\n\n b\tc ', 'a b c'],
    ['drops control characters', 'a\0b\u0007', 'ab'],
  ])('%s', (_name, input, expected) => {
    expect(escapeLine(input)).toBe(expected ?? input);
  });

  it('shows any text as it is, with no markup in it', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const line = oneLine(input);
        expect(shape(escapeLine(input))).toEqual(line === '' ? [] : paragraph(text(line)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('link', () => {
  it('gives the very address back, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          anyText.map((rest) => `https://example.org/${rest.replace(/[^!-~\u00A1-\uD7FF]/g, '')}`),
        ),
        anyText.filter((label) => oneLine(label) !== ''),
        (url, label) => {
          expect(shape(link(label, url))).toEqual(
            paragraph({ type: 'link', url, children: [text(oneLine(label))] }),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([['javascript:alert(1)'], ['data:text/html,x'], ['file:///etc/passwd'], ['']])(
    'is no link for %j',
    (url) => expect(shape(link('Read', url))).toEqual(paragraph(text('Read'))),
  );
});

describe('address', () => {
  it('shows and opens the same address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(shape(address(url))).toEqual(
          paragraph({ type: 'link', url, children: [text(url)] }),
        );
      }),
    );
  });

  it('keeps what looks like an entity in it', () => {
    const url = 'https://example.org/?a=1&copy;=2';
    expect(shape(address(url))).toEqual(paragraph({ type: 'link', url, children: [text(url)] }));
    expect(address(url)).toContain('\\&copy;');
  });

  it('is plain text where it is none of the web', () => {
    expect(shape(address('about:blank <b>'))).toEqual(paragraph(text('about:blank <b>')));
  });
});
