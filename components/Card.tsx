import { useState } from 'preact/hooks';
import type { Correction, Note } from '../utils/notes/note.ts';
import { spoken, t } from '../utils/wording.ts';
import { CardActions } from './CardActions.tsx';
import { CardNotes, type CardNotesProps } from './CardNotes.tsx';
import { FigureLine } from './FigureLine.tsx';
import type { PassageView } from './finding-view.ts';
import { Hint } from './Hint.tsx';
import { Icon } from './Icon.tsx';
import { KindMark } from './KindMark.tsx';
import type { NoteWords, Typed } from './NoteEditor.tsx';
import { Problem, type ProblemCode } from './Problem.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { Who } from './Who.tsx';
import { WrongMenu } from './WrongMenu.tsx';

/** `undo` takes back what was done; it is offered as long as the status stands. */
export type CardStatus =
  | { done: string; undo?: () => void }
  // The way back stays where it could not be gone.
  | { problem: ProblemCode; undo?: () => void }
  | null;

export interface CardProps {
  view: PassageView;
  /** `brief` while hovered; `full` after a click or by keyboard. */
  mode: 'brief' | 'full';
  notes: readonly Note[];
  /** Opens the editor at once: with `note` on that note, else on a new one. */
  editing: { note: string | null } | null;
  /** What is typed in the note that `editing` names. */
  draft: Typed;
  /** Every speaker of the article, for "somebody else". */
  names: readonly string[];
  /** The speaker's name is what the reader said it is. */
  isNameGiven?: boolean;
  status: CardStatus;
  /** In a private window nothing is kept but what is saved: said while the reader writes. */
  isPrivate?: boolean;
  /** Where a step by keyboard has led, for screen readers; "" after a click. */
  heard: string;
  /** The reader wants to write: null is a new note. The owner loads the draft and sets `editing`. */
  onEdit: (note: string | null) => void;
  onSave: CardNotesProps['onSave'];
  onDraft: (words: NoteWords) => void;
  /** Leaves the editor; `keep` tells whether the draft stays. */
  onLeave: (keep: boolean) => void;
  onRemove: (note: string) => void;
  onCopyQuote: () => void;
  onCopyLink: () => void;
  onWrong: (verdict: Correction['verdict'], speaker?: string) => void;
  onReload: () => void;
  onClose: () => void;
}

/** What stands over a highlight: what it is, who said it, the figure, notes and actions. */
export function Card(props: CardProps) {
  const { view, mode, status } = props;
  const [asking, setAsking] = useState(false);
  const root = useFocusBack<HTMLElement>(asking || props.editing !== null, '.card-actions button');
  const full = mode === 'full';
  const names = props.names.filter((name) => name !== view.speaker?.name);
  return (
    <section ref={root} class={`pm card ${mode}`} {...spoken()} aria-label={view.title}>
      <header>
        <h2>
          <KindMark kind={view.kind}>{view.title}</KindMark>
        </h2>
        {full && (
          <button
            type="button"
            class="icon-button"
            title={t('common.close')}
            onClick={props.onClose}
          >
            <Icon name="close" />
            <span class="only-heard">{t('common.close')}</span>
          </button>
        )}
      </header>
      {view.figure && <FigureLine figure={view.figure} text={view.figureText} parts={full} />}
      {view.kind === 'selection' && <p class="card-words">{view.words}</p>}
      <Who view={view} isNameGiven={props.isNameGiven} />
      <CardNotes {...props} />
      {props.isPrivate && props.editing && <Hint about="private" />}
      {full && asking && (
        <WrongMenu
          kind={view.kind}
          names={names}
          onWrong={props.onWrong}
          onClose={() => setAsking(false)}
        />
      )}
      {full && !props.editing && !asking && (
        <CardActions {...props} onAsk={() => setAsking(true)} />
      )}
      {status && 'problem' in status && (
        <Problem code={status.problem} action={wayOut(status, props.onReload)} />
      )}
      <div class="card-done">
        <p class="card-status" role="status">
          {status && 'done' in status ? status.done : ''}
        </p>
        {status && 'done' in status && status.undo && (
          <button type="button" class="button card-undo" onClick={status.undo}>
            {t('common.undo')}
          </button>
        )}
      </div>
      <p class="only-heard" aria-live="polite">
        {props.heard}
      </p>
    </section>
  );
}

/** What helps against a problem: the page loaded anew, or another try at what failed. */
function wayOut(
  { problem, undo }: { problem: ProblemCode; undo?: () => void },
  reload: () => void,
) {
  if (problem === 'reload') return { label: t('common.reload'), onClick: reload };
  return undo && { label: t('common.undo'), onClick: undo };
}
