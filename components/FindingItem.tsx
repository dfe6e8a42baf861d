import type { FindingRow } from './finding-groups.ts';
import { KindMark } from './KindMark.tsx';
import { NoteButton } from './NoteButton.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';

type Props = {
  row: FindingRow;
  noted: ReadonlySet<string>;
  drafted: boolean;
  /** The passage is in the reader's view. */
  seen: boolean;
  /** Set while a note is being written here. */
  editor: Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'> | null;
  onGoTo: (id: string) => void;
  /** The pointer or the focus is on a passage; null when it has left. */
  onPoint: (id: string | null) => void;
  onEdit: () => void;
};

/** One passage: its words lead to it on the page; the figures inside it have their own way. */
export function FindingItem(props: Props) {
  const { row, noted, drafted, seen, editor, onGoTo, onEdit } = props;
  const { view, figures } = row;
  const how = [view.asWritten, view.cue].filter((part) => part !== '').join(' ');
  const pointed = (id: string) => ({
    onPointerEnter: () => props.onPoint(id),
    onPointerLeave: () => props.onPoint(null),
    onFocus: () => props.onPoint(id),
    onBlur: () => props.onPoint(null),
  });
  return (
    <li class="finding" data-kind={view.kind} data-seen={seen}>
      <div class="finding-line">
        <button type="button" class="passage" onClick={() => onGoTo(view.id)} {...pointed(view.id)}>
          <span class="only-heard">{view.title}: </span>
          {view.kind === 'figure' && <span class="passage-figure">{view.figureText}</span>}
          <span class="passage-words">
            {view.kind === 'figure' ? <KindMark kind="figure">{view.words}</KindMark> : view.words}
          </span>
          {how !== '' && <span class="passage-how">{how}</span>}
        </button>
        <NoteButton
          words={view.words}
          noted={noted.has(view.id)}
          drafted={drafted}
          editing={editor !== null}
          onEdit={onEdit}
        />
      </div>
      {figures.length > 0 && (
        <p class="finding-figures">
          {figures.map((figure) => (
            <button
              key={figure.id}
              type="button"
              onClick={() => onGoTo(figure.id)}
              {...pointed(figure.id)}
            >
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
