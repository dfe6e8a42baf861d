import { render } from 'preact';
import { Card, type CardStatus } from '../../components/Card.tsx';
import { viewFinding, viewSelection } from '../../components/finding-view.ts';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { ProblemCode } from '../../components/Problem.tsx';
import { formatFigure } from '../../utils/analysis/figure-text.ts';
import type { Correction } from '../../utils/notes/note.ts';
import { type Anchor, CardHost } from './card-host.ts';
import { citeQuote, copyText, linkToPassage } from './clipboard.ts';
import * as actions from './note-actions.ts';
import { notesOn, type Passage } from './passage.ts';
import type { View } from './reader.ts';

interface Owner {
  /** The page as it is known now. */
  view: () => View;
  /** Notes or corrections were written: read them again, and draw the card when that is done. */
  onWritten: () => Promise<void>;
  /** The reader began or ceased to write: the passage is marked meanwhile. */
  onEditing: () => void;
  onClose: () => void;
}

/** The open card: its state between two drawings, and what its buttons do. */
export class PassageCard {
  readonly passage: Passage;
  readonly #anchor: Anchor;
  readonly #owner: Owner;
  readonly #host = new CardHost();
  #mode: 'brief' | 'full' = 'brief';
  #editing: { note: string | null } | null = null;
  #draft: NoteWords | null = null;
  #status: CardStatus = null;

  constructor(passage: Passage, anchor: Anchor, owner: Owner) {
    this.passage = passage;
    this.#anchor = anchor;
    this.#owner = owner;
    this.draw();
  }

  get isFull(): boolean {
    return this.#mode === 'full';
  }

  get isEditing(): boolean {
    return this.#editing !== null;
  }

  isSourceOf(event: Event): boolean {
    return this.#host.isSourceOf(event);
  }

  /** Shows the actions, and takes the focus so that Tab and Escape work. */
  open(): void {
    this.#mode = 'full';
    this.draw();
    this.#host.root
      .querySelector<HTMLElement>('.card-actions button')
      ?.focus({ preventScroll: true });
  }

  /** Opens the editor: of a new note, or of the note `id`. */
  async edit(id: string | null): Promise<void> {
    this.#mode = 'full';
    this.#draft = await actions.loadDraft(this.#page, this.passage, this.#note(id));
    this.#status = null;
    this.#setEditing({ note: id });
  }

  close(): void {
    render(null, this.#host.root);
    this.#host.remove();
    this.#owner.onClose();
  }

  draw(): void {
    const { analysis, index } = this.#owner.view();
    const { finding, target } = this.passage;
    const format = (figure: Parameters<typeof formatFigure>[0]) =>
      formatFigure(figure, navigator.language);
    render(
      <Card
        view={
          finding && index
            ? viewFinding(finding, index.text, format)
            : viewSelection(target.quote.exact)
        }
        mode={this.#mode}
        notes={notesOn(this.#owner.view(), this.passage)}
        editing={this.#editing}
        draft={this.#draft}
        names={analysis.speakers.map(({ name }) => name)}
        status={this.#status}
        onEdit={(note) => void this.edit(note)}
        onSave={(note, words) => this.#save(note, words)}
        onDraft={(words) => void this.#keep(words)}
        onLeave={(keep) => void this.#leave(keep)}
        onRemove={(note) => void this.#write(actions.removeNote(note), 'Deleted')}
        onCopyQuote={() => void this.#copy(citeQuote(this.passage, this.#page), 'Quote copied')}
        onCopyLink={() =>
          void this.#copy(linkToPassage(this.passage, this.#owner.view()), 'Link copied')
        }
        onWrong={(verdict, speaker) => void this.#correct(verdict, speaker)}
        onReload={() => location.reload()}
        onClose={() => this.close()}
      />,
      this.#host.root,
    );
    this.#host.place(this.#anchor);
  }

  get #page() {
    return this.#owner.view().page;
  }

  #note(id: string | null) {
    return this.#owner.view().notes.find(({ note }) => note.id === id)?.note ?? null;
  }

  #setEditing(editing: { note: string | null } | null): void {
    this.#editing = editing;
    this.draw();
    this.#owner.onEditing();
  }

  async #save(id: string | null, words: NoteWords): Promise<ProblemCode | null> {
    const saved = actions.saveNote(this.#page, this.passage, this.#note(id), words);
    const problem = await this.#write(saved, 'Saved');
    if (!problem) this.#setEditing(null);
    return problem;
  }

  async #keep(words: NoteWords): Promise<void> {
    const note = this.#note(this.#editing?.note ?? null);
    const problem = await actions.keepDraft(this.#page, this.passage, note, words);
    if (problem) this.#tell({ problem });
  }

  async #leave(keep: boolean): Promise<void> {
    const note = this.#note(this.#editing?.note ?? null);
    this.#setEditing(null);
    if (!keep) await actions.dropDraft(this.#page, this.passage, note);
  }

  async #correct(verdict: Correction['verdict'], speaker?: string): Promise<void> {
    const saved = actions.saveCorrection(this.#page, this.passage, verdict, speaker);
    const problem = await this.#write(saved, 'Thank you: kept for this page');
    if (!problem) this.close();
  }

  async #write(writing: Promise<ProblemCode | null>, done: string): Promise<ProblemCode | null> {
    const problem = await writing;
    if (!problem) await this.#owner.onWritten();
    this.#tell(problem ? { problem } : { done });
    return problem;
  }

  async #copy(text: string, done: string): Promise<void> {
    const copied = await copyText(text, this.#host.root);
    this.#tell(copied ? { done } : { problem: 'not-allowed' });
  }

  #tell(status: CardStatus): void {
    this.#status = status;
    this.draw();
  }
}
