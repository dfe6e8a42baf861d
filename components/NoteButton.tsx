import { t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';
import { useFocusBack } from './use-focus-back.ts';

type Props = {
  /** The passage, for screen readers. */
  words: string;
  noted: boolean;
  drafted: boolean;
  /** The focus comes back here when the editor closes. */
  editing: boolean;
  onEdit: () => void;
};

/** The pencil beside a passage; filled where there is a note, dashed where one was begun. */
export function NoteButton({ words, noted, drafted, editing, onEdit }: Props) {
  const button = useFocusBack<HTMLButtonElement>(editing);
  const [label, heard] = drafted
    ? (['note.goOn', 'note.goOnWithNoteOn'] as const)
    : noted
      ? (['note.addNote', 'note.addNoteOn'] as const)
      : (['common.note', 'note.noteOn'] as const);
  return (
    <button
      ref={button}
      type="button"
      class={`icon-button passage-note${noted ? ' noted' : ''}${drafted ? ' drafted' : ''}`}
      title={t(label)}
      onClick={onEdit}
    >
      <Icon name="pencil" />
      <span class="only-heard">{t(heard, { words })}</span>
    </button>
  );
}
