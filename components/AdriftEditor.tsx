import { t } from '../utils/wording.ts';
import { NoteEditor, type NoteWords } from './NoteEditor.tsx';
import type { EditorActions } from './PassageEditor.tsx';

export interface AdriftEditorProps {
  /** The passage; "" for a note on the whole page. */
  words: string;
  saved: NoteWords;
  editor: EditorActions;
}

/** The open editor where its passage, or the note, has gone from the lists while one writes. */
export function AdriftEditor({ words, saved, editor }: AdriftEditorProps) {
  return (
    <div class="adrift">
      {words !== '' && <p class="passage-words">{words}</p>}
      <NoteEditor
        {...editor}
        label={words === '' ? t('note.noteOnPage') : t('note.noteOn', { words })}
        saved={saved}
        mayBeEmpty={words !== ''}
      />
    </div>
  );
}
