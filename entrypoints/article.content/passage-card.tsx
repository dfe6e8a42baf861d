import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Card, type CardStatus } from '../../components/Card.tsx';
import { type PassageView, viewFinding, viewSelection } from '../../components/finding-view.ts';
import type { NoteWords, Typed } from '../../components/NoteEditor.tsx';
import { OnForeignPage } from '../../components/OwnWords.tsx';
import { PROBLEM_TEXTS, type ProblemCode } from '../../components/Problem.tsx';
import { wordFigure } from '../../components/word-figure.ts';
import type { Correction, Note } from '../../utils/notes/note.ts';
import { keepTexts, t } from '../../utils/wording.ts';
import type { CardFrame } from './card-frame.ts';
import { citeQuote, copyText, linkToPassage } from './clipboard.ts';
import * as actions from './note-actions.ts';
import { isNameGiven, notesOn, type Passage } from './passage.ts';
import type { View } from './reader.ts';

/** Screen readers pass over what stands in a live region from its first moment. */
const ANNOUNCE_AFTER_MS = 120;

interface Owner {
  /** The page as it is known now. */
  view: () => View;
  /** Notes or corrections were written: read them again, and draw the card when that is done. */
  onWritten: () => Promise<void>;
  /** The reader began or ceased to write: the passage is marked meanwhile. */
  onEditing: () => void;
  /** The card is gone; `hadFocus` tells whether the reader was in it. */
  onClose: (hadFocus: boolean) => void;
}

// What the card may say after an update, when its script has no extension to ask any more.
const LATER_TEXTS = [
  ...PROBLEM_TEXTS,
  ...(['common.reload', 'common.tryAgain', 'common.close', 'common.cancel', 'note.save'] as const),
  ...(['note.saveKeys', 'note.yourNote', 'note.addTag', 'note.removeTag'] as const),
  ...(['card.quoteCopied', 'card.linkCopied', 'card.yourNotes'] as const),
];

const NOTHING_TYPED: Typed = { current: null };

/** The open card: its state between two drawings, and what its buttons do. */
export class PassageCard {
  readonly passage: Passage;
  readonly #owner: Owner;
  readonly #frame: CardFrame;
  /** Offsets hold for the text that was read when the card was opened. */
  readonly #view: PassageView;
  #mode: 'brief' | 'full' = 'brief';
  #isOpen = true;
  #editing: actions.Opened | null = null;
  #status: CardStatus = null;
  #heard = '';

  constructor(passage: Passage, frame: CardFrame, owner: Owner) {
    this.passage = passage;
    this.#owner = owner;
    this.#frame = frame;
    this.#view = viewOf(passage, owner.view());
    frame.document.addEventListener('click', () => !this.isFull && this.open());
    frame.document.addEventListener('keydown', ({ key, isComposing }) => {
      // What is open in the card hears Escape first, and keeps it.
      if (key === 'Escape' && !isComposing) this.close();
    });
    keepTexts(LATER_TEXTS);
    this.draw();
  }

  get isFull(): boolean {
    return this.#mode === 'full';
  }

  get isEditing(): boolean {
    return this.#editing !== null;
  }

  get isPointedAt(): boolean {
    return this.#frame.isPointedAt;
  }

  /** Shows the actions, and takes the focus so that Tab and Escape work. */
  open(): void {
    this.#mode = 'full';
    this.draw();
    this.#focus('.card-actions button');
  }

  /** Tells a screen reader where a step has led, once the region that tells it has been there. */
  announce(words: string): void {
    window.setTimeout(() => {
      this.#heard = words;
      this.draw();
    }, ANNOUNCE_AFTER_MS);
  }

