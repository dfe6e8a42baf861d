import type { Note } from '../utils/notes/note.ts';
import type { ListedPage } from '../utils/notes/search/listed.ts';
import { isWebAddress } from '../utils/text/page-url.ts';
import { formatDate, t } from '../utils/wording.ts';
import { NoteItem } from './NoteItem.tsx';
import type { PlacedEditor } from './PassageEditor.tsx';

export interface LibraryPageProps {
  listed: ListedPage;
  selected: ReadonlySet<string>;
  orphans: ReadonlySet<string>;
  /** On the note that is being changed. */
  editor: PlacedEditor | null;
  /** With `range`, also all between the last one and this. */
  onSelect: (id: string, on: boolean, range: boolean) => void;
  /** Selects all notes of a page that were found. */
  onSelectPage: (url: string, on: boolean) => void;
  onOpen: (note: Note) => void;
  onEdit: (note: Note) => void;
  onRemove: (id: string) => void;
}

/** A page's head and its notes, or the next of them. */
export function LibraryPage(props: LibraryPageProps) {
  const { page, notes, first } = props.listed;
  return (
    <section class="library-page" aria-label={page.title || page.url}>
      {first && <Head {...props} />}
      <ul>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            orphan={props.orphans.has(note.id)}
            withPassage
            lead={<Tick {...props} note={note} />}
            editor={props.editor?.at === note.id ? props.editor : null}
            onGoTo={isWebAddress(note.page) ? () => props.onOpen(note) : undefined}
            onEdit={() => props.onEdit(note)}
            onRemove={() => props.onRemove(note.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function Head({ listed, selected, onSelectPage }: LibraryPageProps) {
  const { page, notes } = listed;
  const all = notes.every(({ id }) => selected.has(id));
  const some = notes.some(({ id }) => selected.has(id));
  const day = formatDate(page.published ?? '', { dateStyle: 'long' });
  return (
    <header class="library-page-head">
      <input
        type="checkbox"
        class="tick"
        aria-label={t('library.selectNotesOn', { title: page.title || page.url })}
        checked={all}
        indeterminate={some && !all}
        onChange={({ currentTarget }) => onSelectPage(page.url, currentTarget.checked)}
      />
      <h2>
        {/* An imported page may have any address: only the web is linked. */}
        {isWebAddress(page.url) ? (
          <a href={page.url} target="_blank" rel="noreferrer">
            {page.title || page.url}
          </a>
        ) : (
          page.title || page.url
        )}
      </h2>
      <p class="byline">{[page.site, page.author, day].filter(Boolean).join(' · ')}</p>
    </header>
  );
}

function Tick({ note, selected, onSelect }: LibraryPageProps & { note: Note }) {
  const on = selected.has(note.id);
  return (
    <input
      type="checkbox"
      class="tick"
      aria-label={t('library.selectNote', { words: note.target?.quote.exact ?? note.body })}
      checked={on}
      onClick={({ shiftKey }) => onSelect(note.id, !on, shiftKey)}
    />
  );
}
