import { t } from '../utils/wording.ts';
import type { PassageView } from './finding-view.ts';
import { KindMark } from './KindMark.tsx';
import { NoteButton } from './NoteButton.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import { pointing, type RowProps } from './passage-list.ts';

type Props = RowProps & { view: PassageView };

/** One figure: normal form, the words as written, what is counted, who claims it. */
export function FigureItem(props: Props) {
  const { view, editor } = props;
  const counts = view.figure?.counts ?? '';
  const told = counts === '' || view.figureText.includes(counts) ? '' : counts;
  const written = view.words !== view.figureText;
  return (
    <li class="finding figure-row" data-kind="figure" data-seen={props.seen}>
      <div class="finding-line">
        <button
          type="button"
          class="passage"
          onClick={() => props.onGoTo(view.id)}
          {...pointing(props.onPoint, view.id)}
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
      {editor && <PassageEditor words={view.words} editor={editor} />}
    </li>
  );
}

function Claimant({ view: { speaker, asWritten } }: { view: PassageView }) {
  const written = asWritten === '' ? t('figure.theArticle') : asWritten;
  return (
    <span class={speaker ? 'claimant' : 'claimant soft'}>
      <span class="only-heard">{t('figure.claimedBy')}</span>
      {speaker?.name ?? written}
    </span>
  );
}
