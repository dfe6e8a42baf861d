import { t } from '../utils/wording.ts';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';

/** What an editor needs wherever it stands; the place adds its name and what is saved there. */
export type EditorActions = Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'>;

/** The editor that is open in a list: there is one at most. */
export type PlacedEditor = EditorActions & {
  /** Id of the row that it is on. */
  at: string;
};

type Props = { words: string; editor: EditorActions };

/** Writes a new note on a passage. */
export const PassageEditor = ({ words, editor }: Props) => (
  <NoteEditor
    {...editor}
    label={t('note.noteOn', { words })}
    saved={{ body: '', tags: [] }}
    mayBeEmpty
  />
);
