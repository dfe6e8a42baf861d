import { describe, expect, it } from 'vitest';
import { findQuotedSpans } from '../../../utils/text/quotation-marks.ts';
import { parseMarked } from '../support/marked.ts';

const outermost = (text: string, dashes = false) =>
  findQuotedSpans(text, dashes).flatMap(({ span, depth }) => (depth === 0 ? [span] : []));

describe('findQuotedSpans', () => {
  it.each([
    ['curly marks', '⟦“No,”⟧ she said, ⟦“not yet.”⟧'],
    ['straight marks', 'He said ⟦"no"⟧ and ⟦"never"⟧.'],
    ['a curly mark closed by a straight one', '⟦“No way,"⟧ he said.'],
    ['a straight mark closed by a curly one', '⟦"No way,”⟧ he said.'],
    ['single marks around apostrophes', '⟦‘It isn’t the players’ fault,’⟧ she said.'],
    ['straight single marks', "⟦'We're the Joneses' friends,'⟧ he said."],
    ['a single mark after a plural, as irony', 'The ⟦‘experts’⟧ met the ⟦‘press’⟧.'],
    ['French marks with their spaces', '⟦« Non »⟧, dit-elle.'],
    ['French marks with spaces that do not break', '⟦«\u00a0Non\u00a0»⟧, dit-elle.'],
    ['German inward marks', '⟦»Nein«⟧, sagte sie. ⟦»Doch«⟧, sagte er.'],
    ['German low marks', '⟦„Nein“⟧, sagte sie. ⟦‚Doch‘⟧, sagte er.'],
    ['Polish low marks', '⟦„Nie”⟧, powiedziała.'],
    ['Nordic marks', '⟦”Ei”⟧, hän sanoi.'],
    ['Swedish inward marks', '⟦»Nej»⟧, sade hon.'],
    ['corner brackets', '議長は⟦「金がない」⟧と述べた。'],
    ['marks between letters of unspaced scripts', '他说“不行”。'.replace('“不行”', '⟦“不行”⟧')],
    ['doubled backticks', "⟦``Set in TeX,''⟧ he said."],
    ['doubled apostrophes', "⟦''Set in type,''⟧ he said."],
    ['an opening mark set apart', 'It read, ⟦“ … if they come”⟧.'],
    ['words beside inches and feet', '⟦"It is 6\'2" tall,"⟧ she said of the 12" pipe.'],
    ['a mark left open at the start of a paragraph', '⟦“It goes on and on⟧\n\nNot this.'],
    ['a mark left open before a new sentence', 'She said: ⟦“It goes on⟧\n\nNot this.'],
    ['what a dash opens before a verb of saying', '⟦— Ei ole rahaa,⟧ sanoi Virta.'],
    ['what a question asks after a dash', '⟦— Pourquoi ?⟧ demande Paul.'],
  ])('finds %s', (_name, marked) => {
    const { text, spans } = parseMarked(marked);
    expect(outermost(text)).toEqual(spans);
  });

  it.each([
    ['apostrophes', 'It’s the players’ and O’Neill’s.'],
    ['years and elisions', 'In the ’90s, rock ‘n’ roll; ’tis so, ‘em all.'],
    ['feet, inches and primes', 'A 6\' 2" man, 10″ long, 0′10″, a 12" pipe.'],
    ['stray marks', 'A mark ” here and one “ there, and " too.'],
    ['a Hebrew abbreviation', 'דובר צה"ל אמר'],
    ['a dash that opens a list or a signature', '— Jan Pell'],
    ['an irony left open', 'The “experts and the rest of them.'],
  ])('finds nothing in %s', (_name, text) => {
    expect(outermost(text)).toEqual([]);
  });

  it('finds what is quoted inside a quotation', () => {
    const { text, spans } = parseMarked('⟦"She said: ⟦‘They said ⟦"go"⟧’⟧, and I went"⟧, he said.');
    const found = findQuotedSpans(text);
    expect(found.map(({ span }) => span)).toEqual(spans);
    expect(found.map(({ depth }) => depth)).toEqual([0, 1, 2]);
  });

  it('tells the marks from the words', () => {
    const { text, spans } = parseMarked("“⟦No⟧”, ``⟦no⟧'', — ");
    expect(findQuotedSpans(text).map(({ inner }) => inner)).toEqual(spans);
  });

  it('ties a quotation to the next paragraph where its mark is set anew', () => {
    const text = 'He said: “One.\n\n“Two.\n\n“Three,” and left.\n\n“Four.”';
    const found = findQuotedSpans(text);
    expect(found.map(({ next }) => next)).toEqual([1, 2, null, null]);
    expect(found.map(({ closed }) => closed)).toEqual([false, false, true, true]);
  });

  it('ties single quotation marks over paragraphs too', () => {
    expect(findQuotedSpans('‘One.\n\n‘Two,’ he said.').map(({ next }) => next)).toEqual([1, null]);
  });

  it('takes a dash for speech everywhere where the language uses it so', () => {
    const { text, spans } = parseMarked('⟦– Tilanne on hyvä.⟧\n\nVirta poistui.');
    expect(outermost(text, true)).toEqual(spans);
    expect(outermost(text)).toEqual([]);
  });

  it('never eats the paragraphs after a stray mark', () => {
    const { text, spans } = parseMarked('A “stray mark.\n\n⟦“No,”⟧ she said.\n\nThe end.');
    expect(outermost(text)).toEqual(spans);
  });
});
