import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze.ts';

// How many quotations each paragraph of one English page holds.
const PARAGRAPHS: [count: number, paragraph: string][] = [
  [1, '‘I don’t think it’s the members’ fault,’ said O’Neill, of the class of ’98.'],
  [1, "'It isn't ours and it wasn't the Smiths' either,' he said in the '90s."],
  [1, '“He told me ‘you’re finished’ and left,” said Carlow.'],
  [1, '« Il n’y a plus d’argent », a déclaré Mme Carlow.'],
  [1, '„Es ist kein Geld mehr da“, sagte Frau Carlow.'],
  [1, '»Es ist kein Geld mehr da«, sagte Frau Carlow.'],
  [1, '”Rahaa ei ole”, sanoi Carlow.'],
  [1, '— Rahaa ei ole, sanoi Carlow.'],
  [1, '"There is no money left," said Carlow, 5\'11" tall, by the 12" pipe.'],
  [2, '“First,” she said, ‘second’.'],
  [1, '“Opened curly and closed straight," said Pell.'],
  [1, "``Set in TeX marks,'' said Oke."],
  [0, "The 6' 2\" keeper ran 100 m in 10″, or 0′10″; rock 'n' roll, ’tis said, of the Joneses’."],
  [0, 'A stray mark ” here and one “ there, and nothing else.'],
  [1, '“Stands alone,” said the man of the paragraph after.'],
  [1, 'He wrote: "She said: \'They told me: "go"\', and I went", said Ebdon.'],
  [0, 'So-called “experts” and the ‘free’ ferry (scare quotes, no speech).'],
  [1, '「金がない」と議長は述べた。'],
  [1, '“By entity,” said Émile “no one” Roux.'],
];

describe('a page of hostile quotation marks', () => {
  const text = PARAGRAPHS.map(([, paragraph]) => paragraph).join('\n\n');
  const { quotations } = analyze(text, { language: 'en' });

  it.each(PARAGRAPHS)('has %i in: %s', (count, paragraph) => {
    const start = text.indexOf(paragraph);
    const within = quotations.filter(
      ({ span }) => span.start >= start && span.end <= start + paragraph.length,
    );
    expect(within).toHaveLength(count);
  });

  it('has no quotation that reaches out of its paragraph', () => {
    expect(
      quotations.filter(({ span }) => text.slice(span.start, span.end).includes('\n')),
    ).toEqual([]);
  });
});
