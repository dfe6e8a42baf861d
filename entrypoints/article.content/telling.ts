import { viewFinding } from '../../components/finding-view.ts';
import { wordFigure } from '../../components/word-figure.ts';
import type { Finding } from '../../utils/analysis/findings.ts';
import type { Reading } from '../../utils/messages/protocol.ts';
import { readPage } from '../../utils/page/metadata.ts';
import { isNameGiven } from './passage.ts';
import { NOTHING_FOUND, type View } from './reader.ts';

/** A finding in a sentence to be heard, without a name that is the reader's: a page can find it there. */
export function sayFinding(finding: Finding, view: View): string {
  const text = view.index?.text ?? '';
  const { title, words, speaker, figureText } = viewFinding(finding, text, wordFigure);
  const name = isNameGiven(view, speaker?.name) ? '' : speaker?.name;
  return [title, name, figureText || words].filter(Boolean).join(', ');
}

/** How much of each kind there is, for the toolbar; null on a page that is no article. */
export function countsOf({ index, findings, notes }: View) {
  if (!index) return null;
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  return {
    quotation: count('quotation'),
    attribution: count('attribution'),
    figure: count('figure'),
    note: notes.length,
  };
}

/** What popup and panel show of the page. */
export function readingOf(view: View | null, document: Document): Reading {
  return {
    state: view ? (view.index ? 'article' : 'notes') : 'working',
    page: view?.page ?? readPage(document),
    text: view?.index?.text ?? '',
    analysis: view?.analysis ?? NOTHING_FOUND,
    anchored: view?.notes.flatMap(({ note, span }) => (span ? [note.id] : [])) ?? [],
    corrections: view?.corrections ?? [],
  };
}
