import { hashWord } from './hash.ts';
import { MARK } from './marks.ts';
import { SHAPE, type Tokens } from './tokens.ts';

// After an abbreviation only such a word with a capital opens a sentence: most others are names.
const OPENERS = new Set(
  'the a an he she it they we i you but and in on at this that these those his her their its'
    .split(' ')
    .map(hashWord),
);

/** Numbers sentences: a paragraph ends one, so does a stop before a word that may open the next. */
export function numberSentences(tokens: Tokens, text: string): void {
  const { count, mark, paragraph, sentence, start, end } = tokens;
  let current = 0;
  for (let i = 0; i < count; i++) {
    sentence[i] = current;
    if (i + 1 < count && paragraph[i + 1] !== paragraph[i]) {
      current++;
      continue;
    }
    const kind = mark[i];
    const dotted = kind === 0 && text.charCodeAt((end[i] as number) - 1) === 46;
    if (kind !== MARK.stop && kind !== MARK.question && kind !== MARK.ellipsis && !dotted) continue;
    // Closing marks belong to the sentence they end.
    let next = i + 1;
    while (next < count && start[next] === end[next - 1] && isCloser(mark[next] as number)) next++;
    if (next < count && (paragraph[next] !== paragraph[i] || opensSentence(tokens, next, dotted))) {
      while (i + 1 < next) sentence[++i] = current;
      current++;
    }
  }
}

const isCloser = (mark: number) =>
  mark === MARK.quote || mark === MARK.single || mark === MARK.close;

function opensSentence({ shape, mark, word }: Tokens, at: number, dotted: boolean): boolean {
  if (dotted) return shape[at] === SHAPE.capital && OPENERS.has(word[at] as number);
  const kind = mark[at];
  if (kind === MARK.none) return shape[at] !== SHAPE.lower;
  return kind === MARK.quote || kind === MARK.single || kind === MARK.open || kind === MARK.at;
}
