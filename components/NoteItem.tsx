import type { ComponentChildren } from 'preact';
import type { Note } from '../utils/notes/note.ts';
import { clip } from '../utils/text/clip.ts';
import { formatDate, t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';
import { NoteBody } from './NoteBody.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { OwnWords } from './OwnWords.tsx';
import type { EditorActions } from './PassageEditor.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** No name and role are as long: notes from elsewhere may have a megabyte there, which takes seconds to lay out. */
const MOST_ABOUT = 400;

export interface NoteItemProps {
  note: Note;
  /** The passage is not on the page any more. */
  orphan: boolean;
  /** Shows the passage too: the card stands on it already. */
  withPassage: boolean;
  /** Stands before all else, such as a box to select the note. */
  lead?: ComponentChildren;
  /** Set while this note is being changed. */
  editor: EditorActions | null;
  onGoTo?: (() => void) | undefined;
  onEdit: () => void;
  onRemove: () => void;
}

/** One note: its passage, the reader's words, tags and day. */
export function NoteItem(props: NoteItemProps) {
  const { note, orphan, withPassage, editor, onGoTo } = props;
  const editButton = useFocusBack<HTMLButtonElement>(editor !== null);
  const passage = note.target?.quote.exact.replace(/\s+/g, ' ').trim();
  const label = passage ?? (note.kind === 'page' ? t('note.wholePage') : note.body);
  return (
    <li class="note">
      {props.lead}
      {withPassage && passage && (
        <button
          type="button"
          class={orphan ? 'note-passage lost' : 'note-passage'}
          disabled={orphan || !onGoTo}
          aria-label={t('note.goTo', { words: passage })}
          onClick={onGoTo}
        >
          {passage}
        </button>
      )}
      {withPassage && note.speaker && (
        <p class="note-about">
          {clip([note.speaker.name, note.speaker.role].filter(Boolean).join(', '), MOST_ABOUT)}
        </p>
      )}
      {withPassage && note.kind === 'page' && <p class="note-about">{t('note.onWholePage')}</p>}
      {orphan && <p class="note-orphan">{t('note.orphan')}</p>}
      {editor ? (
        <NoteEditor
          {...editor}
          label={t('note.noteOn', { words: label })}
          saved={{ body: note.body, tags: note.tags }}
          mayBeEmpty={note.target !== undefined}
        />
      ) : (
        <div class="note-words">
          {note.body !== '' && <NoteBody words={note.body} />}
          <p class="note-foot">
            {note.tags.map((tag) => (
              <span key={tag} class="tag">
                <OwnWords words={tag} />
              </span>
            ))}
            <time dateTime={note.modified}>
              <OwnWords words={formatDate(note.modified, { dateStyle: 'medium' })} />
            </time>
            <button
              ref={editButton}
              type="button"
              class="icon-button"
              title={t('note.edit')}
              aria-label={t('note.editNoteOn', { words: label })}
              onClick={props.onEdit}
            >
              <Icon name="pencil" />
            </button>
            <button
              type="button"
              class="icon-button"
              title={t('common.delete')}
              aria-label={t('note.deleteNoteOn', { words: label })}
              onClick={props.onRemove}
            >
              <Icon name="trash" />
            </button>
          </p>
        </div>
      )}
    </li>
  );
}
