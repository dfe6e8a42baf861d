import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Problem, type ProblemCode } from './Problem.tsx';
import { TagInput } from './TagInput.tsx';
import { useDraft } from './use-draft.ts';

/** What the reader writes in a note. */
export interface NoteWords {
  body: string;
  tags: string[];
}

export interface NoteEditorProps {
  /** Names the field for screen readers: "Note on …". */
  label: string;
  /** The note as saved, or empty. */
  saved: NoteWords;
  /** Text kept from an earlier opening; wins over `saved`. */
  draft: NoteWords | null;
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

/** Writes one note. The text stays in the field until it is on disk. */
export function NoteEditor(props: NoteEditorProps) {
  const [words, setWords] = useState(props.draft ?? props.saved);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const drafts = useDraft(props.onDraft);
  // Before the next key arrives, or it would land in front of the caret.
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(words.body.length, words.body.length);
  }, []);

  const change = (next: NoteWords) => {
    setWords(next);
    drafts.change(next);
  };
  const empty = words.body.trim() === '' && words.tags.length === 0 && !props.mayBeEmpty;
  const save = async () => {
    if (busy || empty) return;
    setBusy(true);
    // Before the note is saved: a draft written after that would come back as unsaved text.
    drafts.drop();
    const code = await props.onSave({ body: words.body.trim(), tags: words.tags });
    setBusy(false);
    setProblem(code);
    if (code !== null) drafts.change(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
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
    <div class="note-editor" onKeyDown={onKeyDown}>
      <textarea
        ref={area}
        class="field"
        rows={3}
        aria-label={props.label}
        placeholder={props.mayBeEmpty ? 'Your note, or nothing to just keep it' : 'Your note'}
        value={words.body}
        readOnly={busy}
        onInput={({ currentTarget }) => change({ ...words, body: currentTarget.value })}
      />
      <TagInput tags={words.tags} onChange={(tags) => change({ ...words, tags })} />
      {problem && <Problem code={problem} />}
      <div class="note-editor-actions">
        <button
          type="button"
          class="button primary"
          title="Ctrl+Enter"
          disabled={busy || empty}
          onClick={save}
        >
          {problem ? 'Try again' : 'Save'}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            drafts.drop();
            props.onCancel();
          }}
        >
          Cancel
        </button>
      </div>
    </div>
  );
}
