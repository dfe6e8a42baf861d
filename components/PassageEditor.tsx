import { t } from '../utils/wording.ts';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';

/** What an editor needs wherever it stands; the place adds its name and what is saved there. */
export type EditorActions = Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'>;

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