  /** Opens the editor: of a new note, or of the note `id`. */
  async edit(id: string | null): Promise<void> {
    this.#mode = 'full';
    const opened = await actions.openNote(this.#page, this.passage, this.#note(id));
    this.#status = null;
    this.#setEditing(opened);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const { hasFocus } = this.#frame;
    render(null, this.#frame.body);
    this.#frame.remove();
    this.#owner.onClose(hasFocus);
  }

  draw(): void {
    if (!this.#isOpen) return;
    const { analysis } = this.#owner.view();
    const { finding } = this.passage;
    const opened = this.#editing;
    render(
      <OnForeignPage.Provider value={true}>
        <Card
          view={this.#view}
          mode={this.#mode}
          notes={this.#notes()}
          editing={opened && { note: opened.known?.id ?? null }}
          draft={opened?.draft ?? NOTHING_TYPED}
          names={analysis.speakers.map(({ name }) => name)}
          isNameGiven={isNameGiven(this.#owner.view(), finding?.speaker?.name)}
          status={this.#status}
          isPrivate={browser.extension?.inIncognitoContext === true}
          heard={this.#heard}
          onEdit={(note) => void this.edit(note)}
          onSave={async (_, words) => (opened ? this.#save(opened, words) : null)}
          onDraft={(words) => void (opened && this.#keep(opened, words))}
          onLeave={(keep) => void (opened && this.#leave(opened, keep))}
          onRemove={(note) => void this.#remove(note)}
          onCopyQuote={() =>
            void this.#copy(citeQuote(this.passage, this.#page), t('card.quoteCopied'))
          }
          onCopyLink={() =>
            void this.#copy(linkToPassage(this.passage, this.#owner.view()), t('card.linkCopied'))
          }
          onWrong={(verdict, speaker) => void this.#correct(verdict, speaker)}
          onReload={() => location.reload()}
          onClose={() => this.close()}
        />
      </OnForeignPage.Provider>,
      this.#frame.body,
    );
    this.#frame.isTabStop = this.isFull;
    this.#frame.fit();
  }

  #focus(selector: string): void {
    this.#frame.body.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  get #page() {
    return this.#owner.view().page;
  }

  #note(id: string | null) {
    return this.#owner.view().notes.find(({ note }) => note.id === id)?.note ?? null;
  }

  /** The notes on the passage; the one that is being changed stays until it is saved or left. */
  #notes(): readonly Note[] {
    const notes = notesOn(this.#owner.view(), this.passage);
    const known = this.#editing?.known;
    return !known || notes.some(({ id }) => id === known.id) ? notes : [...notes, known];
  }

  #setEditing(editing: actions.Opened | null): void {
    this.#editing = editing;
    this.draw();
    this.#owner.onEditing();
  }

  async #save(opened: actions.Opened, words: NoteWords): Promise<ProblemCode | null> {
    const now = this.#note(opened.known?.id ?? null);
    const saved = actions.saveNote(this.passage, opened, now, words);
    const problem = await this.#write(saved, t('common.saved'));
    if (!problem) this.#close(opened);
    return problem;
  }

  async #keep(opened: actions.Opened, words: NoteWords): Promise<void> {
    const problem = await actions.keepDraft(this.passage, opened, words);
    if (problem) this.#tell({ problem });
  }

  async #leave(opened: actions.Opened, keep: boolean): Promise<void> {
    this.#close(opened);
    if (!keep) await actions.dropDraft(this.passage, opened);
  }

  #close(opened: actions.Opened): void {
    // The reader may have gone on to another one.
    if (this.#editing === opened) this.#setEditing(null);
  }

  async #correct(verdict: Correction['verdict'], speaker?: string): Promise<void> {
    const saved = actions.saveCorrection(this.#page, this.passage, verdict, speaker);
    const problem = await this.#write(saved, t('card.corrected'));
    if (!problem) this.close();
  }

  async #write(writing: Promise<ProblemCode | null>, done: string): Promise<ProblemCode | null> {
    const problem = await writing;
    if (!problem) await this.#owner.onWritten();
    this.#tell(problem ? { problem } : { done });
    return problem;
  }

  async #remove(id: string): Promise<void> {
    const problem = await this.#write(actions.removeNote(id), t('card.noteDeleted'));
    if (problem) return;
    const undo = async () => {
      const kept = await this.#write(actions.restoreNote(id), t('card.noteRestored'));
      if (kept) this.#tell({ problem: kept, undo });
    };
    this.#tell({ done: t('card.noteDeleted'), undo });
    // What was deleted had the focus: the way back is the next thing a reader may want.
    this.#focus('.card-undo');
  }

  async #copy(text: string, done: string): Promise<void> {
    const copied = await copyText(text, this.#frame.body);
    this.#tell(copied ? { done } : { problem: 'no-copy' });
  }

  #tell(status: CardStatus): void {
    this.#status = status;
    this.draw();
  }
}

const viewOf = ({ finding, target }: Passage, { index }: View): PassageView =>
  finding && index
    ? viewFinding(finding, index.text, wordFigure)
    : viewSelection(target.quote.exact);
