import { useState } from 'preact/hooks';
import type { NoteEditorProps, NoteWords } from './NoteEditor.tsx';
import type { ProblemCode } from './Problem.tsx';
import { addTags } from './tags.ts';
import { useDraft } from './use-draft.ts';

/** The text of one note from its first letter to the disk. */
export function useNoteEditing({ draft, saved, mayBeEmpty, onDraft, onSave }: NoteEditorProps) {
  const [words, setWords] = useState(draft.current ?? saved);
  const [typedTag, setTypedTag] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const drafts = useDraft(onDraft);

  // A tag that was typed counts, whether or not Enter came.
  const whole = { body: words.body.trim(), tags: addTags(words.tags, typedTag) };
  const empty = whole.body === '' && whole.tags.length === 0 && !mayBeEmpty;

  return {
    words,
    typedTag,
    busy,
    empty,
    problem,
    dropDraft: drafts.drop,
    change: (next: NoteWords, typed = typedTag) => {
      setWords(next);
      setTypedTag(typed);
      draft.current = { body: next.body, tags: addTags(next.tags, typed) };
      drafts.change(draft.current);
    },
    save: async () => {
      if (busy || empty) return;
      setBusy(true);
      // Until they are on disk, the words are a draft still: the view may close meanwhile.
      drafts.change(whole);
      const code = await onSave(whole).catch((): ProblemCode => 'unavailable');
      if (code === null) drafts.drop();
      setBusy(false);
      setProblem(code);
    },
  };
}
