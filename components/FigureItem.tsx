import type { PassageView } from './finding-view.ts';
import { KindMark } from './KindMark.tsx';
import { NoteButton } from './NoteButton.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';

type Props = {
  view: PassageView;
  noted: boolean;
  drafted: boolean;
  seen: boolean;
  editor: Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'> | null;
  onGoTo: () => void;
  onPoint: (here: boolean) => void;
  onEdit: () => void;
};

/** One figure: normal form, the words as written, what is counted, who claims it. */
export function FigureItem(props: Props) {
  const { view, editor, onPoint } = props;
  const counts = view.figure?.counts ?? '';
  const told = counts === '' || view.figureText.includes(counts) ? '' : counts;
  const written = view.words !== view.figureText;
  return (
    <li class="finding figure-row" data-kind="figure" data-seen={props.seen}>
      <div class="finding-line">
        <button
          type="button"
          class="passage"
          onClick={props.onGoTo}
          onPointerEnter={() => onPoint(true)}
          onPointerLeave={() => onPoint(false)}
          onFocus={() => onPoint(true)}
          onBlur={() => onPoint(false)}
        >
          <span class="figure-main">
            <span class="passage-figure">{view.figureText}</span>
            {(written || told !== '') && (
              <span class="passage-words">
                {written && <KindMark kind="figure">{view.words}</KindMark>}
                {told !== '' && ` ${told}`}
              </span>
            )}
          </span>
          <Claimant view={view} />
        </button>
        <NoteButton
          words={view.words}
          noted={props.noted}
          drafted={props.drafted}
          editing={editor !== null}
          onEdit={props.onEdit}
        />
      </div>
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

function Claimant({ view: { speaker, asWritten } }: { view: PassageView }) {
  if (speaker) {
    return (
      <span class="claimant">
        <span class="only-heard">claimed by </span>
        {speaker.name}
      </span>
    );
  }
  return (
    <span class="claimant soft">
      <span class="only-heard">claimed by </span>
      {asWritten === '' ? 'the article' : asWritten}
    </span>
  );
}
