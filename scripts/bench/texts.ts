import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/run-tool.ts';

/** The texts of a measurement, and where they come from. */
export interface Texts {
  from: string;
  articles: readonly string[];
}

const SHARED = join(ROOT, '../shared/corpora/articles/dev.jsonl');
const REAL = join(ROOT, '../shared/corpora/polnear/train.jsonl');
const REAL_ARTICLES = 100;
const OWN = ['scripts/sample/article.html', 'tests/fixtures/news/bridge.html'];

/** News articles to analyse: those of the corpus beside the project, or the project's own pages. */
export function readTexts(): Texts {
  if (!existsSync(SHARED)) {
    return { from: OWN.join(' and '), articles: OWN.map((file) => proseOf(join(ROOT, file))) };
  }
  const articles = readCorpus(SHARED);
  return { from: `the ${articles.length} articles of the corpus of made articles`, articles };
}

/** Articles of newspapers, which name fewer figures than the made ones; null without the corpus. */
export function readRealArticles(): Texts | null {
  if (!existsSync(REAL)) return null;
  const articles = readCorpus(REAL).slice(0, REAL_ARTICLES);
  return { from: `${articles.length} articles of PolNeAR`, articles };
}

const readCorpus = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).text));

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** One text of about `words` words, made of whole paragraphs of the articles, again and again. */
export function textOfLength(articles: readonly string[], words: number): string {
  const paragraphs = articles.join('\n\n').split('\n\n');
  const chosen: string[] = [];
  for (let count = 0, index = 0; count < words; index++) {
    const paragraph = paragraphs[index % paragraphs.length] ?? '';
    chosen.push(paragraph);
    count += countWords(paragraph);
  }
  return chosen.join('\n\n');
}

/** The paragraphs of a page of ours, whose mark-up is simple. */
function proseOf(file: string): string {
  const html = readFileSync(file, 'utf8');
  return [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)]
    .map(([, inner = '']) =>
      inner
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text.length > 60)
    .join('\n\n');
}
