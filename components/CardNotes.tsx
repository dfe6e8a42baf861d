import type { Note } from '../utils/notes/note.ts';
import { clip } from '../utils/text/clip.ts';
import { t } from '../utils/wording.ts';
import type { PassageView } from './finding-view.ts';
import type { NoteWords, Typed } from './NoteEditor.tsx';
import { NoteItem } from './NoteItem.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import type { ProblemCode } from './Problem.tsx';

/** More than the lines that a brief card has for a note. */
const BRIEFLY = 400;

export interface CardNotesProps {
  view: PassageView;
  mode: 'brief' | 'full';
  notes: readonly Note[];
  editing: { note: string | null } | null;
  draft: Typed;
  onEdit: (note: string | null) => void;
  /** Saves a new note (null) or a changed one; resolves with null once it is on disk. */
  onSave: (note: string | null, words: NoteWords) => Promise<ProblemCode | null>;
  onDraft: (words: NoteWords) => void;
  onLeave: (keep: boolean) => void;
  onRemove: (note: string) => void;
}

/** The reader's notes on the card's passage, and the editor of one. */
export function CardNotes(props: CardNotesProps) {
  const { notes, editing, mode } = props;
  if (mode === 'brief') {
    const words = notes.find(({ body }) => body !== '')?.body;
    return notes.length > 0 ? (
      <p class="card-note-brief">
        <OwnWords words={clip(words ?? t('card.keptWithoutWords'), BRIEFLY)} />
      </p>
    ) : null;
  }
  const editor = (note: string | null) => ({
    draft: props.draft,
    onDraft: props.onDraft,
    onSave: (words: NoteWords) => props.onSave(note, words),
    onCancel: () => props.onLeave(false),
    onClose: () => props.onLeave(true),
  });
  return (
    <>
      {notes.length > 0 && (
        <ul class="card-notes" aria-label={t('card.yourNotes')}>
          {notes.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              orphan={false}
              withPassage={false}
              editor={editing?.note === note.id ? editor(note.id) : null}
              onEdit={() => props.onEdit(note.id)}
              onRemove={() => props.onRemove(note.id)}
            />
          ))}
        </ul>
      )}
      {editing && editing.note === null && (
        <PassageEditor words={props.view.words} editor={editor(null)} />
      )}
    </>
  );
}
