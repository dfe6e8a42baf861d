import type { FindingRow } from './finding-groups.ts';
import { Icon } from './Icon.tsx';
import { KindMark } from './KindMark.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
import { useFocusBack } from './use-focus-back.ts';

type Props = {
  row: FindingRow;
  noted: ReadonlySet<string>;
  drafted: boolean;
  /** Set while a note is being written here. */
  editor: Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'> | null;
  onGoTo: (id: string) => void;
  onEdit: () => void;
};

/** One passage: its words lead to it on the page; the figures inside it have their own way. */
export function FindingItem({ row, noted, drafted, editor, onGoTo, onEdit }: Props) {
  const { view, figures } = row;
  const noteButton = useFocusBack<HTMLButtonElement>(editor !== null);
  const hasNote = noted.has(view.id);
  const how = [view.asWritten, view.cue].filter((part) => part !== '').join(' ');
  const label = drafted ? 'Go on with your note' : hasNote ? 'Add a note' : 'Note';
  return (
    <li class="finding" data-kind={view.kind}>
      <div class="finding-line">
        <button type="button" class="passage" onClick={() => onGoTo(view.id)}>
          <span class="only-heard">{view.title}: </span>
          {view.kind === 'figure' && <span class="passage-figure">{view.figureText}</span>}
          <span class="passage-words">
            {view.kind === 'figure' ? <KindMark kind="figure">{view.words}</KindMark> : view.words}
          </span>
          {how !== '' && <span class="passage-how">{how}</span>}
        </button>
        <button
          ref={noteButton}
          type="button"
          class={`icon-button passage-note${hasNote ? ' noted' : ''}${drafted ? ' drafted' : ''}`}
          title={label}
          onClick={onEdit}
        >
          <Icon name="pencil" />
          <span class="only-heard">
            {label} on {view.words}
          </span>
        </button>
      </div>
      {figures.length > 0 && (
        <p class="finding-figures">
          {figures.map((figure) => (
            <button key={figure.id} type="button" onClick={() => onGoTo(figure.id)}>
              <KindMark kind="figure">{figure.figureText}</KindMark>
            </button>
          ))}
        </p>
      )}
      {editor && (
        <NoteEditor
          {...editor}
          label={`Note on ${view.words}`}
          saved={{ body: '', tags: [] }}
          mayBeEmpty
        />
      )}
    </li>
  );
}
