import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../utils/wording.ts';
import { Problem, type ProblemCode } from './Problem.tsx';
import { showWhole } from './show-whole.ts';
import { TagInput } from './TagInput.tsx';
import { useNoteEditing } from './use-note-editing.ts';

/** What the reader writes in a note. */
export interface NoteWords {
  body: string;
  tags: string[];
}

/**
 * What is typed in one opening of an editor. It outlives what is drawn: a list may draw the editor
 * anew, and elsewhere.
 */
export interface Typed {
  /** Null as long as nothing is typed. */
  current: NoteWords | null;
}

export interface NoteEditorProps {
  /** Names the field for screen readers: "Note on …". */
  label: string;
  /** The note as saved, or empty. */
  saved: NoteWords;
  /** Text kept from an earlier opening, and what is typed in this one; wins over `saved`. */
  draft: Typed;
  /** A passage may be kept without words; a note on the page may not. */
  mayBeEmpty: boolean;
  onDraft: (words: NoteWords) => void;
  /** Resolves with null once the note is on disk. */
  onSave: (words: NoteWords) => Promise<ProblemCode | null>;
  /** Throws the typed text away. */
  onCancel: () => void;
  /** Closes and keeps the typed text as a draft. */
  onClose: () => void;
}

const FIELDS = 'textarea, [type="search"]';

/** Writes one note. The text stays in the field until it is on disk. */
export function NoteEditor(props: NoteEditorProps) {
  const { words, typedTag, busy, empty, problem, ...editing } = useNoteEditing(props);
  const root = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // Before the next key arrives, or it would land in front of the caret.
  useLayoutEffect(() => {
    // Who types elsewhere goes on there: a search may bring back the note that is being changed.
    if (area.current?.ownerDocument.activeElement?.matches(FIELDS)) return;
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(words.body.length, words.body.length);
    // With its buttons, which a scroll to the field alone would leave below the edge.
    if (root.current) showWhole(root.current);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void editing.save();
    }
    if (event.key === 'Escape') {
      // Prevented, or the browser closes the whole popup.
      event.preventDefault();
      event.stopPropagation();
      props.onClose();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught once
    <div ref={root} class="note-editor" onKeyDown={onKeyDown}>
      <textarea
        ref={area}
        class="field"
        rows={3}
        aria-label={props.label}
        placeholder={t(props.mayBeEmpty ? 'note.yourNoteOrNothing' : 'note.yourNote')}
        value={words.body}
        readOnly={busy}
        onInput={({ currentTarget }) => editing.change({ ...words, body: currentTarget.value })}
      />
      <TagInput
        tags={words.tags}
        typed={typedTag}
        onChange={(tags, typed) => editing.change({ ...words, tags }, typed)}
      />
      {problem && <Problem code={problem} />}
      <div class="note-editor-actions">
        <button
          type="button"
          class="button primary"
          title={t('note.saveKeys')}
          disabled={busy || empty}
          onClick={editing.save}
        >
          {t(problem ? 'common.tryAgain' : 'note.save')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            editing.dropDraft();
            props.onCancel();
          }}
        >
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}
