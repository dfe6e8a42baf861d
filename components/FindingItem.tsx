import type { FindingRow } from './finding-groups.ts';
import { KindMark } from './KindMark.tsx';
import { NoteButton } from './NoteButton.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import { pointing, type RowProps } from './passage-list.ts';

type Props = RowProps & { row: FindingRow };

/** One passage: its words lead to it on the page; the figures inside it have their own way. */
export function FindingItem(props: Props) {
  const { row, noted, drafted, seen, editor, onGoTo, onEdit } = props;
  const { view, figures } = row;
  const pointed = (id: string) => pointing(props.onPoint, id);
  return (
    <li class="finding" data-kind={view.kind} data-seen={seen}>
      <div class="finding-line">
        <button type="button" class="passage" onClick={() => onGoTo(view.id)} {...pointed(view.id)}>
          <span class="only-heard">{view.title}: </span>
          {view.kind === 'figure' && <span class="passage-figure">{view.figureText}</span>}
          {view.words !== view.figureText && (
            <span class="passage-words">
              {view.kind === 'figure' ? (
                <KindMark kind="figure">{view.words}</KindMark>
              ) : (
                view.words
              )}
            </span>
          )}
          {view.told !== '' && <span class="passage-how">{view.told}</span>}
        </button>
        <NoteButton
          words={view.words}
          noted={noted}
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
      {editor && <PassageEditor words={view.words} editor={editor} />}
    </li>
  );
}
