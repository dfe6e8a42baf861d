import type { ComponentChildren } from 'preact';
import type { Note } from '../utils/notes/note.ts';
import { Icon } from './Icon.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
import { useFocusBack } from './use-focus-back.ts';

export interface NoteItemProps {
  note: Note;
  /** The passage is not on the page any more. */
  orphan: boolean;
  /** Shows the passage too: the card stands on it already. */
  withPassage: boolean;
  /** Stands before all else, such as a box to select the note. */
  lead?: ComponentChildren;
  /** Set while this note is being changed. */
  editor: Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'> | null;
  onGoTo?: (() => void) | undefined;
  onEdit: () => void;
  onRemove: () => void;
}

/** One note: its passage, the reader's words, tags and day. */
export function NoteItem(props: NoteItemProps) {
  const { note, orphan, withPassage, editor, onGoTo } = props;
  const editButton = useFocusBack<HTMLButtonElement>(editor !== null);
  const passage = note.target?.quote.exact.replace(/\s+/g, ' ').trim();
  const label = passage ?? (note.kind === 'page' ? 'the whole page' : note.body);
  return (
    <li class="note">
      {props.lead}
      {withPassage && passage && (
        <button
          type="button"
          class="note-passage"
          disabled={orphan || !onGoTo}
          aria-label={`Go to: ${passage}`}
          onClick={onGoTo}
        >
          {passage}
        </button>
      )}
      {withPassage && note.speaker && (
        <p class="note-about">
          {[note.speaker.name, note.speaker.role].filter(Boolean).join(', ')}
        </p>
      )}
      {withPassage && note.kind === 'page' && <p class="note-about">On the whole page</p>}
      {orphan && <p class="note-orphan">Not found on the page now. The note is safe.</p>}
      {editor ? (
        <NoteEditor
          {...editor}
          label={`Note on ${label}`}
          saved={{ body: note.body, tags: note.tags }}
          mayBeEmpty={note.target !== undefined}
        />
      ) : (
        <div class="note-words">
          {note.body !== '' && <p class="note-body">{note.body}</p>}
          <p class="note-foot">
            {note.tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
            <time dateTime={note.modified}>{dayOf(note.modified)}</time>
            <button
              ref={editButton}
              type="button"
              class="icon-button"
              title="Edit"
              onClick={props.onEdit}
            >
              <Icon name="pencil" />
              <span class="only-heard">Edit note on {label}</span>
            </button>
            <button type="button" class="icon-button" title="Delete" onClick={props.onRemove}>
              <Icon name="trash" />
              <span class="only-heard">Delete note on {label}</span>
            </button>
          </p>
        </div>
      )}
    </li>
  );
}

function dayOf(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(time);
}
