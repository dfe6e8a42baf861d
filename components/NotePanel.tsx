import type { Correction, Note } from '../utils/notes/note.ts';
import { t } from '../utils/wording.ts';
import { CorrectionList } from './CorrectionList.tsx';
import { EmptyList } from './EmptyList.tsx';
import { Icon } from './Icon.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteItem } from './NoteItem.tsx';
import type { PlacedEditor } from './PassageEditor.tsx';
import { useFocusBack } from './use-focus-back.ts';

export interface NotePanelProps {
  notes: readonly Note[];
  /** Ids of notes whose passage is on the page; null while that is not known. */
  anchored: ReadonlySet<string> | null;
  corrections: readonly Correction[];
  /** On the note being changed, or at "page" for a new one on the whole page. */
  editor: PlacedEditor | null;
  searching: boolean;
  /** The notes could not be read: that there are none is not known. */
  isUnread: boolean;
  onEndSearch: () => void;
  onGoTo: (note: string) => void;
  onEdit: (place: string) => void;
  onRemove: (note: string) => void;
  onTakeBack: (correction: string) => void;
}

/** The notes of this page, a way to write one on the whole of it, and the reader's corrections. */
export function NotePanel(props: NotePanelProps) {
  const { notes, anchored, editor, searching } = props;
  const pageButton = useFocusBack<HTMLButtonElement>(editor?.at === 'page');
  const orphan = (note: Note) =>
    anchored !== null && note.target !== undefined && !anchored.has(note.id);
  return (
    <div class="note-panel">
      {editor?.at === 'page' ? (
        <NoteEditor
          {...editor}
          label={t('note.noteOnPage')}
          saved={{ body: '', tags: [] }}
          mayBeEmpty={false}
        />
      ) : (
        <button
          ref={pageButton}
          type="button"
          class="button page-note"
          onClick={() => props.onEdit('page')}
        >
          <Icon name="pencil" />
          {t('note.noteOnPage')}
        </button>
      )}
      {notes.length === 0 && !props.isUnread && (
        <EmptyList {...(searching ? noneFound(props) : { words: t('note.noneHere') })} />
      )}
      <ul aria-label={t('common.notes')}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            orphan={orphan(note)}
            withPassage
            editor={editor?.at === note.id ? editor : null}
            onGoTo={anchored?.has(note.id) ? () => props.onGoTo(note.id) : undefined}
            onEdit={() => props.onEdit(note.id)}
            onRemove={() => props.onRemove(note.id)}
          />
        ))}
      </ul>
      <CorrectionList corrections={props.corrections} onTakeBack={props.onTakeBack} />
    </div>
  );
}

const noneFound = ({ onEndSearch }: NotePanelProps) => ({
  words: t('note.noneFound'),
  action: { label: t('popup.endSearch'), onClick: onEndSearch },
});
