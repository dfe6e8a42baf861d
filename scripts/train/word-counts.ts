import { LABEL } from '../../utils/analysis/tagger/labels.ts';
import { SHAPE } from '../../utils/analysis/tagger/tokens.ts';
import { packTraits } from '../../utils/analysis/tagger/traits.ts';
import type { Article } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';

/** What is counted of one word. */
interface Counts {
  all: number;
  cue: number;
  cueStart: number;
  source: number;
  /** Articles that have it in lower case. */
  articles: number;
}

const GROUPS = 8;
const groupOf = ({ lot }: Article) => Math.floor(lot / 5) % GROUPS;

// In fewer articles a word is known by its shape and ending only: so names stay out.
const KNOWN_FROM = 3;

/**
 * Counts of the words of training articles. A trait read for one of these articles leaves out the
 * group that it is in: else the model would trust what it was told about its own texts.
 */
export class WordCounts {
  readonly #all = new Map<number, Counts>();
  readonly #groups: Map<number, Counts>[] = Array.from({ length: GROUPS }, () => new Map());
  readonly #trained = new Set<Article>();
  readonly #lexicon: Lexicon;

  constructor(articles: readonly Article[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const article of articles) {
      this.#trained.add(article);
      const group = this.#groups[groupOf(article)] as Map<number, Counts>;
      for (const [word, counts] of countWords(article)) {
        addTo(this.#all, word, counts);
        addTo(group, word, counts);
      }
    }
  }

  /** The words counted. */
  words(): number[] {
    return [...this.#all.keys()];
  }

  /** Tells whether a word was met at least twice. */
  isRepeated(word: number): boolean {
    return (this.#all.get(word)?.all ?? 0) > 1;
  }

  /** The packed traits of every token's word. */
  readTraits(article: Article): Int32Array {
    const { tokens } = article;
    const own = this.#trained.has(article) ? this.#groups[groupOf(article)] : undefined;
    const traits = new Int32Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.mark[i] === 0) traits[i] = this.traitsOf(tokens.word[i] as number, own);
    }
    return traits;
  }

  /** The packed traits of a word, by all articles but those of `without`. */
  traitsOf(word: number, without?: ReadonlyMap<number, Counts>): number {
    const sense = this.#lexicon.senses.get(word) ?? 0;
    const cluster = this.#lexicon.groups.get(word) ?? 0;
    const all = this.#all.get(word);
    const less = without?.get(word);
    const known = (all?.articles ?? 0) - (less?.articles ?? 0) >= KNOWN_FROM;
    if (!all || !known) {
      return packTraits({ known: false, cue: 0, cueStart: 0, source: 0, cluster, sense });
    }
    const total = all.all - (less?.all ?? 0) + 1.5;
    return packTraits({
      known,
      cue: level((all.cue - (less?.cue ?? 0) + 0.05) / total),
      cueStart: level((all.cueStart - (less?.cueStart ?? 0) + 0.05) / total),
      source: level((all.source - (less?.source ?? 0) + 0.1) / total),
      cluster,
      sense,
    });
  }
}

function countWords({ tokens, labels }: Article): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.mark[i] !== 0) continue;
    const word = tokens.word[i] as number;
    let own = counts.get(word);
    if (!own) {
      own = { all: 0, cue: 0, cueStart: 0, source: 0, articles: 0 };
      counts.set(word, own);
    }
    const label = labels[i] as number;
    own.all++;
    if (label === LABEL.cue || label === LABEL.cueOn) own.cue++;
    if (label === LABEL.cue) own.cueStart++;
    if (label <= LABEL.sourceAfterOn) own.source++;
    if (tokens.shape[i] === SHAPE.lower) own.articles = 1;
  }
  return counts;
}

function addTo(map: Map<number, Counts>, word: number, more: Counts): void {
  const sum = map.get(word);
  if (!sum) {
    map.set(word, { ...more });
    return;
  }
  sum.all += more.all;
  sum.cue += more.cue;
  sum.cueStart += more.cueStart;
  sum.source += more.source;
  sum.articles += more.articles;
}

const LEVELS = [0.01, 0.03, 0.08, 0.18, 0.35, 0.6];

const level = (share: number): number => 1 + LEVELS.filter((limit) => share >= limit).length;
