import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestBody } from '../../../../utils/notes/export/nest-body.ts';
import { anyText } from '../arbitrary.ts';
import { parseMarkdown } from '../parse-markdown.ts';

describe('nestBody', () => {
  it.each([
    ['lowers headings', '# A\n## B', ['## A', '### B']],
    ['stops at the lowest', '##### A\n###### B', ['###### A', '###### B']],
    ['lowers underlined headings', 'A\n===\n\nB\n---', ['## A', '', '### B']],
    ['lowers an underlined heading of two lines', 'A\n  b\n---', ['### A b']],
    ['leaves a rule under a quote alone', '> q\nstill q\n---', ['> q', 'still q', '---']],
    ['keeps signs at the end of an underlined heading', 'C #\n==', ['## C \\#']],
    ['leaves a rule alone', 'A\n\n---', ['A', '', '---']],
    ['leaves a rule under a list alone', '- a\n---', ['- a', '---']],
    ['leaves a tag alone', '#tag', ['#tag']],
    ['leaves fenced code alone', '```\n# a\n```\n# b', ['```', '# a', '```', '## b']],
    ['leaves code with tildes alone', '~~~\n# a\n```\n# b', ['~~~', '# a', '```', '# b']],
    ['leaves code in an item alone', '- ```sh\n# a\n  ```', ['- ```sh', '# a', '  ```']],
    [
      'closes a fence with one as long',
      '````\n```\n# a\n`````\n# b',
      ['````', '```', '# a', '`````', '## b'],
    ],
    ['leaves indented code alone', '    # a', ['    # a']],
    ['reads every kind of line end', '# a\r\n# b\r# c', ['## a', '## b', '## c']],
  ])('%s', (_name, body, expected) => {
    expect(nestBody(body, 1)).toEqual(expected);
  });

  it('changes nothing at level 0 but line ends and underlined headings', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const lines = body.replace(/\r\n?/g, '\n').split('\n');
        fc.pre(!lines.some((line) => /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)));
        expect(nestBody(body, 0)).toEqual(lines);
      }),
    );
  });

  it('leaves no heading above the one it stands under', () => {
    const anyLine = fc.constantFrom(
      '# a',
      '## b #',
      '  ### c',
      '*text*',
      '',
      '===',
      '--',
      '***',
      '> q',
      '1. i',
    );
    fc.assert(
      fc.property(fc.array(anyLine), fc.constantFrom(1, 2), (lines, level) => {
        const { children } = parseMarkdown(nestBody(lines.join('\n'), level).join('\n'));
        const depths = children.flatMap((child) => (child.type === 'heading' ? [child.depth] : []));
        expect(depths.filter((depth) => depth <= level)).toEqual([]);
      }),
    );
  });
});
