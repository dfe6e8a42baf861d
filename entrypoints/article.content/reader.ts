import type { Analysis } from '../../utils/analysis/analysis.ts';
import { applyCorrections } from '../../utils/analysis/corrections.ts';
import type { Finding } from '../../utils/analysis/findings.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { Correction, Note, Page } from '../../utils/notes/note.ts';
import { findArticle } from '../../utils/page/article.ts';
import { type DocumentText, readDocumentText } from '../../utils/page/document-text.ts';
import { readPage } from '../../utils/page/metadata.ts';
import { resolveTarget } from '../../utils/page/selectors.ts';
import { indexTextInSlices, type TextIndex } from '../../utils/page/text-index.ts';
import { shownFindings } from '../../utils/shown-findings.ts';
import type { Span } from '../../utils/text/spans.ts';
import { listMarks, type Mark, MarkIndex } from './marks.ts';
import { createPace } from './pace.ts';
import { type Start, Verdict } from './verdict.ts';

/** A note and where its passage stands now. */
export interface AnchoredNote {
  note: Note;
  /** In `View.documentText`; null for an orphan and for a note on the whole page. */
  span: Span | null;
}

/** All that is known of the page at one moment; replaced as a whole when the page changes. */
export interface View {
  page: Page;
  /** Null on a page that is no article. */
  index: TextIndex | null;
  documentText: DocumentText;
  analysis: Analysis;
  findings: Finding[];
  marks: Mark[];
  markIndex: MarkIndex;
  notes: AnchoredNote[];
  corrections: Correction[];
  /** Whether the background could not say which notes there are: `notes` is what was last known. */
  notesUnread: boolean;
}

/** What the reader wrote on a page. */
interface Kept {
  url: string;
  notes: Note[];
  corrections: Correction[];
}

export const NOTHING_FOUND: Analysis = {
  language: 'und',
  quotations: [],
  attributions: [],
  speakers: [],
  figures: [],
};

/** Reads the page: its article, what the background finds in it, and the reader's notes. */
export class Reader {
  /** What the article was last read from; empty where there is none. */
  roots: readonly Node[] = [];
  /** Whether results such as "2–1" are painted and listed. */
  scores = false;
  readonly verdict: Verdict;
  readonly #signal: AbortSignal;
  readonly #onIndexed: (root: Element) => void;
  #analysed: { text: string; analysis: Analysis } | null = null;
  #kept: Kept | null = null;
  /** Whether `#kept` is to be asked for again. */
  #stale = true;

  /** `onIndexed` gets the article's root while the analysis is awaited. */
  constructor(start: Start, signal: AbortSignal, onIndexed: (root: Element) => void) {
    this.#onIndexed = onIndexed;
    this.verdict = new Verdict(start);
    this.#signal = signal;
  }

  /** Makes the next reading ask for the notes again. */
  forgetNotes(): void {
    this.#stale = true;
  }

  /** Reads the page as it is now, or null when it changed or was left meanwhile. */
  async read(): Promise<View | null> {
    const pace = createPace();
    const page = readPage(document);
    const isRead = this.verdict.ask(document);
    const article = isRead ? findArticle(document, { force: this.verdict.isForced }) : null;
    this.roots = article?.roots ?? [];
    await pace();
    const index = article && (await indexTextInSlices(article, { signal: this.#signal }));
    const [root] = article?.roots ?? [];
    if (root) this.#onIndexed(root);
    const analysis = index ? await this.#analyse(index.text, page.language ?? '') : NOTHING_FOUND;
    this.verdict.hasRead(index?.text ?? '');
    const kept = await this.#readNotes(page);
    if (this.#signal.aborted || !analysis) return null;
    const view = await this.#compose(page, index, analysis, kept);
    return this.#signal.aborted || (index && !index.isCurrent()) ? null : view;
  }

  async #compose(
    page: Page,
    index: TextIndex | null,
    analysed: Analysis,
    { notes, corrections }: Kept,
  ): Promise<View> {
    const pace = createPace();
    const documentText = readDocumentText(document);
    const analysis = index
      ? applyCorrections(analysed, locateCorrections(corrections, documentText, index))
      : analysed;
    await pace();
    const findings = shownFindings(analysis, { scores: this.scores });
    await pace();
    const marks = listMarks(analysis, findings);
    await pace();
    const anchored: AnchoredNote[] = [];
    for (const note of notes) {
      // To look for a passage that was edited takes milliseconds, and there may be many.
      await pace();
      const found = note.target && resolveTarget(note.target, documentText);
      anchored.push({ note, span: found?.span ?? null });
    }
    return {
      page,
      index,
      documentText,
      analysis,
      findings,
      marks,
      markIndex: new MarkIndex(marks),
      notes: anchored,
      corrections,
      notesUnread: this.#stale,
    };
  }

  async #analyse(text: string, language: string): Promise<Analysis | null> {
    if (this.#analysed?.text === text) return this.#analysed.analysis;
    const answer = await ask('analyze', { text, language });
    if (!answer.ok) return null;
    this.#analysed = { text, analysis: answer.value };
    return answer.value;
  }

  /** What the background knows; where it fails, what it last said of this page. */
  async #readNotes({ url, aliases }: Page): Promise<Kept> {
    if (this.#kept?.url !== url) {
      this.#kept = { url, notes: [], corrections: [] };
      this.#stale = true;
    }
    if (!this.#stale) return this.#kept;
    // Before the question: a note written meanwhile makes the answer stale again.
    this.#stale = false;
    const answer = await ask('notesOfPage', { urls: [url, ...aliases] });
    if (answer.ok) this.#kept = { url, ...answer.value };
    else this.#stale = true;
    return this.#kept;
  }
}

/** Corrections whose passage is in the article, with its span there. */
function locateCorrections(
  corrections: readonly Correction[],
  documentText: DocumentText,
  index: TextIndex,
) {
  return corrections.flatMap(({ target, kind, verdict, speaker }) => {
    const found = resolveTarget(target, documentText);
    const range = found && documentText.rangeOf(found.span);
    if (!range) return [];
    const start = index.toOffset(range.startContainer, range.startOffset);
    const end = index.toOffset(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return [];
    return [{ span: { start, end }, kind, verdict, ...(speaker ? { speaker } : {}) }];
  });
}
