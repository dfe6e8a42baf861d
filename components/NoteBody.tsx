import { useState } from 'preact/hooks';
import { clip } from '../utils/text/clip.ts';
import { t } from '../utils/wording.ts';
import { OwnWords } from './OwnWords.tsx';

/** Longer notes show their beginning until the reader asks: a megabyte takes seconds to lay out. */
const LONG = 1200;
const BEGINNING = 800;

/** The reader's words of a note. */
export function NoteBody({ words }: { words: string }) {
  const [whole, setWhole] = useState(false);
  const isLong = words.length > LONG;
  return (
    <>
      <p class="note-body">
        <OwnWords words={isLong && !whole ? clip(words, BEGINNING) : words} />
      </p>
      {isLong && (
        <button
          type="button"
          class="button plain note-more"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t('note.showLess') : t('note.showWhole')}
        </button>
      )}
    </>
  );
}
